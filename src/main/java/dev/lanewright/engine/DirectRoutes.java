package dev.lanewright.engine;

import dev.lanewright.engine.DirectRoute.Kind;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds the classes that escalate again and again: the lower end of their escalation rate's 95%
 * interval lies above the rate at which starting one tier higher costs no more (f* of the class),
 * or above 60% where that comes first.
 */
public final class DirectRoutes {
  /** The field that tells a request's category. */
  public static final String CATEGORY = "category";

  /** Fewest attempts that say anything of a class. */
  private static final int LEAST = 20;

  private static final int MOST = 5;

  private final Run run;
  private final Policy policy;
  private final EvalTable table;
  private final Weights weights;
  private final View view;
  private final short[] paths;

  private DirectRoutes(Run run, View view) {
    this.run = run;
    this.policy = run.policy();
    this.table = run.table();
    this.view = view;
    this.weights = Weights.of(table, view);
    int n = table.n();
    Settled out = Settled.room(n);
    Settling settling = run.settling();
    Chunks.each(n, (_, from, to) -> settling.settle(run.start(), from, to, out, from));
    paths = out.path();
  }

  /** The routes worth a look, those of most escalations first; at most five. */
  public static List<DirectRoute> of(Run run, View view) {
    if (run.policy().cascade() == null) {
      return List.of();
    }
    return new DirectRoutes(run, view).find();
  }

  private List<DirectRoute> find() {
    List<Found> all = new ArrayList<>();
    int stages = policy.stages().size();
    boolean[] tells = new boolean[stages + 1];
    for (int s = 0; s < stages; s++) {
      if (policy.stages().get(s) instanceof Intents intents) {
        tells[s] = true;
        boolean[] only = new boolean[stages + 1];
        only[s] = true;
        Labels labels = Votes.labels(table, intents.source());
        all.addAll(classes(s, labels.codes(), labels.values(), only));
      }
    }
    int[] categories = new int[table.n()];
    for (int i = 0; i < categories.length; i++) {
      categories[i] = table.category()[i];
    }
    // Where an intent table decides, its labels are the classes.
    boolean[] others = new boolean[stages + 1];
    for (int s = 0; s <= stages; s++) {
      others[s] = !tells[s];
    }
    all.addAll(classes(-1, categories, table.categories(), others));
    Arm now = run.arm("");
    return all.stream()
        .sorted(Comparator.comparingLong((Found f) -> -f.escalated).thenComparing(f -> f.label))
        .limit(MOST)
        .map(f -> f.route(now))
        .toList();
  }

  /** Classes by code whose samples were decided by some stages. */
  private List<Found> classes(int stage, int[] codes, List<String> names, boolean[] deciders) {
    int tiers = policy.tiers().size();
    var sums = new Cell[names.size() * tiers];
    byte[] by = run.decidedBy();
    byte[] start = run.start();
    for (int i = 0; i < codes.length; i++) {
      int t = start[i];
      boolean tried = (Outcome.attempts(paths[i]) >> t & 1) == 1;
      if (tried && codes[i] >= 0 && deciders[by[i]] && weights.sees(table, i)) {
        int at = codes[i] * tiers + t;
        sums[at] = sums[at] == null ? new Cell() : sums[at];
        sums[at].add(run, t, i, (Outcome.escalated(paths[i]) >> t & 1) == 1);
      }
    }
    List<Found> found = new ArrayList<>();
    for (int at = 0; at < sums.length; at++) {
      String label = names.get(at / tiers);
      int t = at % tiers;
      Cell cell = sums[at];
      if (cell != null && cell.attempts >= LEAST && sent(stage, label, t)) {
        double rate = (double) cell.escalated / cell.attempts;
        Interval range = Wilson.interval95(rate, cell.attempts);
        double limit = cell.limit();
        if (range.lo() > limit) {
          found.add(
              new Found(
                  stage,
                  label,
                  t,
                  cell.escalated,
                  new Estimate(rate, cell.attempts, range.lo(), range.hi()),
                  limit));
        }
      }
    }
    return found;
  }

  /** Whether the table itself sends the label to the tier, so that moving it there helps. */
  private boolean sent(int stage, String label, int tier) {
    return stage < 0
        ? !label.equals(EvalTable.NO_CATEGORY)
        : (policy.stages().get(stage) instanceof Intents intents
            && policy.tiers().get(tier).name().equals(intents.table().get(label)));
  }

  /** Attempts of one tier on one class, and what they cost beside the next tier. */
  private static final class Cell {
    private long attempts;
    private long escalated;
    private double low;
    private double high;
    private double hints;

    void add(Run run, int tier, int i, boolean up) {
      attempts++;
      escalated += up ? 1 : 0;
      int next = run.fits().raise(tier + 1, i);
      double cheap = run.calls(tier, i);
      double strong = run.calls(next, i);
      double hint = run.hint(tier, i);
      if (!Double.isNaN(cheap + strong + hint)) {
        low += cheap;
        high += strong;
        hints += hint;
      }
    }

    double limit() {
      double even = Economics.breakEvenFallback(low, 0, high, hints);
      return Double.isNaN(even) ? FallbackBand.MOST : Math.clamp(even, 0, FallbackBand.MOST);
    }
  }

  private final class Found {
    private final int stage;
    private final String label;
    private final int tier;
    private final long escalated;
    private final Estimate rate;
    private final double limit;

    Found(int stage, String label, int tier, long escalated, Estimate rate, double limit) {
      this.stage = stage;
      this.label = label;
      this.tier = tier;
      this.escalated = escalated;
      this.rate = rate;
      this.limit = limit;
    }

    DirectRoute route(Arm now) {
      String to = policy.tiers().get(tier + 1).name();
      Policy changed = changed(to);
      var field = new Need.Field(CATEGORY);
      Run then =
          stage >= 0 || table.has(field)
              ? run.edit(changed)
              : Run.of(table.with(Map.of(field, categories())), changed);
      Delta change = FigureMaker.figures(then, now, view).overall().delta();
      Kind kind = stage >= 0 ? Kind.INTENT : Kind.CATEGORY;
      String from = policy.tiers().get(tier).name();
      return new DirectRoute(kind, label, from, to, rate, limit, changed, change);
    }

    private Policy changed(String to) {
      if (stage >= 0) {
        Intents intents = (Intents) policy.stages().get(stage);
        return policy.withStage(stage, intents.with(label, to));
      }
      List<Stage> stages = new ArrayList<>();
      stages.add(new Guard(new Condition.FieldIn(CATEGORY, List.of(label)), to));
      stages.addAll(policy.stages());
      return policy.withStages(stages);
    }
  }

  private Labels categories() {
    int[] codes = new int[table.n()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = table.category()[i];
    }
    return new Labels(codes, table.categories());
  }
}
