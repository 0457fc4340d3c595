package dev.lanewright.cli;

import dev.lanewright.engine.Estimate;
import dev.lanewright.learn.tune.Against;
import dev.lanewright.workspace.learn.LadderStudy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What {@code ladders} prints. */
record LaddersReport(String evalSet, LadderStudy.Result result) {
  private static final double PERCENT = 100;
  private static final double THOUSAND = 1000;

  SequencedMap<String, @Nullable Object> document() {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("evalset", evalSet);
    doc.put("measured", result.nested() ? "nested_cross_validation" : "report_split");
    doc.put("n", result.single().quality().n());
    var single = figures(result.single());
    single.put("models", distinct(result.singles()));
    doc.put("single", single);
    var oracle = new LinkedHashMap<String, @Nullable Object>();
    oracle.put("quality", JsonOut.number(result.oracle().quality()));
    oracle.put("costPerRequest", JsonOut.number(result.oracle().cost()));
    doc.put("oracle", oracle);
    doc.put("ladders", result.rows().stream().map(LaddersReport::row).toList());
    return doc;
  }

  private static SequencedMap<String, @Nullable Object> row(LadderStudy.Row row) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("tiers", row.tiers());
    doc.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
    doc.put("models", row.models());
    doc.putAll(figures(row.against()));
    doc.put("hullCostPerRequest", JsonOut.number(row.hullCost()));
    doc.put("optimism", JsonOut.number(row.optimism()));
    return doc;
  }

  private static SequencedMap<String, @Nullable Object> figures(Against against) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("quality", Documents.estimate(against.quality()));
    doc.put("costPerRequest", Documents.estimate(against.cost()));
    doc.put("change", Documents.estimate(against.change()));
    doc.put("costShare", Documents.estimate(against.costShare()));
    return doc;
  }

  private static List<String> distinct(List<String> models) {
    return models.stream().distinct().sorted().toList();
  }

  String text() {
    var out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%s, n %,d, %s%n| | quality | change, points | USD per 1k | of its cost | hull, USD |"
                + " optimism |%n|---|---|---|---|---|---|---|%n",
            evalSet,
            result.single().quality().n(),
            result.nested() ? "nested cross-validation" : "report split"));
    out.append(
        String.format(
            Locale.ROOT,
            "| best single: %s | %s | – | %s | 100%% | – | – |%n",
            String.join(", ", distinct(result.singles())),
            percent(result.single().quality()),
            dollars(result.single().cost())));
    for (LadderStudy.Row row : result.rows()) {
      Against a = row.against();
      out.append(
          String.format(
              Locale.ROOT,
              "| %d tiers, %s | %s | %s | %s | %s | %s | %+.1f points |%n",
              row.tiers(),
              row.kind().name().toLowerCase(Locale.ROOT),
              percent(a.quality()),
              signed(a.change()),
              dollars(a.cost()),
              percent(a.costShare()),
              Double.isNaN(row.hullCost())
                  ? "never"
                  : String.format(Locale.ROOT, "%.2f", THOUSAND * row.hullCost()),
              PERCENT * row.optimism()));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "| oracle | %.1f%% | | %.2f | | | |%n",
            PERCENT * result.oracle().quality(),
            THOUSAND * result.oracle().cost()));
    return out.toString();
  }

  private static String percent(Estimate e) {
    return ranged("%.1f%% (%.1f to %.1f)", PERCENT, e);
  }

  private static String signed(Estimate e) {
    return ranged("%+.1f (%+.1f to %+.1f)", PERCENT, e);
  }

  private static String dollars(Estimate e) {
    return ranged("%.2f (%.2f to %.2f)", THOUSAND, e);
  }

  private static String ranged(String format, double scale, Estimate e) {
    return String.format(Locale.ROOT, format, scale * e.value(), scale * e.lo(), scale * e.hi());
  }
}
