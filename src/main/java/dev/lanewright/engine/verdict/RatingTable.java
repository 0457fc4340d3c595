package dev.lanewright.engine.verdict;

import dev.lanewright.evalset.Rater;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * All ratings of single answers of one eval set as columns, without texts, never written after
 * construction: one entry per rating, by sample, model, repeat and rater.
 *
 * @param raters who rated; {@code rater} indexes them
 * @param models whose answers; {@code model} indexes them
 * @param ids the store's id of each rating
 * @param samples the store's id of each rating's sample
 * @param model whose answer
 * @param rater who
 * @param score 0..1, NaN where it could not be read
 * @param passed 1 passed, 0 failed, -1 where only a score was given
 * @param cost USD, NaN where not recorded
 */
public record RatingTable(
    List<Rater> raters,
    List<String> models,
    long[] ids,
    long[] samples,
    int[] model,
    int[] rater,
    double[] score,
    byte[] passed,
    double[] cost) {
  /** Without ratings. */
  public static final RatingTable NONE =
      new RatingTable(
          List.of(),
          List.of(),
          new long[0],
          new long[0],
          new int[0],
          new int[0],
          new double[0],
          new byte[0],
          new double[0]);

  public RatingTable {
    raters = List.copyOf(raters);
    models = List.copyOf(models);
  }

  /** Number of ratings. */
  public int size() {
    return ids.length;
  }

  /** Whether the rater says pass or fail rather than a score. */
  public boolean passFail(int rater) {
    for (int i = 0; i < size(); i++) {
      if (this.rater[i] == rater && passed[i] >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The ratings at the positions that pass. */
  public RatingTable only(IntPredicate passes) {
    int[] at = IntStream.range(0, size()).filter(passes).toArray();
    byte[] kept = new byte[at.length];
    for (int k = 0; k < at.length; k++) {
      kept[k] = passed[at[k]];
    }
    return new RatingTable(
        raters,
        models,
        IntStream.of(at).mapToLong(i -> ids[i]).toArray(),
        IntStream.of(at).mapToLong(i -> samples[i]).toArray(),
        IntStream.of(at).map(i -> model[i]).toArray(),
        IntStream.of(at).map(i -> rater[i]).toArray(),
        IntStream.of(at).mapToDouble(i -> score[i]).toArray(),
        kept,
        IntStream.of(at).mapToDouble(i -> cost[i]).toArray());
  }
}
