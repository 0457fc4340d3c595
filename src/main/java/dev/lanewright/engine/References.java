package dev.lanewright.engine;

import dev.lanewright.engine.Reference.Kind;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The references of a frontier. */
public final class References {
  private static final long SEED = 20_260_101;

  private final Run run;
  private final EvalTable table;
  private final Weights weights;
  private final List<Reference> found = new ArrayList<>();

  private References(Run run, View view) {
    this.run = run;
    this.table = run.table();
    this.weights = Weights.of(table, view);
  }

  /**
   * References of the run's tiers and the table's models on the view. A model's figures stand on
   * the samples it answered.
   */
  public static List<Reference> of(Run run, View view) {
    var references = new References(run, view);
    references.build();
    return List.copyOf(references.found);
  }

  private void build() {
    Tier cheapTier = run.policy().tiers().getFirst();
    Tier strongTier = run.policy().tiers().getLast();
    Reference cheap = single(Kind.ALL_CHEAP, "all " + cheapTier.name(), cheapTier.model());
    Reference strong = single(Kind.ALL_STRONG, "all " + strongTier.name(), strongTier.model());
    found.add(cheap);
    found.add(strong);
    List<Reference> models =
        table.models().stream().map(m -> single(Kind.MODEL, m.model(), m.model())).toList();
    found.addAll(models);
    found.add(random(cheap, strong));
    Reference best = null;
    for (Reference m : models) {
      if (m.n() > 0
          && (best == null
              || m.quality() > best.quality()
              || (m.quality() == best.quality() && m.cost() < best.cost()))) {
        best = m;
      }
    }
    if (best != null) {
      found.add(point(Kind.CONSTANT, "best constant: " + best.name(), best));
    }
    found.add(shuffled());
    Hull hull =
        Hull.of(
            models.stream().mapToDouble(Reference::cost).toArray(),
            models.stream().mapToDouble(Reference::quality).toArray());
    long n = models.stream().mapToLong(Reference::n).min().orElse(0);
    found.add(curve(Kind.HULL, "zero router", n, hull.costs(), hull.qualities()));
    found.add(oracle());
    int gated = BreakEven.gated(run.policy());
    if (gated >= 0) {
      found.add(oneHigher(gated));
    }
    OracleCurve oracleCurve = OracleCurve.of(run, weights);
    found.add(
        curve(
            Kind.ORACLE_CURVE,
            "oracle of the tiers",
            oracleCurve.n(),
            oracleCurve.costs(),
            oracleCurve.qualities()));
  }

  private static Reference point(Kind kind, String name, Reference of) {
    return new Reference(kind, name, of.cost(), of.quality(), of.n(), new double[0], new double[0]);
  }

  /** A curve; its point is the end of highest quality. */
  private static Reference curve(Kind kind, String name, long n, double[] costs, double[] qs) {
    int last = costs.length - 1;
    return new Reference(
        kind,
        name,
        last < 0 ? Double.NaN : costs[last],
        last < 0 ? Double.NaN : qs[last],
        n,
        costs,
        qs);
  }

  private static Reference random(Reference cheap, Reference strong) {
    return new Reference(
        Kind.RANDOM,
        "random",
        (cheap.cost() + strong.cost()) / 2,
        (cheap.quality() + strong.quality()) / 2,
        Math.min(cheap.n(), strong.n()),
        new double[] {cheap.cost(), strong.cost()},
        new double[] {cheap.quality(), strong.quality()});
  }

  private Reference single(Kind kind, String name, String model) {
    ModelColumns columns = table.model(model);
    var mean = new WeightedPoint(weights);
    for (int i = 0; columns != null && i < table.n(); i++) {
      if (weights.sees(table, i)) {
        mean.add(table.category()[i], columns.quality()[i], columns.costUsd()[i]);
      }
    }
    return mean.reference(kind, name);
  }

  /** The cheapest correct model per sample; where none is correct, the cheapest that answered. */
  private Reference oracle() {
    var mean = new WeightedPoint(weights);
    ModelColumns[] models = table.models().toArray(ModelColumns[]::new);
    for (int i = 0; i < table.n(); i++) {
      if (!weights.sees(table, i)) {
        continue;
      }
      ModelColumns best = null;
      for (ModelColumns m : models) {
        float q = m.quality()[i];
        if (!Float.isNaN(q) && (best == null || better(m, best, i))) {
          best = m;
        }
      }
      if (best != null) {
        mean.add(table.category()[i], best.quality()[i], best.costUsd()[i]);
      }
    }
    return mean.reference(Kind.ORACLE, "oracle");
  }

  private static boolean better(ModelColumns a, ModelColumns b, int i) {
    boolean right = a.quality()[i] >= Adequacy.THRESHOLD;
    boolean otherRight = b.quality()[i] >= Adequacy.THRESHOLD;
    if (right != otherRight) {
      return right;
    }
    double cost = a.costUsd()[i];
    double other = b.costUsd()[i];
    // Unpriced models cannot be compared by cost: a priced one goes first, else the better answer.
    if (Double.isNaN(cost) || Double.isNaN(other)) {
      return (Double.isNaN(cost) && Double.isNaN(other))
          ? a.quality()[i] > b.quality()[i]
          : !Double.isNaN(cost);
    }
    return cost < other;
  }

  /** What the policy would give if nothing started at the tier, but one above it. */
  private Reference oneHigher(int tier) {
    var mean = new WeightedPoint(weights);
    for (int i = 0; i < table.n(); i++) {
      if (weights.sees(table, i)) {
        int start = run.start()[i];
        int higher = start == tier ? run.fits().raise(tier + 1, i) : start;
        Outcome outcome = run.outcomes().get(higher);
        mean.add(table.category()[i], outcome.quality()[i], outcome.cost()[i]);
      }
    }
    return mean.reference(
        Kind.BREAK_EVEN, "break-even: " + run.policy().tiers().get(tier + 1).name() + " first");
  }

  /** The policy's starts dealt out at random among the samples in view. */
  private Reference shuffled() {
    int[] seen = new int[table.n()];
    int n = 0;
    for (int i = 0; i < table.n(); i++) {
      if (weights.sees(table, i)) {
        seen[n++] = i;
      }
    }
    byte[] starts = new byte[n];
    for (int k = 0; k < n; k++) {
      starts[k] = run.start()[seen[k]];
    }
    var random = new SplittableRandom(SEED);
    for (int k = n - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      byte swap = starts[k];
      starts[k] = starts[other];
      starts[other] = swap;
    }
    var mean = new WeightedPoint(weights);
    for (int k = 0; k < n; k++) {
      int i = seen[k];
      Outcome outcome = run.outcomes().get(starts[k]);
      mean.add(table.category()[i], outcome.quality()[i], outcome.cost()[i]);
    }
    return mean.reference(Kind.SHUFFLED, "shuffled");
  }
}
