package dev.lanewright.cli;

import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.traffic.profile.Findings;
import dev.lanewright.traffic.profile.Group;
import dev.lanewright.traffic.profile.PolicyLanes;
import dev.lanewright.traffic.profile.TrafficProfile;
import dev.lanewright.workspace.traffic.LogDesk;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A traffic profile as a JSON document and as text. */
record ProfileReport(LogDesk.Profiled profiled) {
  private static final int SHOWN = 12;
  private static final int COSTLIEST = 3;

  Map<String, @Nullable Object> document() {
    TrafficProfile p = profiled.profile();
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("layout", p.layout());
    doc.put("calls", p.all().calls());
    doc.put("others", p.others());
    doc.put("rejectedCount", p.rejected());
    doc.put("rejected", profiled.rejected().stream().map(ProfileReport::row).toList());
    doc.put("from", time(p.firstMs()));
    doc.put("to", time(p.lastMs()));
    doc.put("callsPerMonth", JsonOut.number(p.callsPerMonth()));
    doc.put("all", group(p.all(), p));
    doc.put("models", groups(p.models(), p));
    doc.put("lanes", groups(p.lanes(), p));
    doc.put("endpoints", groups(p.endpoints(), p));
    doc.put("costliestEndpoints", groups(p.costliestEndpoints(COSTLIEST), p));
    doc.put("categories", groups(p.categories(), p));
    doc.put("days", groups(p.days(), p));
    doc.put("hours", p.hours());
    doc.put("users", p.users());
    doc.put("sessions", p.sessions());
    doc.put("sessionCalls", p.sessionCalls());
    doc.put("turnsP50", JsonOut.number(p.turnsP50()));
    doc.put("turnsP95", JsonOut.number(p.turnsP95()));
    doc.put("requests", p.requests());
    doc.put("repeatedShare", JsonOut.number(p.repeatedShare()));
    doc.put("distinctExact", p.exactDistinct());
    doc.put("cut", p.cut());
    doc.put("charsP50", JsonOut.number(p.charsP50()));
    doc.put("charsP95", JsonOut.number(p.charsP95()));
    doc.put("policy", lanes());
    doc.put("findings", Findings.of(p));
    return doc;
  }

  private @Nullable Map<String, @Nullable Object> lanes() {
    PolicyLanes l = profiled.lanes();
    if (l == null) {
      return null;
    }
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("name", l.policy());
    doc.put("asked", l.asked());
    doc.put("below", l.below());
    doc.put("divertible", JsonOut.number(l.share()));
    doc.put("lanes", l.lanes().stream().map(lane -> lane(lane, l)).toList());
    return doc;
  }

