package dev.lanewright.cli;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.verdict.Convention;
import dev.lanewright.engine.verdict.GroupAlpha;
import dev.lanewright.engine.verdict.RaterAgreement;
import dev.lanewright.engine.verdict.RaterHabits;
import dev.lanewright.engine.verdict.RaterValues;
import dev.lanewright.engine.verdict.VerdictTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How raters agree, for people and for programs.
 *
 * @param habits of the raters chosen that stand in the table
 * @param pairs of every two of the raters chosen
 */
record AgreementReport(
    String evalSet,
    Convention convention,
    List<RaterHabits> habits,
    List<RaterAgreement> pairs,
    GroupAlpha alpha) {

  private static final List<String> CLASSES =
      List.of("a_better", "tie", "b_better", "flip", "unreadable");

  static AgreementReport of(
      String evalSet, VerdictTable table, List<RaterValues> raters, Convention convention) {
    List<RaterHabits> habits =
        RaterHabits.all(table).stream()
            .filter(h -> raters.stream().anyMatch(v -> v.name().equals(h.rater().label())))
            .toList();
    List<RaterAgreement> pairs = new ArrayList<>();
    for (int i = 0; i < raters.size(); i++) {
      for (int j = i + 1; j < raters.size(); j++) {
        var agreement = RaterAgreement.of(raters.get(i), raters.get(j), convention);
        if (agreement.items() + agreement.leftOut() > 0) {
          pairs.add(agreement);
        }
      }
    }
    return new AgreementReport(
        evalSet, convention, habits, pairs, GroupAlpha.of(raters, convention));
  }

  Map<String, @Nullable Object> document() {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("evalset", evalSet);
    Map<String, Object> how = new LinkedHashMap<>();
    how.put("orders", word(convention.orders()));
    how.put("unreadable", word(convention.unreadable()));
    how.put("ties", word(convention.ties()));
    how.put("words", convention.words());
    document.put("convention", how);
    document.put("raters", habits.stream().map(AgreementReport::rater).toList());
    document.put("pairs", pairs.stream().map(AgreementReport::pair).toList());
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("items", alpha.items());
    all.put("alpha", JsonOut.number(alpha.nominal()));
    all.put("alphaOrdinal", JsonOut.number(alpha.ordinal()));
    document.put("all", all);
    return document;
  }

  private static Map<String, @Nullable Object> rater(RaterHabits h) {
    Map<String, @Nullable Object> m = new LinkedHashMap<>();
    m.put("name", h.rater().label());
    m.put("kind", word(h.rater().kind()));
    m.put("pairs", h.pairs());
    m.put("verdicts", h.verdicts());
    m.put("unreadable", h.unreadable());
    m.put("flipRate", Documents.estimate(h.flips()));
    m.put("prefersLonger", Documents.estimate(h.longer()));
    m.put("prefersFirst", Documents.estimate(h.first()));
    m.put("controlNoise", Documents.estimate(h.control()));
    m.put("costUsd", JsonOut.number(h.costUsd()));
    m.put("costPerVerdict", JsonOut.number(h.costPerVerdict()));
    m.put("pricedVerdicts", h.priced());
    return m;
  }

  private static Map<String, @Nullable Object> pair(RaterAgreement a) {
    Map<String, @Nullable Object> m = new LinkedHashMap<>();
    m.put("a", a.first());
    m.put("b", a.second());
    m.put("pairs", a.pairs());
    m.put("items", a.items());
    m.put("leftOut", a.leftOut());
    m.put("disagreements", a.disagreements());
    m.put("agreement", Documents.estimate(a.agreement()));
    m.put("kappa", Documents.estimate(a.kappaEstimate()));
    m.put("alpha", JsonOut.number(a.alpha()));
    m.put("alphaOrdinal", JsonOut.number(a.alphaOrdinal()));
    Map<String, Object> confusion = new LinkedHashMap<>();
    confusion.put("classes", CLASSES);
    List<List<Long>> rows = new ArrayList<>();
    for (double[] row : a.counts()) {
      List<Long> cells = new ArrayList<>();
      for (double cell : row) {
        cells.add(Math.round(cell));
      }
      rows.add(cells);
    }
    confusion.put("counts", rows);
    m.put("confusion", confusion);
    return m;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  String text() {
    var out = new StringBuilder();
    convention.words().forEach(w -> out.append("Counted: ").append(w).append(".\n"));
    out.append(
        "%n%-24s %8s %8s %10s %8s %8s %8s%n"
            .formatted("rater", "pairs", "verdicts", "unreadable", "flips", "longer", "first"));
    for (RaterHabits h : habits) {
      out.append(
          "%-24s %,8d %,8d %,10d %8s %8s %8s%n"
              .formatted(
                  h.rater().label(),
                  h.pairs(),
                  h.verdicts(),
                  h.unreadable(),
                  percent(h.flips()),
                  percent(h.longer()),
                  percent(h.first())));
    }
    out.append(
        "%n%-24s %-24s %8s %8s %10s %8s %8s%n"
            .formatted("rater", "rater", "pairs", "items", "agreement", "kappa", "alpha"));
    for (RaterAgreement a : pairs) {
      out.append(
          "%-24s %-24s %,8d %,8d %10s %8s %8s%n"
              .formatted(
                  a.first(),
                  a.second(),
                  a.pairs(),
                  a.items(),
                  percent(a.agreement()),
                  number(a.kappa()),
                  number(a.alpha())));
    }
    return out.toString();
  }

  private static String percent(Estimate e) {
    return e.known() ? "%.2f%%".formatted(100 * e.value()) : "–";
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "–" : "%.4f".formatted(value);
  }
}
