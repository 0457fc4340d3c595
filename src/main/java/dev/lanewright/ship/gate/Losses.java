package dev.lanewright.ship.gate;

import dev.lanewright.engine.Pairs;

/**
 * Through which stage a category's losses came.
 *
 * @param category its name
 * @param stage index of the stage that decided most of them, the number of stages for the default
 * @param through losses that it decided
 * @param losses pairs graded below the baseline's answer
 */
record Losses(String category, int stage, int through, int losses) {

  /** The losses of a category. */
  static Losses of(Facts f, String category) {
    Pairs pairs = Pairs.of(f.run(), f.arm(), f.in().view());
    int code = f.in().table().categories().indexOf(category);
    byte[] decided = f.run().decidedBy();
    int[] byStage = new int[f.in().policy().stages().size() + 1];
    int all = 0;
    for (int k = 0; k < pairs.n(); k++) {
      if (pairs.category()[k] == code && pairs.change(k) < 0) {
        byStage[decided[pairs.sample()[k]]]++;
        all++;
      }
    }
    int most = 0;
    for (int s = 1; s < byStage.length; s++) {
      most = byStage[s] > byStage[most] ? s : most;
    }
    return new Losses(category, most, byStage[most], all);
  }
}
