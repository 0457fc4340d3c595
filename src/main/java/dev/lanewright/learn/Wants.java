package dev.lanewright.learn;

/** Which class a classifier inside a router learns. */
public enum Wants {
  /** The goal's own class. */
  NEEDS,
  /** The higher tier does better. */
  GAINS,
  /** The higher tier does worse; a router subtracts it. */
  LOSES;

  boolean[] of(Goal goal, int[] samples) {
    boolean[] out = new boolean[samples.length];
    for (int k = 0; k < out.length; k++) {
      int i = samples[k];
      out[k] =
          switch (this) {
            case NEEDS -> goal.needs()[i];
            case GAINS -> goal.gain()[i] > 0;
            case LOSES -> goal.gain()[i] < 0;
          };
    }
    return out;
  }
}
