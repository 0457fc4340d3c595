package dev.lanewright.cli;

import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Slice;
import dev.lanewright.evalset.Split;
import dev.lanewright.learn.tune.TuneGoal;
import dev.lanewright.learn.tune.TuneStudy;
import dev.lanewright.learn.tune.Tuner;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.PolicyDiff;
import dev.lanewright.policy.json.PolicyTree;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What {@code tune} prints. */
record TuneReport(Policy before, TuneGoal goal, TuneStudy.Result result, int looks) {
  private static final double PERCENT = 100;
  private static final double THOUSAND = 1000;

  SequencedMap<String, @Nullable Object> document() {
    Tuner.Tuned tuned = result.tuned();
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("policy", PolicyTree.of(tuned.policy()));
    doc.put(
        "changes",
        PolicyDiff.between(before, tuned.policy()).stream().map(PolicyDiff.Change::text).toList());
    doc.put("goal", goal.kind().name().toLowerCase(Locale.ROOT));
    doc.put("bound", goal.bound());
    doc.put("categoryFloors", new LinkedHashMap<>(goal.categoryFloors()));
    doc.put("p95Ms", goal.p95Ms());
    doc.put("meets", tuned.meets());
    doc.put("exact", tuned.exact());
    doc.put("samples", tuned.samples());
    doc.put("leftOut", tuned.leftOut());
    doc.put("objective", JsonOut.number(tuned.objective()));
    doc.put("oracle", JsonOut.number(tuned.bound()));
    doc.put("before", splits(result.before()));
    doc.put("after", splits(result.after()));
    var optimism = new LinkedHashMap<String, @Nullable Object>();
    optimism.put("quality", JsonOut.number(result.qualityOptimism()));
    optimism.put("costPerRequest", JsonOut.number(result.costOptimism()));
    doc.put("optimism", optimism);
    Figures luck = result.control();
    doc.put("looks", looks);
    doc.put("control", luck == null ? null : figures(luck));
    return doc;
  }

  private static SequencedMap<String, @Nullable Object> splits(Map<Split, Figures> all) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    for (Split split : Split.values()) {
      Figures figures = all.get(split);
      if (figures != null) {
        doc.put(split.name().toLowerCase(Locale.ROOT), figures(figures));
      }
    }
    return doc;
  }

  private static SequencedMap<String, @Nullable Object> figures(Figures figures) {
    Slice all = figures.overall();
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("n", all.n());
    doc.put("covered", all.covered());
    doc.put("quality", Documents.estimate(all.quality()));
    doc.put("costPerRequest", Documents.estimate(all.costPerRequest()));
    doc.put("p95Ms", JsonOut.number(all.latency().p95()));
    doc.put("delta", Documents.delta(all.delta()));
    return doc;
  }

  String text() {
    Tuner.Tuned tuned = result.tuned();
    var out = new StringBuilder();
    PolicyDiff.between(before, tuned.policy()).forEach(c -> out.append(c.text()).append('\n'));
    if (tuned.policy().equals(before)) {
      out.append("nothing better was found: the policy stays as it is\n");
    }
    out.append(String.format(Locale.ROOT, "%n%-24s %10s %14s%n", "", "quality", "USD per 1k"));
    row(out, "before, tune split", result.before().get(Split.TUNE));
    row(out, "after, tune split", result.after().get(Split.TUNE));
    row(out, "before, report split", result.before().get(Split.REPORT));
    row(out, "after, report split", result.after().get(Split.REPORT));
    row(out, "control, report split", result.control());
    boolean floor = goal.kind() == TuneGoal.Kind.QUALITY_FLOOR;
    out.append(
        String.format(
            Locale.ROOT,
            "%nbest that any router could do on these %,d samples: %s%n",
            tuned.samples(),
            floor
                ? String.format(Locale.ROOT, "$%.4f per 1k", THOUSAND * tuned.bound())
                : String.format(Locale.ROOT, "%.2f%% quality", PERCENT * tuned.bound())));
    out.append(
        String.format(
            Locale.ROOT,
            "optimism of tuning: %+.2f points of quality, %+.4f USD per 1k%n",
            PERCENT * result.qualityOptimism(),
            THOUSAND * result.costOptimism()));
    out.append(
        String.format(
            Locale.ROOT, "the report split has answered %,d different questions by now%n", looks));
    if (tuned.leftOut() > 0) {
      out.append(
          String.format(
              Locale.ROOT,
              "%,d samples were left out: an answer, grade or price of a tier is missing%n",
              tuned.leftOut()));
    }
    if (!tuned.meets()) {
      out.append("the goal cannot be met with these stages on the tune split\n");
    } else if (tuned.exact()) {
      out.append("no other setting of this stage is better\n");
    }
    return out.toString();
  }

  private static void row(StringBuilder out, String name, @Nullable Figures figures) {
    if (figures != null) {
      Slice all = figures.overall();
      out.append(
          String.format(
              Locale.ROOT,
              "%-24s %9.2f%% %14.4f   n %,d%n",
              name,
              PERCENT * all.quality().value(),
              THOUSAND * all.costPerRequest().value(),
              all.quality().n()));
    }
  }
}
