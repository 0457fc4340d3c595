package dev.lanewright.cli;

import dev.lanewright.engine.gate.Certificate;
import dev.lanewright.engine.gate.GateScope;
import dev.lanewright.engine.gate.NonInferiority;
import dev.lanewright.engine.gate.Ruling;
import dev.lanewright.engine.verdict.VerdictGate;
import dev.lanewright.ship.Exports;
import dev.lanewright.ship.gate.Check;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.gate.GateSettings;
import dev.lanewright.ship.gate.Goal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The JSON document of {@code gate}; its form is described in the README and does not change. */
final class GateDocument {
  private GateDocument() {}

  static SequencedMap<String, @Nullable Object> of(GateReport r, String evalSet) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    GateSettings s = r.settings();
    doc.put("ruling", word(r.ruling()));
    doc.put("headline", r.verdict().headline());
    doc.put("explanation", r.verdict().explanation());
    doc.put("policy", r.policy().name());
    doc.put("hash", Exports.hash(r.policy()));
    doc.put("baseline", r.baseline());
    doc.put("evalset", evalSet);
    doc.put("split", r.input().splitName());
    doc.put("looks", r.input().looks());
    doc.put("margin", s.margin());
    doc.put("bar", s.bar());
    doc.put("volume", s.volume());
    doc.put("scope", s.scope() == GateScope.OVERALL ? "overall" : "every-category");
    doc.put("overall", test(r.tests().overall()));
    doc.put("categories", r.tests().categories().stream().map(GateDocument::test).toList());
    doc.put("harmed", r.tests().harmed().stream().map(NonInferiority::name).toList());
    VerdictGate judges = r.judges();
    doc.put("judges", judges == null ? null : judges(judges));
    doc.put("savedPerMonth", Documents.estimate(r.savings().perMonth(s.volume())));
    doc.put("savedShare", Documents.estimate(r.savings().share()));
    doc.put("unpriced", r.savings().unpriced());
    doc.put("p95ChangeMs", JsonOut.number(r.figures().overall().delta().p95Ms()));
    doc.put("numbers", r.goals().stream().map(GateDocument::goal).toList());
    doc.put("checks", r.checks().stream().map(GateDocument::check).toList());
    Certificate c = r.certificate();
    doc.put("certificate", c == null ? null : certificate(c));
    return doc;
  }

  private static SequencedMap<String, @Nullable Object> test(NonInferiority t) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("name", t.name());
    m.put("ruling", word(t.ruling()));
    m.put("n", t.seen());
    m.put("pairs", t.pairs());
    m.put("clusters", t.clusters());
    m.put("method", t.method().name().toLowerCase(Locale.ROOT));
    m.put("change", Documents.estimate(t.change()));
    m.put("more", t.more());
    m.put("wins", t.wins());
    m.put("ties", t.ties());
    m.put("losses", t.losses());
    m.put("midP", JsonOut.number(t.midP()));
    m.put("harmP", JsonOut.number(t.harm()));
    return m;
  }

  private static SequencedMap<String, @Nullable Object> judges(VerdictGate g) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    VerdictGate.Line all = g.all();
    m.put("state", all.state().name().toLowerCase(Locale.ROOT));
    m.put("better", all.tally().better());
    m.put("tied", all.tally().tied());
    m.put("worse", all.tally().worse());
    m.put("unsure", all.tally().unsure());
    m.put("winOrTie", Documents.estimate(all.winOrTie()));
    m.put("more", all.more());
    return m;
  }

  private static SequencedMap<String, @Nullable Object> goal(Goal g) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("id", g.id());
    m.put("value", Documents.estimate(g.value()));
    m.put("text", g.text());
    m.put("target", g.target());
    m.put("state", g.state().name().toLowerCase(Locale.ROOT));
    return m;
  }

  private static SequencedMap<String, @Nullable Object> check(Check c) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("id", c.id());
    m.put("state", c.state().name().toLowerCase(Locale.ROOT));
    m.put("words", c.words());
    return m;
  }

  private static SequencedMap<String, @Nullable Object> certificate(Certificate c) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    var found = c.certified();
    m.put("certified", found.isPresent());
    m.put("risk", c.risk());
    m.put("confidence", 1 - c.delta());
    m.put("tier", c.tier());
    m.put("threshold", found.map(s -> JsonOut.number(s.threshold())).orElse(null));
    m.put("diversion", found.map(s -> JsonOut.number(s.tuneDiversion())).orElse(null));
    m.put("diverted", found.map(Certificate.Step::diverted).orElse(0L));
    m.put("violations", found.map(Certificate.Step::violations).orElse(0L));
    m.put("tested", c.steps().size());
    m.put("planned", c.planned());
    m.put("coversPolicy", c.coversPolicy());
    return m;
  }

  private static String word(Ruling ruling) {
    return switch (ruling) {
      case SHIPS -> "ships";
      case MORE -> "needs-more";
      case FAILS -> "does-not-ship";
    };
  }
}
