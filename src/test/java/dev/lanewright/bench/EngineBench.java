package dev.lanewright.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.lanewright.engine.Arm;
import dev.lanewright.engine.Arms;
import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.FigureMaker;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.ThresholdIndex;
import dev.lanewright.engine.View;
import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** Times the engine on a generated table; prints rows of {@link BenchRow}. */
public final class EngineBench {
  private static final int ROUNDS = 25;

  /** Until the compiler, whose threads take the same two cores, has done with the loops. */
  private static final int WARM_UP = 40;

  private static final OperatingSystemMXBean CPU =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final EvalTable table;
  private final Policy policy = GeneratedTable.policy();
  private final Arm strong;
  private double sink;

  private EngineBench(int n) {
    table = GeneratedTable.of(n, 1);
    strong = Arms.of(table, new Baseline.Model("synthetic/large"), policy);
  }

  /** Optional argument: number of samples, 1,000,000 unless given. */
  public static void main(String[] args) {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    var bench = new EngineBench(n);
    bench.all();
    if (Double.isNaN(bench.sink)) {
      throw new IllegalStateException("nothing was computed");
    }
  }

  private void all() {
    long before = used();
    Run run = Run.of(table, policy);
    BenchRow.print("memory of the run", (((used() - before) >> 20)) + " MB", "");
    time("full evaluation", "≤ 50", ROUNDS, _ -> policy, p -> figures(Run.of(table, p)));
    time("of it the run", "", ROUNDS, _ -> policy, p -> Run.of(table, p).start()[0]);
    time("of it the figures", "", ROUNDS, _ -> policy, _ -> figures(run));
    edits(run);
    before = used();
    var index = ThresholdIndex.of(run, GeneratedTable.SCORE_STAGE, strong, View.ALL);
    BenchRow.print("memory of the index", (((used() - before) >> 20)) + " MB", "");
    time(
        "threshold index, built",
        "",
        7,
        _ -> policy,
        _ ->
            ThresholdIndex.of(run, GeneratedTable.SCORE_STAGE, strong, View.ALL)
                .at(GeneratedTable.score(0.4, 0.7))
                .uncovered());
    time(
        "threshold index, one position",
        "",
        2000,
        k -> GeneratedTable.score(0.1 + 0.0003 * k, 0.75 + 0.0001 * k),
        s -> index.at(s).overall().quality().value());
    time(
        "bootstrap intervals",
        "",
        3,
        k -> k,
        k ->
            Objects.requireNonNull(FigureMaker.refine(run, strong, View.ALL, k, () -> false))
                .uncovered());
    time("curve of 100 points", "", 10, _ -> "mid", t -> index.curve(t, 100).cost()[0]);
    time("histogram of 100 bins", "", 10, _ -> 100, b -> index.histogram(b).missing());
  }

  private void edits(Run run) {
    edit("evaluation after an edit of a guard", run, 0, k -> new Guard(condition(k), "large"));
    edit("evaluation after an edit of a rule", run, 2, k -> new Rule(condition(k), "small"));
    edit(
        "evaluation after an edit of the intents",
        run,
        3,
        k ->
            ((Intents) policy.stages().get(3))
                .with("intent" + k % 24, k % 2 == 0 ? "large" : "small"));
    edit(
        "evaluation after an edit of a score",
        run,
        4,
        k -> GeneratedTable.score(0.3 + 0.001 * k, 0.7));
    time(
        "evaluation after an edit of the cascade",
        "≤ 50",
        ROUNDS,
        k -> policy.withCascade(cascade(0.5 + 0.01 * k)),
        p -> figures(run.edit(p)));
  }

  private static Condition condition(int k) {
    return new Condition.InRange(Source.signal("chars"), Range.below(20 + k));
  }

  private static Cascade cascade(double sure) {
    var gates = new LinkedHashMap<String, List<Gate>>();
    gates.put("small", List.of(new Gate.Confidence(sure)));
    gates.put("mid", List.of(new Gate.Confidence(0.5)));
    return new Cascade(gates, false, null);
  }

  private void edit(String name, Run run, int stage, IntFunction<Stage> changed) {
    time(
        name,
        "≤ 50",
        ROUNDS,
        k -> policy.withStage(stage, changed.apply(k)),
        p -> figures(run.edit(p)));
  }

  private double figures(Run run) {
    return FigureMaker.figures(run, strong, View.ALL).overall().quality().value();
  }

  private <T> void time(
      String name, String target, int rounds, IntFunction<T> input, ToDoubleFunction<T> work) {
    for (int k = 0; k < (rounds < ROUNDS ? Math.max(3, rounds / 2) : WARM_UP); k++) {
      sink += work.applyAsDouble(input.apply(k));
    }
    double[] ms = new double[rounds];
    long cpu = CPU.getProcessCpuTime();
    for (int k = 0; k < rounds; k++) {
      T argument = input.apply(k);
      long start = System.nanoTime();
      sink += work.applyAsDouble(argument);
      ms[k] = (System.nanoTime() - start) / 1e6;
    }
    // All threads together, the collector's too: what the work costs whatever else is running.
    double each = (CPU.getProcessCpuTime() - cpu) / 1e6 / rounds;
    BenchRow.print(name + " (processor %.1f)".formatted(each), ms, target);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
