package dev.lanewright.cli;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.CascadeStudy;
import dev.lanewright.engine.Delta;
import dev.lanewright.engine.DirectRoute;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.FallbackBand;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Lane;
import dev.lanewright.engine.Reference;
import dev.lanewright.engine.Slice;
import dev.lanewright.engine.View;
import dev.lanewright.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What {@code evaluate} prints, as a JSON document or as text. */
record EvaluateReport(
    Policy policy,
    Arm baseline,
    EvalTable table,
    View view,
    Figures figures,
    List<Reference> references,
    CascadeStudy cascade) {

  /** The JSON document; its form is described in the README and does not change. */
  SequencedMap<String, @Nullable Object> document() {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    Slice all = figures.overall();
    doc.put("policy", policy.name());
    doc.put("n", all.n());
    doc.put("covered", all.covered());
    doc.put("assumed", figures.assumed());
    doc.put("unpriced", figures.unpriced());
    doc.put("misroutedPins", figures.misroutedPins());
    doc.put("breakEvenFallback", JsonOut.number(figures.breakEvenFallback()));
    doc.put("cascade", policy.cascade() == null ? null : ofCascade());
    doc.put("overall", Documents.figures(all));
    doc.put("delta", Documents.delta(all.delta()));
    doc.put("tiers", figures.lanes().stream().map(EvaluateReport::tier).toList());
    doc.put("categories", figures.categories().stream().map(EvaluateReport::slice).toList());
    doc.put("baseline", ofBaseline());
    doc.put("references", references.stream().map(EvaluateReport::reference).toList());
    return doc;
  }

  private SequencedMap<String, @Nullable Object> ofCascade() {
    var m = new LinkedHashMap<String, @Nullable Object>();
    double rate = figures.overall().fallback().value();
    m.put("band", FallbackBand.of(rate, figures.breakEvenFallback()).word());
    m.put("hint", part(cascade.hint()));
    m.put("speculation", part(cascade.ahead()));
    m.put("speculationP50Ms", JsonOut.number(cascade.aheadP50Ms()));
    m.put("directRoutes", cascade.routes().stream().map(EvaluateReport::route).toList());
    return m;
  }

  private static @Nullable SequencedMap<String, @Nullable Object> part(Delta d) {
    return d.n() == 0 ? null : Documents.delta(d);
  }

  private static SequencedMap<String, @Nullable Object> route(DirectRoute r) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("class", r.kind().name().toLowerCase(Locale.ROOT));
    m.put("label", r.label());
    m.put("from", r.from());
    m.put("to", r.to());
    m.put("escalated", Documents.estimate(r.escalated()));
    m.put("limit", JsonOut.number(r.limit()));
    m.put("change", Documents.delta(r.change()));
    return m;
  }

  private static SequencedMap<String, @Nullable Object> slice(Slice s) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("name", s.name());
    m.put("n", s.n());
    m.put("covered", s.covered());
    m.putAll(Documents.figures(s));
    m.put("delta", Documents.delta(s.delta()));
    return m;
  }

  private static SequencedMap<String, @Nullable Object> tier(Lane lane) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("name", lane.tier());
    m.put("model", lane.model());
    m.put("started", lane.started());
    m.put("served", lane.served());
    m.put("attempts", lane.attempts());
    m.put("escalated", lane.escalated());
    m.putAll(Documents.figures(lane.slice()));
    m.put("delta", Documents.delta(lane.slice().delta()));
    return m;
  }

  static SequencedMap<String, @Nullable Object> reference(Reference r) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("kind", r.kind().name().toLowerCase(Locale.ROOT));
    m.put("name", r.name());
    m.put("n", r.n());
    m.put("quality", JsonOut.number(r.quality()));
    m.put("costPerRequest", JsonOut.number(r.cost()));
    if (r.costs().length > 0) {
      m.put("line", line(r));
    }
    return m;
  }

  private static List<SequencedMap<String, @Nullable Object>> line(Reference r) {
    var points = new ArrayList<SequencedMap<String, @Nullable Object>>();
    for (int i = 0; i < r.costs().length; i++) {
      var p = new LinkedHashMap<String, @Nullable Object>();
      p.put("costPerRequest", JsonOut.number(r.costs()[i]));
      p.put("quality", JsonOut.number(r.qualities()[i]));
      points.add(p);
    }
    return points;
  }

  private SequencedMap<String, @Nullable Object> ofBaseline() {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("name", baseline.name());
    m.put("pairs", figures.overall().delta().n());
    m.put("covered", Means.of(table, view, baseline.quality()).n());
    m.put("quality", Documents.estimate(Means.of(table, view, baseline.quality())));
    m.put("costPerRequest", Documents.estimate(Means.of(table, view, baseline.costUsd())));
    return m;
  }
}
