package dev.lanewright.workspace.shipping;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Needs;
import dev.lanewright.engine.Run;
import dev.lanewright.policy.Policy;
import dev.lanewright.ship.gate.JudgedSample;
import dev.lanewright.ship.rollout.ArmTally;
import dev.lanewright.ship.rollout.RolloutJson;
import dev.lanewright.ship.rollout.RolloutPlan;
import dev.lanewright.ship.rollout.StepJson;
import dev.lanewright.ship.rollout.StepVerdict;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Panels;
import dev.lanewright.store.RolloutLook;
import dev.lanewright.store.Rollouts;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.traffic.LoadedSet;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Rollouts of an eval set's policies that a workspace keeps. Calls block: not on the screen. */
public final class RolloutDesk {
  private final Workspace workspace;
  private final Rollouts rollouts;
  private final long evalSet;

  /** Rollouts of policies proved on that eval set. */
  public RolloutDesk(Workspace workspace, long evalSet) {
    this.workspace = workspace;
    this.rollouts = new Rollouts(workspace);
    this.evalSet = evalSet;
  }

  /**
   * What is rolled out against what.
   *
   * @param hash of the policy
   * @param baseline its name
   */
  public record Rollout(String policy, String hash, String baseline) {}

  /**
   * What a look at a step showed.
   *
   * @param looks how often the step was looked at, this look included; 0: not known any more
   */
  public record Seen(Instant made, int looks, StepVerdict verdict) {}

  /** The other sets of the workspace, of which one may hold a step's judged answers. */
  public List<EvalSetInfo> others() {
    return new EvalSets(workspace).list().stream().filter(s -> s.id() != evalSet).toList();
  }

  /** What the verdicts on a set drawn during a step say of the policy's answers. */
  public JudgedSample judged(
      EvalSetInfo set, Policy policy, Baseline baseline, BooleanSupplier stop) {
    Set<Need> needs = new HashSet<>(Needs.of(policy));
    needs.addAll(Needs.of(baseline));
    needs.add(JudgedSample.ANSWERED);
    EvalTable table = LoadedSet.of(workspace, set, needs, stop).table();
    if (stop.getAsBoolean()) {
      throw new CancellationException();
    }
    return JudgedSample.of(
        Run.of(table, policy),
        baseline,
        new Verdicts(workspace).load(set.id()),
        new Panels(workspace).get(set.id()));
  }

  /** The plan kept last for this eval set, or the usual one. */
  public RolloutPlan plan() {
    String json = rollouts.latest(evalSet);
    return json == null ? RolloutPlan.USUAL : RolloutJson.read(json);
  }

  /** Keeps a plan. */
  public void keep(RolloutPlan plan, Rollout rollout) {
    rollouts.keep(
        evalSet, rollout.policy(), rollout.hash(), rollout.baseline(), RolloutJson.write(plan));
  }

  /** The newest look at each step, by its index. */
  public SequencedMap<Integer, Seen> seen(Rollout rollout) {
    var all = new TreeMap<Integer, Seen>();
    for (RolloutLook look : rollouts.list(evalSet, rollout.hash(), rollout.baseline())) {
      StepJson.verdict(look.verdict())
          .ifPresent(v -> all.put(look.step(), new Seen(look.made(), 0, v)));
    }
    return all;
  }

  /**
   * Says whether a step's figures let the rollout go on, and notes the look.
   *
   * @param days that the step has run
   */
  public Seen look(
      RolloutPlan plan, Rollout rollout, int step, ArmTally.Counted figures, int days) {
    String text = StepJson.figures(figures);
    int looks = rollouts.looks(evalSet, rollout.hash(), rollout.baseline(), step, text);
    StepVerdict verdict = StepVerdict.of(plan, step, figures, days, looks);
    Instant now = Instant.now();
    rollouts.look(
        new RolloutLook(
            evalSet,
            rollout.hash(),
            rollout.baseline(),
            step,
            now,
            verdict.ruling().name(),
            text,
            StepJson.write(verdict)));
    return new Seen(now, looks, verdict);
  }

  /** The first step that nothing has let go on yet; the last where all have. */
  public static int next(RolloutPlan plan, SequencedMap<Integer, Seen> seen) {
    for (int step = 0; step < plan.steps().size(); step++) {
      Seen known = seen.get(step);
      if (known == null || known.verdict().ruling() != StepVerdict.Ruling.GO_ON) {
        return step;
      }
    }
    return plan.steps().size() - 1;
  }
}
