package dev.lanewright.store;

import java.util.List;

/** Looks for data that is probably wrong. */
public final class Suspicions {
  /** Ids listed per finding. */
  public static final int EXAMPLES = 20;

  private final Workspace workspace;

  /** Findings in the workspace. */
  public Suspicions(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Every finding of the set.
   *
   * @param cheapestFirst models by strength, weakest first; models not named are not compared
   */
  public List<Suspicion> find(long evalSet, List<String> cheapestFirst) {
    return Later.yet(workspace);
  }
}
