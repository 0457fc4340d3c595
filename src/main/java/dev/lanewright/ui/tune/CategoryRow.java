package dev.lanewright.ui.tune;

import dev.lanewright.engine.Delta;
import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Slice;
import dev.lanewright.ui.part.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the category table.
 *
 * @param slice the figures
 * @param total whether it stands for all categories
 * @param dimmed whether another category is the one looked at
 * @param barShare quality per dollar as a share of the largest, 0..1; NaN where unknown
 */
record CategoryRow(Slice slice, boolean total, boolean dimmed, double barShare) {

  /**
   * Rows of every category and the total.
   *
   * @param now figures of the policy shown, in the view
   * @param all figures without the category filter where there is one: rows of the other categories
   *     come from here
   * @param chosen the category looked at, or null
   */
  static List<CategoryRow> of(Figures now, @Nullable Figures all, @Nullable String chosen) {
    List<Slice> slices = new ArrayList<>();
    for (Slice s : (all == null ? now : all).categories()) {
      slices.add(s.name().equals(chosen) ? live(now, s) : s);
    }
    double most =
        slices.stream()
            .mapToDouble(s -> s.qualityPerDollar().value())
            .filter(Double::isFinite)
            .max()
            .orElse(Double.NaN);
    List<CategoryRow> rows = new ArrayList<>();
    for (Slice s : slices) {
      boolean dim = chosen != null && !s.name().equals(chosen);
      // Quality per dollar spans orders of magnitude: the root keeps small bars visible.
      rows.add(new CategoryRow(s, false, dim, Math.sqrt(s.qualityPerDollar().value() / most)));
    }
    rows.add(new CategoryRow(now.overall(), true, false, Double.NaN));
    return List.copyOf(rows);
  }

  private static Slice live(Figures now, Slice old) {
    return now.categories().stream()
        .filter(s -> s.name().equals(old.name()))
        .findFirst()
        .orElse(old);
  }

  String name() {
    return total ? "All" : slice.name();
  }

  /** Mean quality in percent, without the sign: {@code 91.1}. */
  String quality() {
    Estimate q = slice.quality();
    return q.known() ? Numbers.percent(q.value()).replace("%", "") : Numbers.NONE;
  }

  String delta() {
    Estimate d = slice.delta().quality();
    return d.known() ? Numbers.points(d.value()) + Numbers.plusMinus(d) : Numbers.NONE;
  }

  /** Coloured only where the whole interval lies beside zero. */
  String deltaStyle() {
    Estimate d = slice.delta().quality();
    return d.lo() > 0 ? "better" : d.hi() < 0 ? "worse" : "plain";
  }

  String cost() {
    Estimate c = slice.costPerRequest();
    return c.known()
        ? Numbers.perThousand(c.value()).replace("$", "")
        : slice.covered() == 0 ? Numbers.NONE : "unpriced";
  }

  String qualityPerDollar() {
    double q = slice.qualityPerDollar().value();
    return Double.isFinite(q) ? Numbers.plain(q) : Numbers.NONE;
  }

  /** Win or tie with its interval, such as {@code 90.5% [87.3, 92.9]}. */
  String winOrTie() {
    Delta d = slice.delta();
    Estimate w = d.winOrTie();
    if (!w.known()) {
      return Numbers.NONE;
    }
    String interval =
        Numbers.hasInterval(w)
            ? " [%s, %s]"
                .formatted(
                    Numbers.percent(w.lo()).replace("%", ""),
                    Numbers.percent(w.hi()).replace("%", ""))
            : "";
    return Numbers.percent(w.value()) + interval;
  }
}
