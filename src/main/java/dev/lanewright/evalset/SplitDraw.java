package dev.lanewright.evalset;

/**
 * Draws the parts of an eval set: seeded, stratified by category, groups never cut in two.
 *
 * @param seed same seed and data, same parts
 * @param tune share of the tune part, 0..1
 * @param calibrate share of the calibrate part; the report part gets the rest
 */
public record SplitDraw(long seed, double tune, double calibrate) {
  public SplitDraw {
    if (!(tune >= 0 && calibrate >= 0 && tune + calibrate <= 1 + 1e-9)) {
      throw new IllegalArgumentException("shares of a split lie in 0..1 and add up to at most 1");
    }
  }

  /** What an import draws by: halves, the second cut in two. */
  public static final SplitDraw DEFAULT = new SplitDraw(1, 0.5, 0.25);

  /** No part yet. */
  public static final byte UNDRAWN = -1;

  /**
   * Draws a part for every sample that has none. A group that has a part already keeps it for its
   * new samples. New groups of a category (that of their first sample) are shuffled and each goes
   * to the part that is furthest behind its share of the category, whatever the group's size.
   *
   * @param category code per sample
   * @param group code per sample, dense from 0
   * @param before ordinal of {@link Split} per sample, or {@link #UNDRAWN}
   * @return ordinals of {@link Split}
   */
  public byte[] draw(int[] category, int[] group, byte[] before) {
    int n = category.length;
    var groups = new SplitGroups(category, group, before);
    byte[] part = new byte[n];
    double[] wanted = {tune, calibrate, Math.max(0, 1 - tune - calibrate)};
    long[][] have = groups.drawn();
    for (int g : groups.shuffledUndrawn(seed)) {
      long[] of = have[groups.category(g)];
      groups.setPart(g, behind(of, wanted));
      of[groups.part(g)] += groups.size(g);
    }
    for (int i = 0; i < n; i++) {
      part[i] = before[i] == UNDRAWN ? groups.part(group[i]) : before[i];
    }
    return part;
  }

  /**
   * The part that holds the least of its share so far, of equal ones the larger. It must not look
   * at the size of the group that is to join: else long conversations would gather in the largest
   * part, and the others would no longer be like the whole.
   */
  private static byte behind(long[] have, double[] wanted) {
    byte best = -1;
    for (byte p = 0; p < wanted.length; p++) {
      if (wanted[p] > 0 && (best < 0 || fill(have, wanted, p) < fill(have, wanted, best))) {
        best = p;
      }
    }
    return best;
  }

  private static double fill(long[] have, double[] wanted, int p) {
    return have[p] / wanted[p] - 1e-9 * wanted[p];
  }
}
