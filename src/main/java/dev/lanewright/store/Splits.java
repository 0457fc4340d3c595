package dev.lanewright.store;

/** The parts of eval sets. Drawn at import for new samples; samples keep their part. */
public final class Splits {
  private final Workspace workspace;

  /** Splits of the workspace. */
  public Splits(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * How a set was drawn.
   *
   * @param seed of the draw
   * @param tune share of the tune part, 0..1
   * @param calibrate share of the calibrate part; the rest is the report part
   */
  public record Drawn(long seed, double tune, double calibrate) {
    /** What an import draws by. */
    public static final Drawn DEFAULT = new Drawn(1, 0.5, 0.25);
  }

  /** How the set was drawn last. */
  public Drawn drawn(long evalSet) {
    return Later.yet(workspace);
  }

  /** Draws every sample of the set anew. */
  public void redraw(long evalSet, Drawn how) {
    Later.yet(workspace);
  }
}
