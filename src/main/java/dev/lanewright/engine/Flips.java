package dev.lanewright.engine;

/**
 * The samples in view that an edit moved: they start or are served elsewhere. All arrays have one
 * entry per moved sample.
 *
 * @param samples indexes into the table, ascending
 * @param lost moved samples whose quality fell
 * @param won moved samples whose quality rose
 * @param same moved samples of equal quality
 * @param unknown moved samples uncovered on one side or both
 * @param costDeltaPerRequest change of mean USD per request over all samples in view priced on both
 *     sides (traffic-weighted), NaN without any
 * @param tierBefore tier that served, or would start where uncovered
 * @param tierAfter the same after the edit
 * @param qualityBefore NaN when uncovered
 * @param qualityAfter NaN when uncovered
 * @param costBefore USD, NaN when unpriced or uncovered
 * @param costAfter USD, NaN when unpriced or uncovered
 * @param stageBefore deciding stage, as {@link Run#decidedBy}
 * @param stageAfter deciding stage after the edit
 */
public record Flips(
    int[] samples,
    long lost,
    long won,
    long same,
    long unknown,
    double costDeltaPerRequest,
    byte[] tierBefore,
    byte[] tierAfter,
    float[] qualityBefore,
    float[] qualityAfter,
    double[] costBefore,
    double[] costAfter,
    byte[] stageBefore,
    byte[] stageAfter) {

  /** What moved from the saved to the current policy, on one table. */
  public static Flips between(Run saved, Run current, View view) {
    return new FlipFinder(saved, current, view).find();
  }
}
