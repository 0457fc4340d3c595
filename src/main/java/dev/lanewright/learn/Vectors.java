package dev.lanewright.learn;

/**
 * Many vectors of one length as bytes: element × 127 over the vector's largest element, rounded. A
 * quarter of the room of floats, with cosines that differ by less than 0.005; what is searched is
 * the same wherever a model is carried.
 *
 * @param size elements of a vector
 * @param bytes all vectors, one after the other
 * @param scale by which a vector's bytes are multiplied
 */
public record Vectors(int size, byte[] bytes, float[] scale) {
  private static final float MOST = 127;

  /** Packs the vectors. */
  public static Vectors of(float[][] vectors) {
    int size = vectors.length == 0 ? 0 : vectors[0].length;
    byte[] bytes = new byte[Math.multiplyExact(vectors.length, size)];
    float[] scale = new float[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      float most = 0;
      for (float x : vectors[i]) {
        most = Math.max(most, Math.abs(x));
      }
      scale[i] = most / MOST;
      for (int k = 0; k < size && most > 0; k++) {
        bytes[i * size + k] = (byte) Math.round(vectors[i][k] / scale[i]);
      }
    }
    return new Vectors(size, bytes, scale);
  }

  /** How many there are. */
  public int count() {
    return scale.length;
  }

  /** Product with a vector, added up in order. */
  double dot(int i, float[] other) {
    double sum = 0;
    int from = i * size;
    for (int k = 0; k < size; k++) {
      sum += bytes[from + k] * (double) other[k];
    }
    return sum * scale[i];
  }
}
