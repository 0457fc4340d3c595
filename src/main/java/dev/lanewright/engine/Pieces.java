package dev.lanewright.engine;

import dev.lanewright.engine.Timings.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The ranges of latencies that a position of the thresholds puts together. */
final class Pieces {
  private record Piece(int category, int tier, Track track, int from, int to) {}

  private final List<Piece> all = new ArrayList<>();
  private final List<Piece> pairs = new ArrayList<>();
  private final Weights weights;
  private final Groups groups;

  Pieces(Weights weights, Groups groups) {
    this.weights = weights;
    this.groups = groups;
  }

  /** Adds positions [from, to) of a category under one decision. */
  void add(Timings timings, int category, int from, int to) {
    for (int t = 0; t < groups.tiers(); t++) {
      add(all, timings.all(t), category, t, from, to);
      add(pairs, timings.pairs(t), category, t, from, to);
    }
  }

  private static void add(
      List<Piece> list, @Nullable Track track, int category, int tier, int from, int to) {
    if (track != null && from < to) {
      int a = track.member().ones(from);
      int b = track.member().ones(to);
      if (a < b) {
        list.add(new Piece(category, tier, track, a, b));
      }
    }
  }

  Percentiles percentiles(RangeQuantile quantile, boolean compared) {
    Quantiles[] shown = new Quantiles[groups.count()];
    double[] delta = new double[groups.count()];
    for (int g = 0; g < shown.length; g++) {
      Predicate<Piece> in = in(g);
      fill(quantile, all, in, false);
      shown[g] =
          quantile.count() == 0
              ? Quantiles.NONE
              : new Quantiles(
                  quantile.quantile(0.5),
                  quantile.quantile(0.95),
                  quantile.quantile(0.99),
                  quantile.count());
      if (compared) {
        fill(quantile, pairs, in, false);
        double ours = quantile.quantile(0.95);
        fill(quantile, pairs, in, true);
        delta[g] = ours - quantile.quantile(0.95);
      }
    }
    return new Percentiles(shown, compared ? delta : null);
  }

  private Predicate<Piece> in(int group) {
    if (group == 0) {
      return _ -> true;
    }
    int category = group - 1;
    int tier = group - 1 - groups.categories();
    return group <= groups.categories() ? p -> p.category() == category : p -> p.tier() == tier;
  }

  private void fill(
      RangeQuantile quantile, List<Piece> pieces, Predicate<Piece> in, boolean baseline) {
    quantile.clear();
    for (Piece p : pieces) {
      if (in.test(p)) {
        Wavelet wavelet = baseline ? p.track().baseline() : p.track().values();
        if (wavelet != null) {
          quantile.add(wavelet, p.from(), p.to(), weights.traffic()[p.category()]);
        }
      }
    }
  }
}
