package dev.lanewright.engine;

import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy compiled on a table: where each sample starts and what it gets. Immutable; arrays have
 * length n, in the table's order, and must not be written to.
 */
public final class Run {
  private final EvalTable table;
  private final Policy policy;
  private final Fits fits;
  private final Decisions.Floors floors;
  private final Decisions decisions;
  private final Outcomes cascade;
  private final List<IntentSource.Field> asked;
  private final Charged charged;
  private final byte[] adequate;
  private final BreakEven breakEven;

  private Run(EvalTable table, Policy policy, @Nullable Run old) {
    this.table = table;
    this.policy = policy;
    boolean sameNames = old != null && names(old.policy).equals(names(policy));
    fits = old != null && sameLimits(old.policy, policy) ? old.fits : Fits.of(table, policy);
    List<Chunks.Pass> passes = new ArrayList<>();
    List<byte[]> votes = votes(sameNames ? old : null, passes);
    int n = table.n();
    if (old != null && sameNames && guards(old.policy).equals(guards(policy))) {
      floors = old.floors;
    } else {
      floors = Decisions.Floors.room(n);
      passes.add(floors.pass(policy, votes));
    }
    decisions = Decisions.room(votes, floors, n);
    passes.add(decisions.pass(policy, fits));
    if (old != null && sameOutcomes(old.policy, policy)) {
      cascade = old.cascade;
      breakEven = old.breakEven;
    } else {
      cascade = new Outcomes(table, policy, fits);
      passes.add(cascade::pass);
      breakEven = new BreakEven(table, policy, cascade, passes);
    }
    if (old != null && models(old.policy).equals(models(policy))) {
      adequate = old.adequate;
    } else {
      adequate = new byte[n];
      passes.add(Adequacy.cheapest(table, policy, adequate));
    }
    Chunks.each(n, Chunks.Pass.inTurn(passes));
    asked =
        old != null && Routing.fields(old.policy).equals(Routing.fields(policy))
            ? old.asked
            : Routing.asked(table, policy);
    charged =
        old != null && old.charged.is(cascade, asked)
            ? old.charged
            : new Charged(table, cascade, asked);
  }

  /**
   * Runs the policy.
   *
   * @throws IllegalArgumentException where the policy names a tier that it does not have
   * @throws java.util.NoSuchElementException where the table lacks a column of {@link Needs}
   */
  public static Run of(EvalTable table, Policy policy) {
    return new Run(table, policy, null);
  }

  /**
   * This run with another policy on the same table. Stages, floors, limits and cascade outcomes
   * that did not change are reused.
   */
  public Run edit(Policy changed) {
    return new Run(table, changed, this);
  }

  /** The table. */
  public EvalTable table() {
    return table;
  }

  /** The policy. */
  public Policy policy() {
    return policy;
  }

  /** Tier index each sample starts at. */
  public byte[] start() {
    return decisions.start();
  }

  /** Tier index that served each sample, -1 where uncovered. */
  public byte[] served() {
    byte[] served = new byte[table.n()];
    Settling settling = settling();
    Chunks.each(
        served.length,
        (_, from, to) -> {
          var out = Settled.room(to - from);
          settling.settle(start(), from, to, out, 0);
          for (int i = from, k = 0; i < to; i++, k++) {
            boolean covered = !Float.isNaN(out.quality()[k]);
            served[i] = (byte) (covered ? Outcome.served(out.path()[k]) : -1);
          }
        });
    return served;
  }

  /** Index of the stage that decided each sample, the number of stages for the default. */
  public byte[] decidedBy() {
    return decisions.by();
  }

  /** What each sample gets. */
  public Arm arm(String name) {
    int n = table.n();
    var out = Settled.room(n);
    Settling settling = settling();
    Chunks.each(
        n,
        (_, from, to) -> {
          settling.settle(start(), from, to, out, from);
          out.clear(from, to);
        });
    return new Arm(name, out.quality(), out.cost(), out.latency());
  }

  /** What every sample would get if it started at one tier, cascade included. */
  public Arm startingAt(int tier) {
    Outcome o = outcomes().get(tier);
    return new Arm(policy.tiers().get(tier).name(), o.quality(), o.cost(), o.latency());
  }

  Decisions decisions() {
    return decisions;
  }

  Fits fits() {
    return fits;
  }

  /** What samples get that start somewhere. */
  Settling settling() {
    return charged.settling();
  }

  /** By tier started at; written down at the first call. */
  List<Outcome> outcomes() {
    return charged.outcomes();
  }

  /** Cheapest tier with an adequate recorded answer, -1 for none. */
  byte[] adequate() {
    return adequate;
  }

  /** What the tier's gates say of the sample; {@link Outcomes#UNGATED} where none is asked. */
  byte gateResult(int tier, int i) {
    return cascade.gateResult(tier, i);
  }

  /** USD of the tier's answer and of the calls of its gates, NaN where one is unpriced. */
  double calls(int tier, int i) {
    return cascade.cost(tier)[i];
  }

  /** USD of passing the tier's answer up, 0 where it is not. */
  double hint(int tier, int i) {
    double[] usd = cascade.hint(tier);
    return usd == null ? 0 : usd[i];
  }

  BreakEven breakEven() {
    return breakEven;
  }

  private List<byte[]> votes(@Nullable Run old, List<Chunks.Pass> fill) {
    var compiler = new Votes(table, policy);
    var votes = new ArrayList<byte[]>();
    boolean sameModels = old != null && models(old.policy).equals(models(policy));
    for (Stage stage : policy.stages()) {
      // Clusters read the pass rates of the tiers' own models.
      boolean holds = sameModels || !(stage instanceof Clusters);
      int known = old != null && holds ? old.policy.stages().indexOf(stage) : -1;
      votes.add(
          old != null && known >= 0 ? old.decisions.votes().get(known) : compiler.of(stage, fill));
    }
    return votes;
  }

  private static List<String> names(Policy policy) {
    return policy.tiers().stream().map(Tier::name).toList();
  }

  private static List<String> models(Policy policy) {
    return policy.tiers().stream().map(Tier::model).toList();
  }

  private static List<Integer> guardPlaces(Policy policy) {
    var places = new ArrayList<Integer>();
    for (int s = 0; s < policy.stages().size(); s++) {
      if (policy.stages().get(s) instanceof Guard) {
        places.add(s);
      }
    }
    return places;
  }

  /** The guards with their places, as the floor records who demanded it. */
  private static List<Object> guards(Policy policy) {
    var all = new ArrayList<Object>(guardPlaces(policy));
    policy.stages().stream().filter(Guard.class::isInstance).forEach(all::add);
    return all;
  }

  private static boolean sameLimits(Policy a, Policy b) {
    return limits(a).equals(limits(b));
  }

  private static List<Object> limits(Policy policy) {
    var all = new ArrayList<Object>();
    policy.tiers().forEach(t -> all.add(Optional.ofNullable(t.limits())));
    return all;
  }

  private static boolean sameOutcomes(Policy a, Policy b) {
    return a.tiers().equals(b.tiers())
        && Objects.equals(a.cascade(), b.cascade())
        && Arrays.equals(speculation(a), speculation(b));
  }

  private static @Nullable Object[] speculation(Policy policy) {
    Score score = Outcomes.speculation(policy);
    return score == null ? new Object[0] : new Object[] {score.axes(), score.direction()};
  }
}
