package dev.lanewright.store;

import dev.lanewright.engine.verdict.Panel;
import dev.lanewright.engine.verdict.PanelRule;
import java.util.List;

/** The panel that was chosen for each eval set. */
public final class Panels {
  private static final String KEY = "verdicts.panel.";

  private final Settings settings;

  /** Panels of the workspace. */
  public Panels(Workspace workspace) {
    settings = new Settings(workspace);
  }

  /** The set's panel; every judge by majority unless another was chosen. */
  public Panel get(long evalSet) {
    String kept = settings.get(KEY + evalSet);
    if (kept == null) {
      return Panel.EVERY_JUDGE;
    }
    List<String> lines = kept.lines().toList();
    PanelRule rule =
        !lines.isEmpty() && lines.getFirst().equals(PanelRule.UNANIMOUS.name())
            ? PanelRule.UNANIMOUS
            : PanelRule.MAJORITY;
    return new Panel(lines.stream().skip(1).toList(), rule);
  }

  /** Chooses the set's panel. */
  public void choose(long evalSet, Panel panel) {
    settings.put(
        KEY + evalSet,
        panel.equals(Panel.EVERY_JUDGE)
            ? null
            : panel.rule().name() + "\n" + String.join("\n", panel.raters()));
  }
}
