package dev.lanewright.ui.prefs;

import dev.lanewright.ship.gate.GateSettings;
import dev.lanewright.ui.shell.WindowMemory;

/** What a person prefers, in the form that the program works with. */
public final class Preferred {
  private Preferred() {}

  /**
   * What policies are held to where nothing is set yet: the preferred margin and volume; the usual
   * ones where what is kept is no possible setting.
   */
  public static GateSettings gate(WindowMemory memory) {
    GateSettings d = GateSettings.DEFAULT;
    var preferred =
        new GateSettings(
            memory.chosen(PreferencesPane.MARGIN, d.margin() * 100) / 100,
            d.bar(),
            (long) memory.chosen(PreferencesPane.VOLUME, d.volume()),
            d.scope(),
            d.risk(),
            d.delta());
    return preferred.problem().isEmpty() ? preferred : d;
  }
}
