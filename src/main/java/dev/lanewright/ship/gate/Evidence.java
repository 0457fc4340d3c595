package dev.lanewright.ship.gate;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Pairs;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.review.JudgeTrust;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;
import dev.lanewright.engine.verdict.Comparison;
import dev.lanewright.engine.verdict.Panel;
import dev.lanewright.engine.verdict.RaterHabits;
import dev.lanewright.engine.verdict.ServedModels;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.Standings;
import dev.lanewright.engine.verdict.VerdictGate;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.engine.verdict.VerdictTallies;
import dev.lanewright.evalset.RaterKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What judges and people said of the policy's answers against the baseline's on the samples in
 * view.
 *
 * @param gate win-or-tie against the bar, null where nothing was judged
 * @param same requests that both serve with the same model: nothing to judge
 * @param unjudged requests served differently of which there is no verdict
 * @param judges models that judged
 * @param ownArm judges that serve one of the arms
 * @param labels pairs in view that people settled
 * @param trust of the panel, by the random sample that people reviewed; null where nothing was
 *     judged
 * @param control share of the verdicts on pairs of an answer against itself that name a winner: the
 *     judges' own noise
 */
record Evidence(
    @Nullable VerdictGate gate,
    long same,
    long unjudged,
    List<String> judges,
    List<String> ownArm,
    long labels,
    @Nullable JudgeTrust trust,
    Estimate control) {
  private static final Evidence NONE =
      new Evidence(null, 0, 0, List.of(), List.of(), 0, null, Estimate.NONE);

  /** The verdicts on the pairs of a run and its baseline. */
  static Evidence of(GateInput in, Run run, Pairs pairs) {
    VerdictTable verdicts = in.verdicts();
    if (verdicts == null || verdicts.pairCount() == 0 || pairs.n() == 0) {
      return NONE;
    }
    EvalTable table = run.table();
    String[] routed = ServedModels.of(run);
    String[] base = ServedModels.of(in.baseline(), table, in.policy());
    int n = pairs.n();
    long[] samples = new long[n];
    String[] ours = new String[n];
    String[] theirs = new String[n];
    Map<String, Double> weight = new HashMap<>();
    for (int k = 0; k < n; k++) {
      int i = pairs.sample()[k];
      samples[k] = table.ids()[i];
      ours[k] = routed[i];
      theirs[k] = base[i];
      weight.put(table.categories().get(pairs.category()[k]), pairs.weight()[k]);
    }
    var comparison = Comparison.routed(verdicts, samples, ours, theirs);
    int[] raters = raters(verdicts, in.panel());
    Standing[] standings = Standings.ofPanel(verdicts, raters, in.panel().rule(), true);
    var tallies =
        VerdictTallies.of(verdicts, comparison, standings, c -> weight.getOrDefault(c, 0.0));
    List<String> judges =
        IntStream.of(raters)
            .mapToObj(r -> verdicts.raters().get(r))
            .filter(r -> r.kind() == RaterKind.JUDGE)
            .map(r -> r.model() == null ? r.name() : r.model())
            .distinct()
            .toList();
    long labels = IntStream.of(comparison.pairs()).filter(p -> verdicts.label()[p] >= 0).count();
    return new Evidence(
        tallies.all().n() == 0 ? null : VerdictGate.of(tallies, in.settings().bar()),
        comparison.same(),
        comparison.unjudged(),
        judges,
        judges.stream().filter(j -> in(j, ours) || in(j, theirs)).toList(),
        labels,
        trust(verdicts, comparison, raters, in),
        control(verdicts, raters));
  }

  /** Whose verdicts count: those chosen, else all judges and people. */
  static int[] raters(VerdictTable verdicts, Panel panel) {
    return panel.raters().isEmpty()
        ? IntStream.range(0, verdicts.raters().size())
            .filter(r -> verdicts.raters().get(r).kind() != RaterKind.GRADER)
            .toArray()
        : panel.of(verdicts);
  }

  /** Of the judges alone: people are what they are checked by. */
  private static @Nullable JudgeTrust trust(
      VerdictTable verdicts, Comparison comparison, int[] raters, GateInput in) {
    int[] judges =
        IntStream.of(raters)
            .filter(r -> verdicts.raters().get(r).kind() == RaterKind.JUDGE)
            .toArray();
    return judges.length == 0
        ? null
        : JudgeTrust.of(
            verdicts,
            comparison,
            Standings.ofPanel(verdicts, judges, in.panel().rule(), false),
            in.sample());
  }

  private static Estimate control(VerdictTable verdicts, int[] raters) {
    long n = 0;
    double noise = 0;
    for (int r : raters) {
      Estimate own = RaterHabits.of(verdicts, r).control();
      if (own.n() > 0) {
        n += own.n();
        noise += own.value() * own.n();
      }
    }
    if (n == 0) {
      return Estimate.NONE;
    }
    Interval i = Wilson.interval95(noise / n, n);
    return new Estimate(noise / n, n, i.lo(), i.hi());
  }

  private static boolean in(String model, String[] arm) {
    for (String m : arm) {
      if (m.equals(model)) {
        return true;
      }
    }
    return false;
  }
}