  private static Map<String, @Nullable Object> lane(PolicyLanes.Lane lane, PolicyLanes of) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("name", lane.name());
    doc.put("model", lane.model());
    doc.put("calls", lane.calls());
    doc.put("share", of.asked() == 0 ? 0 : (double) lane.calls() / of.asked());
    doc.put("productionUsd", lane.priced() == 0 ? null : lane.usd());
    doc.put("priced", lane.priced());
    doc.put("estimatedUsd", lane.estimated() == 0 ? null : lane.estimate());
    doc.put("insteadOfUsd", lane.estimated() == 0 ? null : lane.instead());
    doc.put("estimated", lane.estimated());
    return doc;
  }

  static Map<String, Object> row(Rejected r) {
    return Map.of("file", r.file(), "line", r.line(), "reason", r.reason());
  }

  private static List<Map<String, @Nullable Object>> groups(List<Group> groups, TrafficProfile p) {
    return groups.stream().map(g -> group(g, p)).toList();
  }

  private static Map<String, @Nullable Object> group(Group g, TrafficProfile p) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("name", g.name());
    doc.put("calls", g.calls());
    doc.put("share", p.all().calls() == 0 ? 0 : (double) g.calls() / p.all().calls());
    doc.put("errors", g.errors());
    doc.put("cacheHits", g.cacheHits());
    doc.put("priced", g.priced());
    doc.put("usd", JsonOut.number(g.totalUsd()));
    doc.put("meanUsd", JsonOut.number(g.meanUsd()));
    doc.put("counted", g.counted());
    doc.put("inputTokens", g.inputTokens());
    doc.put("cachedTokens", g.cachedTokens());
    doc.put("outputTokens", g.outputTokens());
    doc.put("tokensP50", JsonOut.number(g.tokensP50()));
    doc.put("tokensP95", JsonOut.number(g.tokensP95()));
    doc.put("timed", g.timed());
    doc.put("p50Ms", JsonOut.number(g.latencyP50()));
    doc.put("p95Ms", JsonOut.number(g.latencyP95()));
    doc.put("p99Ms", JsonOut.number(g.latencyP99()));
    doc.put("firstTokenP50Ms", JsonOut.number(g.firstTokenP50()));
    doc.put("rated", g.rated());
    doc.put("meanRating", JsonOut.number(g.meanRating()));
    doc.put("thumbs", g.thumbs());
    doc.put("thumbsUp", g.thumbsUp());
    doc.put("texts", g.texts());
    doc.put("shortTexts", g.shortTexts());
    doc.put("smallTalk", g.smallTalk());
    return doc;
  }

  private static @Nullable String time(long ms) {
    return ms < 0 ? null : Instant.ofEpochMilli(ms).toString();
  }

  void print(PrintWriter out) {
    TrafficProfile p = profiled.profile();
    out.printf(
        Locale.ROOT,
        "%s: %,d calls, %s to %s%n",
        p.layout(),
        p.all().calls(),
        day(p.firstMs()),
        day(p.lastMs()));
    if (p.rejected() > 0) {
      out.printf(Locale.ROOT, "%,d rows set aside; the first:%n", p.rejected());
      profiled.rejected().stream()
          .limit(3)
          .forEach(r -> out.printf("  %s, line %d: %s%n", r.file(), r.line(), r.reason()));
    }
    table(out, "model", p.models(), p);
    table(out, "lane", p.lanes(), p);
    table(out, "endpoint", p.endpoints(), p);
    table(out, "category", p.categories(), p);
    out.printf(
        Locale.ROOT,
        "%nusers %,d · conversations %,d (calls p50 %s, p95 %s) · repeated requests %s%n",
        p.users(),
        p.sessions(),
        whole(p.turnsP50()),
        whole(p.turnsP95()),
        Double.isNaN(p.repeatedShare()) ? "–" : "%.1f%%".formatted(100 * p.repeatedShare()));
    print(out, profiled.lanes());
    Findings.of(p).forEach(f -> out.println("· " + f));
  }

  private static void print(PrintWriter out, @Nullable PolicyLanes l) {
    if (l == null) {
      return;
    }
    out.printf(
        Locale.ROOT,
        "%n%s would start %,d of %,d calls (%s) below %s; its lanes' prices on production's tokens"
            + " are estimates:%n",
        l.policy(),
        l.below(),
        l.asked(),
        l.asked() == 0 ? "–" : "%.1f%%".formatted(100 * l.share()),
        l.lanes().getLast().name());
    out.printf(
        "%-12s %-32s %10s %6s %12s %12s %10s%n",
        "lane", "model", "calls", "share", "USD paid", "estimate", "n");
    for (PolicyLanes.Lane lane : l.lanes()) {
      out.printf(
          Locale.ROOT,
          "%-12s %-32s %,10d %5.1f%% %12s %12s %,10d%n",
          lane.name(),
          lane.model(),
          lane.calls(),
          l.asked() == 0 ? 0 : 100.0 * lane.calls() / l.asked(),
          money(lane.estimated() == 0 ? Double.NaN : lane.instead(), "%,.2f"),
          money(lane.estimated() == 0 ? Double.NaN : lane.estimate(), "%,.2f"),
          lane.estimated());
    }
  }

  private static void table(PrintWriter out, String what, List<Group> groups, TrafficProfile p) {
    if (groups.isEmpty()) {
      return;
    }
    out.printf(
        "%n%-36s %10s %6s %10s %11s %9s %9s %7s%n",
        what, "calls", "share", "USD", "USD/call", "p95 tok", "p95 ms", "errors");
    for (Group g : groups.stream().limit(SHOWN).toList()) {
      String name = g.name().isEmpty() ? "(not said)" : g.name();
      out.printf(
          Locale.ROOT,
          "%-36s %,10d %5.1f%% %10s %11s %9s %9s %,7d%n",
          name.length() > 36 ? name.substring(0, 35) + "…" : name,
          g.calls(),
          100.0 * g.calls() / p.all().calls(),
          money(g.totalUsd(), "%,.2f"),
          money(g.meanUsd(), "%.6f"),
          whole(g.tokensP95()),
          whole(g.latencyP95()),
          g.errors());
    }
    if (groups.size() > SHOWN) {
      out.printf("… and %d more%n", groups.size() - SHOWN);
    }
  }

  private static String money(double usd, String format) {
    return Double.isNaN(usd) ? "–" : String.format(Locale.ROOT, format, usd);
  }

  private static String whole(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String day(long ms) {
    return ms < 0 ? "–" : Instant.ofEpochMilli(ms).toString().substring(0, 10);
  }
}
