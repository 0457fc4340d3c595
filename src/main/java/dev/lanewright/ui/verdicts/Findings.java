package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.Slice;
import dev.lanewright.engine.View;
import dev.lanewright.engine.verdict.Comparison;
import dev.lanewright.engine.verdict.Grades;
import dev.lanewright.engine.verdict.RaterAgreement;
import dev.lanewright.engine.verdict.RaterHabits;
import dev.lanewright.engine.verdict.RaterValues;
import dev.lanewright.engine.verdict.RatingTable;
import dev.lanewright.engine.verdict.ServedModels;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.VerdictGate;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.engine.verdict.VerdictTallies;
import dev.lanewright.evalset.Rater;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the screen shows for one question. Made off the JavaFX thread.
 *
 * @param question what was asked
 * @param table the verdicts
 * @param sides every choice of sides
 * @param comparison the pairs that compare the two sides, in view
 * @param standings what the panel says, by position in the comparison, from the first side
 * @param gate win-or-tie over all and per category against the bar
 * @param qualityPerDollar of the policy, by category and {@code all}; empty unless it is routed
 * @param raters every rater, people's majority and the recorded grade among them
 * @param matrix agreement by two raters; null on the diagonal
 * @param habits of every rater that gave verdicts
 * @param ratings single grades of answers to requests in view
 * @param scored all that was scored
 * @param stakes weight times the difference in USD per 1,000 requests, by position in the
 *     comparison; NaN where a cost is not known
 */
