package dev.lanewright.engine;

/** Columns in another order of samples. */
final class Gather {
  private Gather() {}

  static byte[] of(byte[] column, int[] samples) {
    byte[] out = new byte[samples.length];
    Chunks.each(
        out.length,
        (_, from, to) -> {
          for (int p = from; p < to; p++) {
            out[p] = column[samples[p]];
          }
        });
    return out;
  }

  static short[] of(short[] column, int[] samples) {
    short[] out = new short[samples.length];
    Chunks.each(
        out.length,
        (_, from, to) -> {
          for (int p = from; p < to; p++) {
            out[p] = column[samples[p]];
          }
        });
    return out;
  }

  static float[] of(float[] column, int[] samples) {
    float[] out = new float[samples.length];
    Chunks.each(
        out.length,
        (_, from, to) -> {
          for (int p = from; p < to; p++) {
            out[p] = column[samples[p]];
          }
        });
    return out;
  }

  static double[] of(double[] column, int[] samples) {
    double[] out = new double[samples.length];
    Chunks.each(
        out.length,
        (_, from, to) -> {
          for (int p = from; p < to; p++) {
            out[p] = column[samples[p]];
          }
        });
    return out;
  }
}
