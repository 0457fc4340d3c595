package dev.lanewright.engine;

import java.util.Arrays;

/**
 * Sums of ordered samples under one decision, kept at every 64th position of each category; the
 * rest is added up from the nearer side when asked.
 */
final class Prefix {
  private static final int STEP = 64;

  private final Adder adder;
  private final int width;
  private final int[] offset;
  private final int tier;
  private final int stage;
  private final int[] firstBlock;
  private final double[] blocks;

  /**
   * Prepares the sums.
   *
   * @param adder reads columns in the order
   * @param offset where each category starts; one more entry: the end
   * @param tier what the stage decides for every sample
   */
  Prefix(Adder adder, int[] offset, int tier, int stage) {
    this.adder = adder;
    this.width = adder.sums.width;
    this.offset = offset;
    this.tier = tier;
    this.stage = stage;
    int categories = offset.length - 1;
    firstBlock = new int[categories + 1];
    for (int c = 0; c < categories; c++) {
      firstBlock[c + 1] = firstBlock[c] + (offset[c + 1] - offset[c]) / STEP + 1;
    }
    blocks = new double[firstBlock[categories] * width];
    for (int c = 0; c < categories; c++) {
      fill(c);
    }
  }

  private void fill(int category) {
    int start = offset[category];
    int at = firstBlock[category] * width;
    for (int p = start; p + STEP <= offset[category + 1]; p += STEP) {
      System.arraycopy(blocks, at, blocks, at + width, width);
      at += width;
      for (int k = p; k < p + STEP; k++) {
        adder.add(blocks, at, k, tier, stage);
      }
    }
  }

  /** Adds sign times the sums of the category's samples before the position. */
  void before(int category, int position, double sign, double[] to, int at, double[] scratch) {
    int start = offset[category];
    int block = (position - start) / STEP;
    int behind = position - start - block * STEP;
    int next = firstBlock[category] + block + 1;
    boolean back = behind > STEP / 2 && next < firstBlock[category + 1];
    int base = (back ? next : next - 1) * width;
    Arrays.fill(scratch, 0);
    int from = back ? position : position - behind;
    int end = back ? start + (block + 1) * STEP : position;
    for (int p = from; p < end; p++) {
      adder.add(scratch, 0, p, tier, stage);
    }
    double rest = back ? -sign : sign;
    for (int k = 0; k < width; k++) {
      to[at + k] += sign * blocks[base + k] + rest * scratch[k];
    }
  }
}