record Findings(
    Question question,
    VerdictTable table,
    List<Sides> sides,
    Comparison comparison,
    Standing[] standings,
    VerdictGate gate,
    Map<String, Double> qualityPerDollar,
    List<RaterValues> raters,
    @Nullable RaterAgreement[][] matrix,
    List<RaterHabits> habits,
    RatingTable ratings,
    List<Scored> scored,
    double[] stakes) {

  /** Computes. */
  static Findings of(VerdictTable table, RatingTable ratings, Basis basis, Question question) {
    Comparison comparison = inView(table, basis, comparison(table, basis, question.sides()));
    Standing[] all = question.panel().standings(table, question.people());
    RatingTable rated = inView(ratings, basis);
    Map<String, Double> weights = weights(basis.table(), basis.view());
    VerdictTallies tallies =
        VerdictTallies.of(table, comparison, all, c -> weights.getOrDefault(c, 1.0));
    List<RaterValues> raters = RaterValues.all(table);
    boolean[] in = new boolean[table.pairCount()];
    for (int p : comparison.pairs()) {
      in[p] = true;
    }
    return new Findings(
        question,
        table,
        Sides.of(table),
        comparison,
        comparison.facing(all),
        VerdictGate.of(tallies, question.bar(), question.unsure()),
        question.sides().kind() == Sides.Kind.ROUTED ? perDollar(basis) : Map.of(),
        raters,
        matrix(raters, question, comparison.pairs()),
        RaterHabits.all(table, in),
        rated,
        Scored.of(rated, table, in),
        stakes(table, basis.table(), comparison, weights));
  }

  private static Comparison comparison(VerdictTable table, Basis basis, Sides sides) {
    Run run = basis.run();
    return switch (sides.kind()) {
      case EVERY -> Comparison.all(table);
      case MODELS -> Comparison.models(table, sides.one(), sides.other());
      case ROUTED ->
          run == null
              ? new Comparison(new int[0], new boolean[0], 0, 0)
              : ServedModels.compare(table, run, basis.baseline(), basis.view().split());
    };
  }

  /** Names of the raters whose word counts. */
  List<String> panel() {
    return java.util.Arrays.stream(question.panel().of(table))
        .mapToObj(r -> table.raters().get(r).label())
        .toList();
  }

  /** The ratings whose samples are in the split in view. */
  private static RatingTable inView(RatingTable all, Basis basis) {
    return basis.view().split() == null ? all : all.only(i -> isInView(basis, all.samples()[i]));
  }

  private static boolean isInView(Basis basis, long sample) {
    var split = basis.view().split();
    int row = Arrays.binarySearch(basis.table().ids(), sample);
    return split == null || (row >= 0 && basis.table().split()[row] == split.ordinal());
  }

  /** The pairs whose samples are in the split in view. */
  private static Comparison inView(VerdictTable table, Basis basis, Comparison all) {
    if (basis.view().split() == null) {
      return all;
    }
    int[] kept =
        IntStream.range(0, all.pairs().length)
            .filter(k -> isInView(basis, table.samples()[all.pairs()[k]]))
            .toArray();
    int[] pairs = new int[kept.length];
    boolean[] mirrored = new boolean[kept.length];
    for (int k = 0; k < kept.length; k++) {
      pairs[k] = all.pairs()[kept[k]];
      mirrored[k] = all.mirrored()[kept[k]];
    }
    return new Comparison(pairs, mirrored, all.same(), all.unjudged());
  }

  /** Traffic times importance by category. */
  private static Map<String, Double> weights(EvalTable table, View view) {
    var weights = new HashMap<String, Double>(view.importance());
    Map<String, Double> mix = view.mix();
    if (mix != null) {
      long[] counts = new long[table.categories().size()];
      for (short c : table.category()) {
        counts[c]++;
      }
      for (int c = 0; c < counts.length; c++) {
        String name = table.categories().get(c);
        double traffic = counts[c] == 0 ? 0 : mix.getOrDefault(name, 0.0) * table.n() / counts[c];
        weights.merge(name, traffic, (a, b) -> a * b);
      }
    }
    return weights;
  }

  private static Map<String, Double> perDollar(Basis basis) {
    var found = new HashMap<String, Double>();
    var figures = basis.figures();
    if (figures != null) {
      for (Slice s : figures.categories()) {
        found.put(s.name(), s.qualityPerDollar().value());
      }
      found.put(VerdictTallies.ALL, figures.overall().qualityPerDollar().value());
    }
    return found;
  }

  private static @Nullable RaterAgreement[][] matrix(
      List<RaterValues> raters, Question question, int[] pairs) {
    int n = raters.size();
    var matrix = new @Nullable RaterAgreement[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          matrix[i][j] =
              RaterAgreement.of(raters.get(i), raters.get(j), question.convention(), pairs);
        }
      }
    }
    return matrix;
  }

  private static double[] stakes(
      VerdictTable table, EvalTable costs, Comparison comparison, Map<String, Double> weights) {
    double[] stakes = new double[comparison.pairs().length];
    ModelColumns[] models = table.models().stream().map(costs::model).toArray(ModelColumns[]::new);
    for (int k = 0; k < stakes.length; k++) {
      int p = comparison.pairs()[k];
      int row = Arrays.binarySearch(costs.ids(), table.samples()[p]);
      double apart =
          Math.abs(cost(models, table.armA()[p], row) - cost(models, table.armB()[p], row));
      stakes[k] = 1000 * apart * weights.getOrDefault(category(table, p), 1.0);
    }
    return stakes;
  }

  private static double cost(@Nullable ModelColumns[] models, int arm, int row) {
    ModelColumns m = arm < 0 ? null : models[arm];
    return m == null || row < 0 ? Double.NaN : m.costUsd()[row];
  }

  /** Name of the category of a pair. */
  static String category(VerdictTable table, int pair) {
    int c = table.category()[pair];
    return c < 0 ? VerdictTallies.NO_CATEGORY : table.categories().get(c);
  }

  /** What a rater is called: without the protocol where all have the same. */
  String name(String label) {
    List<Rater> all =
        Stream.of(
                table.raters().stream(),
                table.grades().stream().map(Grades::rater),
                ratings.raters().stream())
            .flatMap(s -> s)
            .distinct()
            .toList();
    long protocols = all.stream().map(Rater::protocol).filter(p -> !p.isEmpty()).distinct().count();
    return protocols > 1
        ? label
        : all.stream()
            .filter(r -> r.label().equals(label))
            .map(Rater::name)
            .findFirst()
            .orElse(label);
  }

  /** USD of all judging whose cost is recorded; NaN where none is. */
  double judgingCost() {
    double sum = Double.NaN;
    for (RaterHabits h : habits) {
      if (!Double.isNaN(h.costUsd())) {
        sum = (Double.isNaN(sum) ? 0 : sum) + h.costUsd();
      }
    }
    return sum;
  }
}
