package dev.lanewright.store;

import dev.lanewright.evalset.SplitDraw;

/** The parts of eval sets. Drawn at import for new samples; samples keep their part. */
public final class Splits {
  private final Workspace workspace;

  /** Splits of the workspace. */
  public Splits(Workspace workspace) {
    this.workspace = workspace;
  }

  /** How the set was drawn last. */
  public SplitDraw drawn(long evalSet) {
    return workspace.read(c -> SplitRows.how(c, evalSet));
  }

  /** Draws every sample of the set anew. */
  public void redraw(long evalSet, SplitDraw how) {
    workspace.write(
        c -> {
          SplitRows.redraw(c, evalSet, how);
          return Sql.update(c, "UPDATE evalset SET revision = revision + 1 WHERE id = ?", evalSet);
        });
  }
}
