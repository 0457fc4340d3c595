package dev.lanewright.learn.tune;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tunes a policy's dials for a goal by turns: each intent table exactly, each scalar score at its
 * edges, every other dial by trying its positions, until a round brings nothing, from several
 * starts. Guards are never touched. Deterministic.
 */
public final class Tuner {
  private static final int ROUNDS = 8;

  private final EvalTable table;
  private final TuneGoal goal;
  private final View view;
  private final BooleanSupplier stop;
  private final Map<Optional<Cascade>, Samples> known = new HashMap<>();
  private boolean exact = true;
  private int rounds;
  private long pins;

  private Tuner(EvalTable table, TuneGoal goal, View view, BooleanSupplier stop) {
    this.table = table;
    this.goal = goal;
    this.view = view;
    this.stop = stop;
  }

  /**
   * What tuning found, on the samples it looked at.
   *
   * @param policy the tuned policy
   * @param meets whether it meets every bound there
   * @param objective USD per request (a quality floor) or mean quality (a budget) there
   * @param bound no assignment of these samples to starting tiers under this cascade does better:
   *     the gap to it is the most that any router could still gain
   * @param exact whether no other setting of the tuned dials is better: only where one table or
   *     score is all there is to tune
   * @param samples samples looked at
   * @param leftOut samples in view that were not: an answer of some tier, its grade or its price is
   *     missing
   * @param rounds rounds of the search
   */
  public record Tuned(
      Policy policy,
      boolean meets,
      double objective,
      double bound,
      boolean exact,
      int samples,
      int leftOut,
      int rounds) {}

  /**
   * Tunes the policy on a view.
   *
   * @param table with the columns of {@link dev.lanewright.engine.Needs} of the policy
   * @param progress told the share done, 0..1
   * @param stop whether to end at what was found so far
   * @throws IllegalArgumentException where no sample in view is complete
   */
  public static Tuned tune(
      EvalTable table,
      Policy policy,
      TuneGoal goal,
      View view,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    return new Tuner(table, goal, view, stop).tune(policy, progress);
  }

  private Tuned tune(Policy policy, DoubleConsumer progress) {
    // Never more pins misrouted than now: a guard may hold some of them already.
    pins = Samples.misrouted(Run.of(table, policy), view);
    Candidate best = null;
    List<Policy> starts = starts(policy);
    for (int s = 0; s < starts.size() && (s == 0 || !stop.getAsBoolean()); s++) {
      Candidate found = climb(starts.get(s));
      if (best == null || found.beats(best)) {
        best = found;
      }
      progress.accept((s + 1.0) / starts.size());
    }
    if (best == null) {
      throw new IllegalStateException("a policy always has a start");
    }
    Samples samples = samples(best.run());
    double sign = goal.kind() == TuneGoal.Kind.QUALITY_FLOOR ? 1 : -1;
    boolean single = policy.cascade() == null && dials(policy) == 1;
    return new Tuned(
        best.run().policy(),
        best.missed() == 0,
        sign * best.objective(),
        sign * samples.bound() / samples.weight(),
        single && exact && best.missed() == 0,
        samples.count(),
        samples.leftOut(),
        rounds);
  }

  /** Dials of all stages: a score has one, every other kind several. */
  private static long dials(Policy policy) {
    return policy.stages().stream().mapToInt(s -> s instanceof Score ? 1 : 2).sum();
  }

  /** What samples bring depends on the cascade alone, not on the stages. */
  private Samples samples(Run run) {
    return known.computeIfAbsent(Optional.ofNullable(run.policy().cascade()), c -> complete(run));
  }

  private Samples complete(Run run) {
    Samples samples = Samples.of(run, goal, view, pins);
    if (samples.count() == 0) {
      throw new IllegalArgumentException(
          "There is no sample with a recorded, graded and priced answer of every tier to tune on."
              + " Replay what is missing, or enter prices.");
    }
    return samples;
  }

  /** The policy as it is, and with everything that can be moved at the lowest and highest tier. */
  private static List<Policy> starts(Policy policy) {
    List<Policy> all = new ArrayList<>();
    all.add(policy);
    all.add(at(policy, policy.tiers().getFirst().name(), null));
    String top = policy.tiers().getLast().name();
    all.add(at(policy, top, top));
    return all;
  }

  private static Policy at(Policy policy, String tier, @Nullable String scored) {
    List<Stage> stages = new ArrayList<>();
    for (Stage stage : policy.stages()) {
      stages.add(
          switch (stage) {
            case Intents i -> {
              var table = new LinkedHashMap<String, String>();
              i.table().keySet().forEach(l -> table.put(l, tier));
              yield new Intents(i.source(), table, i.minConfidence(), i.otherwise());
            }
            case Score s -> {
              var thresholds = new LinkedHashMap<String, @Nullable Double>();
              double always =
                  s.direction() == Score.Direction.LOWER ? Double.MAX_VALUE : -Double.MAX_VALUE;
              s.thresholds()
                  .keySet()
                  .forEach(t -> thresholds.put(t, t.equals(scored) ? (Double) always : null));
              yield new Score(s.kind(), s.axes(), s.direction(), thresholds);
            }
            default -> stage;
          });
    }
    return policy.withStages(stages);
  }

  private Candidate climb(Policy from) {
    Run run = Run.of(table, from);
    Candidate best = Candidate.of(run, samples(run));
    for (int round = 0; round < ROUNDS && !stop.getAsBoolean(); round++) {
      rounds++;
      Candidate before = best;
      best = round(best);
      if (!best.beats(before)) {
        break;
      }
    }
    return best;
  }

  private Candidate round(Candidate from) {
    Candidate best = from;
    for (int s = 0; s < from.run().policy().stages().size(); s++) {
      int at = s;
      best = dials(stage(best, at), moves -> moves.ofStage(at));
    }
    best = dials(best, moves -> List.of(moves.defaults()));
    return dials(best, Moves::gates);
  }

  /** Tries dial after dial, each from what the one before it found. */
  private Candidate dials(Candidate from, Function<Moves, List<List<Policy>>> of) {
    Candidate best = from;
    List<List<Policy>> dials = of.apply(new Moves(table, best.run().policy()));
    for (int dial = 0; dial < dials.size(); dial++) {
      Candidate found = better(best, dials.get(dial));
      if (!found.equals(best)) {
        best = found;
        dials = of.apply(new Moves(table, best.run().policy()));
      }
    }
    return best;
  }

  /** The stage solved with the rest as it is. */
  private Candidate stage(Candidate from, int s) {
    Samples samples = samples(from.run());
    Stage stage = from.run().policy().stages().get(s);
    Optional<Policy> found =
        switch (stage) {
          case Intents i ->
              TableTuner.tune(from.run(), s, samples, stop).map(t -> kept(t.policy(), t.exact()));
          case Score score when score.kind() == Score.Kind.SCALAR ->
              ThresholdTuner.tune(from.run(), s, samples, stop)
                  .map(t -> kept(t.policy(), t.exact()));
          default -> Optional.empty();
        };
    return found.map(p -> better(from, List.of(p))).orElse(from);
  }

  private Policy kept(Policy found, boolean everythingTried) {
    exact &= everythingTried;
    return found;
  }

  private Candidate better(Candidate from, List<Policy> others) {
    Candidate best = from;
    for (Policy p : others) {
      if (stop.getAsBoolean()) {
        return best;
      }
      if (!p.equals(best.run().policy())) {
        Run run = best.run().edit(p);
        Candidate c = Candidate.of(run, samples(run));
        if (c.beats(best)) {
          best = c;
        }
      }
    }
    return best;
  }
}
