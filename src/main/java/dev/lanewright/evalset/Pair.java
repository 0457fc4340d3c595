package dev.lanewright.evalset;

/**
 * Two answers to one sample that raters compare.
 *
 * @param key identity within the eval set
 * @param a the first answer; a verdict "A better" speaks of it
 * @param b the second
 */
public record Pair(String key, PairArm a, PairArm b) {

  /** The pair of two arms of a sample, found again by sample, models and repeats. */
  public static Pair of(String sampleKey, PairArm a, PairArm b) {
    return new Pair(sampleKey + models(a, b), a, b);
  }

  /** Whether it is found again by its models, as its file gave it no id of its own. */
  public boolean byModels() {
    return a.model() != null && b.model() != null && key.endsWith(models(a, b));
  }

  private static String models(PairArm a, PairArm b) {
    return " | " + name(a) + " | " + name(b);
  }

  private static String name(PairArm arm) {
    String model = arm.model() == null ? "?" : arm.model();
    return arm.repeat() == 0 ? model : model + "#" + arm.repeat();
  }
}
