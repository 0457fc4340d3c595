package dev.lanewright.engine;

/**
 * Sums of ordered samples under one decision, kept at every 64th position of each category; the
 * rest is added up from the nearer side when asked.
 */
final class Prefix {
  private static final int STEP = 64;

  private final Adder adder;
  private final int width;
  private final Order order;
  private final Decision decision;
  private final int[] firstBlock;
  private final double[][] blocks;

  /** What would be decided for a sample, and by which stage. */
  interface Decision {
    int tier(int sample);

    int by(int sample);
  }

  Prefix(Adder adder, Order order, Decision decision) {
    this.adder = adder;
    this.width = adder.sums.width;
    this.order = order;
    this.decision = decision;
    int categories = order.offset().length - 1;
    firstBlock = new int[categories + 1];
    for (int c = 0; c < categories; c++) {
      int length = order.offset()[c + 1] - order.offset()[c];
      firstBlock[c + 1] = firstBlock[c] + length / STEP + 1;
    }
    blocks = new double[firstBlock[categories]][];
    for (int c = 0; c < categories; c++) {
      fill(c);
    }
  }

  private void fill(int category) {
    double[] sum = new double[width];
    int start = order.offset()[category];
    for (int p = start; p <= order.offset()[category + 1]; p++) {
      if ((p - start) % STEP == 0) {
        blocks[firstBlock[category] + (p - start) / STEP] = sum.clone();
      }
      if (p < order.offset()[category + 1]) {
        add(sum, 0, p);
      }
    }
  }

  private void add(double[] sum, int off, int position) {
    int i = order.samples()[position];
    adder.add(sum, off, i, decision.tier(i), decision.by(i));
  }

  /** Adds sign times the sums of the category's samples before the position. */
  void before(int category, int position, double sign, double[] to, int at, double[] scratch) {
    int start = order.offset()[category];
    int block = (position - start) / STEP;
    int behind = position - start - block * STEP;
    int next = firstBlock[category] + block + 1;
    boolean back = behind > STEP / 2 && next < firstBlock[category + 1];
    double[] base = blocks[back ? next : next - 1];
    for (int k = 0; k < width; k++) {
      to[at + k] += sign * base[k];
      scratch[k] = 0;
    }
    if (back) {
      for (int p = position; p < start + (block + 1) * STEP; p++) {
        add(scratch, 0, p);
      }
    } else {
      for (int p = position - behind; p < position; p++) {
        add(scratch, 0, p);
      }
    }
    double s = back ? -sign : sign;
    for (int k = 0; k < width; k++) {
      to[at + k] += s * scratch[k];
    }
  }
}
