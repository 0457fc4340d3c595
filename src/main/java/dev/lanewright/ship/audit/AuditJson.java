package dev.lanewright.ship.audit;

import dev.lanewright.engine.Estimate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Audits as JSON documents. */
public final class AuditJson {
  private AuditJson() {}

  /** The document: maps, lists, texts, numbers, truth values and nulls. */
  public static Map<String, @Nullable Object> document(AuditReport r) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("policy", r.policy());
    doc.put("hash", r.hash());
    doc.put("evalset", r.evalSet());
    doc.put("samples", r.samples());
    doc.put("calls", r.calls());
    doc.put("state", r.misroute().state().name().toLowerCase(Locale.ROOT));
    doc.put("misroute", misroute(r.misroute()));
    doc.put("agreement", estimate(r.agreement()));
    doc.put("lanes", r.lanes().stream().map(AuditJson::lane).toList());
    doc.put("unknownLane", r.unknownLane());
    var usd = new LinkedHashMap<String, @Nullable Object>();
    usd.put("n", r.usd().samples());
    usd.put("productionPerCall", number(r.usd().production()));
    usd.put("policyPerCall", number(r.usd().policy()));
    doc.put("usd", usd);
    doc.put("drift", r.drift().stream().map(AuditJson::drift).toList());
    doc.put("versions", r.versions().stream().map(AuditJson::version).toList());
    doc.put("words", r.words());
    return doc;
  }

  /** The document as text. */
  public static String write(AuditReport report) {
    return new JsonMapper().writeValueAsString(document(report));
  }

  private static Map<String, @Nullable Object> misroute(AuditReport.Misroute m) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("rate", estimate(m.rate()));
    doc.put("line", m.line());
    doc.put("wanted", m.wanted());
    doc.put("judged", m.judged());
    doc.put("unsure", m.unsure());
    doc.put("judgeUsd", number(m.judgeUsd()));
    doc.put(
        "categories",
        m.classes().stream()
            .map(c -> Map.of("name", c.name(), "rate", estimate(c.rate())))
            .toList());
    return doc;
  }

  private static Map<String, @Nullable Object> lane(AuditReport.Lane lane) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("name", lane.name());
    doc.put("samples", lane.samples());
    doc.put("share", number(lane.share()));
    doc.put("agreement", estimate(lane.agreement()));
    doc.put("up", estimate(lane.up()));
    doc.put("down", estimate(lane.down()));
    return doc;
  }

  private static Map<String, Object> drift(AuditReport.Drift d) {
    return Map.of(
        "what", d.what(),
        "psi", d.psi(),
        "drifted", d.drifted(),
        "shares",
            d.shares().stream()
                .map(s -> Map.of("name", s.name(), "before", s.before(), "after", s.after()))
                .toList());
  }

  private static Map<String, @Nullable Object> version(AuditReport.Version v) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("hash", v.hash());
    doc.put("share", v.share());
    doc.put("current", v.current());
    return doc;
  }

  private static Map<String, @Nullable Object> estimate(Estimate e) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("value", number(e.value()));
    doc.put("n", e.n());
    doc.put("lo", number(e.lo()));
    doc.put("hi", number(e.hi()));
    return doc;
  }

  private static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
