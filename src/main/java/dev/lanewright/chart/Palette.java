package dev.lanewright.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The program's colours, each as {@code #rrggbb}: the one place that the window's style sheet and
 * the charts take them from.
 *
 * @param dark whether light ink stands on a dark ground
 * @param ground behind the cards
 * @param card behind text
 * @param line borders and grid
 * @param ink text
 * @param muted secondary text
 * @param soft quiet fills
 * @param accent the one accent
 * @param small colour of the lowest lane
 * @param mid colour of the middle lane
 * @param large colour of the highest lane
 * @param better wins
 * @param worse losses
 * @param tied ties
 * @param warning warnings and flips
 */
public record Palette(
    boolean dark,
    String ground,
    String card,
    String line,
    String ink,
    String muted,
    String soft,
    String accent,
    String small,
    String mid,
    String large,
    String better,
    String worse,
    String tied,
    String warning) {
  /** Dark ink on light ground. */
  public static final Palette LIGHT =
      new Palette(
          false, "#f6f7f9", "#ffffff", "#dfe3e8", "#1b1f24", "#68727d", "#eef1f4", "#2f6fdb",
          "#14917f", "#3b73d9", "#8a4fd3", "#1f8a4c", "#d1492e", "#aab3bd", "#b7791f");

  /** Light ink on dark ground. */
  public static final Palette DARK =
      new Palette(
          true, "#14171b", "#1b1f25", "#2d333b", "#e6e9ed", "#95a0ac", "#232931", "#6ea2ff",
          "#3cc2ad", "#74a1ff", "#b78bf5", "#4cc27e", "#f0765b", "#5b6570", "#e0ad55");

  /** Light or dark. */
  public static Palette of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  /**
   * One colour per lane, cheapest first: the three of the design, further lanes between them.
   *
   * @param count 1 to 6
   */
  public List<String> lanes(int count) {
    var lanes = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      double at = count == 1 ? 0 : 2.0 * i / (count - 1);
      lanes.add(at <= 1 ? mix(small, mid, at) : mix(mid, large, at - 1));
    }
    return List.copyOf(lanes);
  }

  /** The colour of lane {@code index} of {@code count}. */
  public String lane(int index, int count) {
    return lanes(count).get(Math.clamp(index, 0, count - 1));
  }

  /**
   * A colour between two.
   *
   * @param from {@code #rrggbb}
   * @param to {@code #rrggbb}
   * @param share 0 is {@code from}, 1 is {@code to}
   */
  public static String mix(String from, String to, double share) {
    var out = new StringBuilder("#");
    for (int i = 1; i < 7; i += 2) {
      int a = Integer.parseInt(from, i, i + 2, 16);
      int b = Integer.parseInt(to, i, i + 2, 16);
      out.append(String.format(Locale.ROOT, "%02x", Math.round(a + (b - a) * share)));
    }
    return out.toString();
  }
}
