package dev.lanewright.workspace;

import dev.lanewright.engine.verdict.Comparison;
import dev.lanewright.engine.verdict.ServedModels;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.engine.verdict.VerdictTallies;
import dev.lanewright.store.Panels;
import dev.lanewright.store.Reviews;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What the panel that was chosen says of a policy's answers against its baseline's; people's
 * settled labels override it where the workspace says so. Safe for use by many threads.
 */
public final class PolicyVerdicts {
  private final Verdicts verdicts;
  private final Reviews reviews;
  private final Panels panels;
  private final long set;
  private volatile @Nullable VerdictTable table;

  /**
   * @param set id of the eval set
   */
  public PolicyVerdicts(Workspace workspace, long set) {
    this.verdicts = new Verdicts(workspace);
    this.reviews = new Reviews(workspace);
    this.panels = new Panels(workspace);
    this.set = set;
  }

  /** Reads the verdicts anew when next asked: something was judged. */
  public void forget() {
    table = null;
  }

  /** The tallies, one per category with a judged pair; unweighted. Takes a moment. */
  public VerdictTallies of(Details d) {
    VerdictTable now = table;
    if (now == null) {
      now = verdicts.load(set);
      table = now;
    }
    VerdictTable t = now;
    Comparison comparison = ServedModels.compare(t, d.run(), d.baseline(), d.view().split());
    Standing[] standings = panels.get(set).standings(t, reviews.humanOverrides());
    return VerdictTallies.of(t, comparison, standings, c -> 1);
  }
}
