package dev.lanewright.cli;

import dev.lanewright.engine.Economics;
import dev.lanewright.engine.Reference;
import dev.lanewright.engine.RouterCurve;
import dev.lanewright.engine.RouterCurve.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What {@code frontier} prints, as a JSON document or as text. */
record FrontierReport(
    String evalSet,
    String score,
    RouterCurve.Edges edges,
    long n,
    RouterCurve curve,
    List<Reference> references) {

  /** The JSON document; its form is described in the README and does not change. */
  SequencedMap<String, @Nullable Object> document() {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("evalset", evalSet);
    doc.put("score", score);
    doc.put("edges", edges.name().toLowerCase(Locale.ROOT));
    doc.put("n", n);
    doc.put("points", curve.points().stream().map(this::point).toList());
    doc.put("apgr", JsonOut.number(curve.apgr()));
    var cpt = new LinkedHashMap<String, @Nullable Object>();
    cpt.put("20", JsonOut.number(curve.cpt20()));
    cpt.put("50", JsonOut.number(curve.cpt50()));
    cpt.put("80", JsonOut.number(curve.cpt80()));
    doc.put("cpt", cpt);
    doc.put("aiq", JsonOut.number(curve.aiq()));
    doc.put("weak", single(curve.weak()));
    doc.put("strong", single(curve.strong()));
    doc.put("oracle", single(curve.oracle()));
    doc.put("references", references.stream().map(EvaluateReport::reference).toList());
    return doc;
  }

  private SequencedMap<String, @Nullable Object> point(Point p) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("threshold", JsonOut.number(p.threshold()));
    m.putAll(single(p));
    m.put(
        "pgr",
        JsonOut.number(
            Economics.gapRecovered(p.quality(), curve.weak().quality(), curve.strong().quality())));
    return m;
  }

  private static SequencedMap<String, @Nullable Object> single(Point p) {
    var m = new LinkedHashMap<String, @Nullable Object>();
    m.put("strongShare", JsonOut.number(p.strongShare()));
    m.put("quality", JsonOut.number(p.quality()));
    m.put("cost", JsonOut.number(p.cost()));
    return m;
  }

  /** The figures in words. */
  String text() {
    return String.format(
        Locale.ROOT,
        """
        %s by %s, %,d samples, %s edges
          weak    %s
          strong  %s
          oracle  %s
          APGR    %s
          CPT20   %s
          CPT50   %s
          CPT80   %s
          AIQ     %s
        """,
        evalSet,
        score,
        n,
        edges.name().toLowerCase(Locale.ROOT),
        percent(curve.weak().quality()),
        percent(curve.strong().quality()),
        percent(curve.oracle().quality()),
        plain(curve.apgr()),
        percent(curve.cpt20()),
        percent(curve.cpt50()),
        percent(curve.cpt80()),
        Double.isNaN(curve.aiq()) ? "unpriced" : plain(curve.aiq()));
  }

  private static String plain(double x) {
    return Double.isNaN(x) ? "-" : String.format(Locale.ROOT, "%.4f", x);
  }

  private static String percent(double x) {
    return Double.isNaN(x) ? "-" : String.format(Locale.ROOT, "%.2f%%", 100 * x);
  }
}
