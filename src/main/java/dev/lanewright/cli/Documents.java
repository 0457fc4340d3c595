package dev.lanewright.cli;

import dev.lanewright.engine.Delta;
import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.Slice;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Parts that the commands' JSON documents share. */
final class Documents {
  private Documents() {}

  /** {@code {value, n, lo, hi}}; null for what is not known. */
  static SequencedMap<String, @Nullable Object> estimate(Estimate e) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("value", JsonOut.number(e.value()));
    m.put("n", e.n());
    m.put("lo", JsonOut.number(e.lo()));
    m.put("hi", JsonOut.number(e.hi()));
    return m;
  }

  /** The figures of one slice, without its name, sizes and difference. */
  static SequencedMap<String, @Nullable Object> figures(Slice s) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("quality", estimate(s.quality()));
    m.put("cost", estimate(s.cost()));
    m.put("costPerRequest", estimate(s.costPerRequest()));
    m.put("qualityPerDollar", estimate(s.qualityPerDollar()));
    m.put("diversionRate", estimate(s.diversion()));
    m.put("fallbackRate", estimate(s.fallback()));
    m.put("regressionRate", estimate(s.delta().regression()));
    m.put("p50Ms", JsonOut.number(s.latency().p50()));
    m.put("p95Ms", JsonOut.number(s.latency().p95()));
    m.put("p99Ms", JsonOut.number(s.latency().p99()));
    m.put("routingAccuracy", estimate(s.routingAccuracy()));
    return m;
  }

  /** The difference from the baseline. */
  static SequencedMap<String, @Nullable Object> delta(Delta d) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("quality", estimate(d.quality()));
    m.put("cost", estimate(d.cost()));
    m.put("p95Ms", JsonOut.number(d.p95Ms()));
    return m;
  }
}
