package dev.lanewright.ui.plot;

import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.theme.Themes;

/** Makes chart views that follow the theme and share the dialogs. */
public final class Plots {
  private final Themes themes;
  private final Dialogs dialogs;

  /**
   * @param themes colours of the charts
   * @param dialogs for copying and saving
   */
  public Plots(Themes themes, Dialogs dialogs) {
    this.themes = themes;
    this.dialogs = dialogs;
  }

  /** An empty chart view of that node id. */
  public PlotView view(String id) {
    var view = new PlotView(id, themes);
    PlotMenu.install(view, dialogs);
    return view;
  }
}
