package dev.lanewright.ui.tune;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.FallbackBand;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Lane;
import dev.lanewright.engine.Slice;
import dev.lanewright.ui.part.Numbers;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the five tiles say of the policy in place, beside the saved one and the baseline. */
final class Tiles {
  private Tiles() {}

  /**
   * @param now figures of the policy shown
   * @param saved figures of the saved policy, or null before they are known
   * @param baseline short name of the baseline
   */
  static List<Tile> of(Figures now, @Nullable Figures saved, String baseline, boolean edited) {
    @Nullable Slice before = edited && saved != null ? saved.overall() : null;
    return List.of(
        diversion(now, before),
        fallback(now, before),
        cost(now, before, baseline),
        quality(now, before, baseline),
        latency(now, before));
  }

  private static Tile diversion(Figures now, @Nullable Slice before) {
    Estimate e = now.overall().diversion();
    String top = now.lanes().isEmpty() ? "the top" : capital(now.lanes().getLast().tier());
    String was =
        before == null ? "" : "saved " + Numbers.percent(before.diversion().value()) + "\n";
    return new Tile(
        "tile-diversion",
        "Diversion",
        Numbers.percent(e.value()),
        change(e.value(), before == null ? Double.NaN : before.diversion().value()),
        tone(before == null ? Double.NaN : Numbers.tenths(e.value() - before.diversion().value())),
        was + "below " + top + " · n " + Numbers.count(e.n()),
        "Share of requests whose served answer came from below the top tier");
  }

  private static Tile fallback(Figures now, @Nullable Slice before) {
    Estimate e = now.overall().fallback();
    if (e.n() == 0) {
      return new Tile(
          "tile-fallback",
          "Fallback",
          Numbers.NONE,
          "",
          Tone.NEUTRAL,
          "no gate checks an answer",
          "Share of cascade attempts below the top tier that escalated");
    }
    return new Tile(
        "tile-fallback",
        "Fallback",
        Numbers.percent(e.value()),
        change(e.value(), before == null ? Double.NaN : before.fallback().value()),
        Tone.NEUTRAL,
        band(FallbackBand.of(e.value(), now.breakEvenFallback()))
            + "\nof "
            + Numbers.count(e.n())
            + " cascade attempts",
        "Share of cascade attempts below the top tier that escalated. Break-even: "
            + Numbers.percent(now.breakEvenFallback()));
  }

  private static String band(FallbackBand band) {
    return switch (band) {
      case NONE -> "";
      case WELL -> "healthy: under 20%";
      case NORMAL -> "normal: 20 to 60%";
      case HIGH -> "high: start one tier higher";
      case OVER_BREAK_EVEN -> "over break-even: start higher";
    };
  }

  private static Tile cost(Figures now, @Nullable Slice before, String baseline) {
    Estimate e = now.overall().costPerRequest();
    String help = "USD per 1,000 requests: every call on the path, escalations included";
    if (!e.known()) {
      boolean none = now.overall().covered() == 0;
      return new Tile(
          "tile-cost",
          "Cost per 1k",
          none ? Numbers.NONE : "unpriced",
          "",
          Tone.NEUTRAL,
          none ? "no sample is covered" : "no price for a model on the path",
          help);
    }
    double was = before == null ? Double.NaN : before.costPerRequest().value();
    Estimate delta = now.overall().delta().cost();
    String against =
        delta.known()
            ? Numbers.relative(e.value(), e.value() - delta.value()) + " against " + baseline
            : "no price to compare with";
    String priced =
        now.unpriced() > 0
            ? Numbers.count(now.unpriced()) + " unpriced left out"
            : "n " + Numbers.count(e.n());
    return new Tile(
        "tile-cost",
        "Cost per 1k",
        Numbers.perThousand(e.value()),
        Double.isNaN(was) || same(e.value(), was)
            ? ""
            : Numbers.signedMoney((e.value() - was) * 1000),
        tone(was - e.value()),
        against + "\n" + priced,
        help);
  }

  private static Tile quality(Figures now, @Nullable Slice before, String baseline) {
    Estimate e = now.overall().delta().quality();
    String help = "Mean paired difference of quality in points, with its 95% interval";
    String label = "Quality against " + baseline;
    if (!e.known()) {
      String why =
          now.overall().quality().known()
              ? "quality " + Numbers.percent(now.overall().quality().value()) + "\nno pairs"
              : "no grades recorded";
      return new Tile("tile-quality", label, Numbers.NONE, "", Tone.NEUTRAL, why, help);
    }
    double was = before == null ? Double.NaN : before.delta().quality().value();
    String moved =
        Double.isNaN(was) || same(e.value(), was)
            ? ""
            : Numbers.points(e.value() - was) + " against saved\n";
    return new Tile(
        "tile-quality",
        label,
        Numbers.points(e.value()),
        Numbers.plusMinus(e).strip(),
        Tone.NEUTRAL,
        moved
            + Numbers.count(now.overall().delta().losses())
            + " lost, "
            + Numbers.count(now.overall().delta().wins())
            + " won of "
            + Numbers.count(e.n()),
        help);
  }

  private static Tile latency(Figures now, @Nullable Slice before) {
    double p95 = now.overall().latency().p95();
    double was = before == null ? Double.NaN : before.latency().p95();
    StringBuilder lanes = new StringBuilder();
    for (Lane lane : now.lanes()) {
      if (!Double.isNaN(lane.latency().p95())) {
        // A line breaks between lanes only, never inside one.
        String one = lane.tier() + ' ' + Numbers.seconds(lane.latency().p95());
        lanes.append(lanes.isEmpty() ? "" : "\u00a0· ").append(one.replace(' ', '\u00a0'));
      }
    }
    String change = Double.isNaN(was) || same(p95, was) ? "" : Numbers.signedSeconds(p95 - was);
    return new Tile(
        "tile-p95",
        "p95 latency",
        Numbers.seconds(p95),
        change,
        tone(was - p95),
        Double.isNaN(p95) ? "no latency recorded" : lanes.toString(),
        "95th percentile of whole-path latency, by the lane that served; n "
            + Numbers.count(now.overall().latency().n()));
  }

  private static String change(double now, double was) {
    return Double.isNaN(was) || same(now, was) ? "" : Numbers.points(now - was);
  }

  /** Changes too small to be shown are none. */
  private static boolean same(double a, double b) {
    return Math.abs(a - b) < 1e-9;
  }

  private static Tone tone(double change) {
    return Double.isNaN(change) || Math.abs(change) < 1e-9 ? Tone.NEUTRAL : Tone.of(change);
  }

  static String capital(String tier) {
    return tier.isEmpty()
        ? tier
        : tier.substring(0, 1).toUpperCase(Locale.ROOT) + tier.substring(1);
  }
}
