package dev.lanewright.workspace.shipping;

import dev.lanewright.ship.rollout.ArmTally;
import dev.lanewright.ship.rollout.RolloutJson;
import dev.lanewright.ship.rollout.RolloutPlan;
import dev.lanewright.ship.rollout.StepJson;
import dev.lanewright.ship.rollout.StepVerdict;
import dev.lanewright.store.RolloutLook;
import dev.lanewright.store.Rollouts;
import dev.lanewright.store.Workspace;
import java.time.Instant;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Rollouts of an eval set's policies that a workspace keeps. Calls block: not on the screen. */
public final class RolloutDesk {
  private final Rollouts rollouts;
  private final long evalSet;

  /** Rollouts of policies proved on that eval set. */
  public RolloutDesk(Workspace workspace, long evalSet) {
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
