package dev.lanewright.store;

import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.Rating;
import dev.lanewright.evalset.Verdict;
import java.util.List;
import java.util.Map;

/** Effects on what an eval set holds. */
public final class Effects {
  private Effects() {}

  /**
   * Writes metadata fields of a sample.
   *
   * @param values {@code String}, {@code Double} or {@code Boolean} by field name
   */
  public static Effect fields(long sample, Map<String, Object> values) {
    return new FieldEffect(sample, values);
  }

  /**
   * Grades an answer that is recorded; this grade counts from then on.
   *
   * @param model {@code provider/id}
   * @param grader who grades
   * @param quality 0..1, or NaN where the grader cannot tell
   */
  public static Effect grade(long sample, String model, int repeat, String grader, double quality) {
    return new GradeEffect(sample, model, repeat, grader, quality);
  }

  /**
   * Puts a verdict on a pair, which is added where it is new.
   *
   * @param sample the store's id of the pair's sample
   */
  public static Effect verdict(long evalSet, long sample, Pair pair, Verdict verdict) {
    return new VerdictEffect(evalSet, sample, pair, verdict);
  }

  /** Puts a rating on an answer; a newer one of the same rater replaces. */
  public static Effect rating(long evalSet, long sample, Rating rating) {
    return new RatingEffect(evalSet, sample, rating);
  }

  /**
   * Keeps vectors of texts, by content.
   *
   * @param embedder what made them
   * @param vectors one for each text
   */
  public static Effect embeddings(String embedder, List<String> texts, List<float[]> vectors) {
    return new EmbeddingEffect(embedder, texts, vectors);
  }
}
