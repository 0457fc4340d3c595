package dev.lanewright.learn;

/** A way to train one number on some samples. Pure: the same samples give the same bits. */
public interface Learner {
  /** Trains on these samples. */
  Trained train(Material material, Goal goal, int[] samples);

  /** What was trained. */
  interface Trained {
    /** The number of each of these samples of the material. */
    double[] of(int[] samples);

    /** The same as something that can be kept and carried away. */
    Scorer scorer();
  }
}
