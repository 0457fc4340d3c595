package dev.lanewright.ship;

import dev.lanewright.engine.Run;
import dev.lanewright.engine.Step;
import dev.lanewright.engine.Trace;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Policy;
import dev.lanewright.ship.gateway.Fit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of a policy a target says, and for how many samples it therefore decides the same.
 *
 * @param fits part by part
 * @param refused why the target cannot be written at all; empty where it can
 * @param same samples that meet only parts which the target says as they are
 * @param asked samples asked about
 */
public record Expressed(Target target, List<Fit> fits, String refused, long same, long asked) {
  public Expressed {
    fits = List.copyOf(fits);
  }

  /**
   * Asks every target about the samples.
   *
   * @param models gives the trained models that a router carries
   */
  public static List<Expressed> all(Run run, int[] samples, ModelTexts models) {
    List<List<Step>> traces = new ArrayList<>();
    for (int i : samples) {
      traces.add(Trace.of(run, i));
    }
    List<Expressed> all = new ArrayList<>();
    for (Target target : Target.values()) {
      all.add(of(run.policy(), target, models, traces));
    }
    return all;
  }

  private static Expressed of(
      Policy policy, Target target, ModelTexts models, List<List<Step>> traces) {
    List<Fit> fits = Exports.fits(policy, target);
    String refused = "";
    try {
      Exports.files(policy, target, models);
    } catch (IllegalArgumentException e) {
      refused = String.valueOf(e.getMessage());
    }
    long same = 0;
    if (refused.isEmpty()) {
      var parts = new Parts(policy, fits);
      same = traces.stream().filter(parts::says).count();
    }
    return new Expressed(target, fits, refused, same, traces.size());
  }

  /** Which parts of the policy are said otherwise, or not at all. */
  private static final class Parts {
    private final Policy policy;
    private final Set<Integer> stages = new HashSet<>();
    private boolean limits;
    private boolean cascade;

    /** Fits stand in reading order: one per stage, then limits, then cascade. */
    Parts(Policy policy, List<Fit> fits) {
      this.policy = policy;
      for (int k = 0; k < fits.size(); k++) {
        Fit fit = fits.get(k);
        boolean said = fit.degree() == Fit.Degree.SAME || fit.degree() == Fit.Degree.CONDITIONAL;
        if (!said && k < policy.stages().size()) {
          stages.add(k);
        } else if (!said) {
          limits |= fit.kind() == Fit.Kind.LIMITS;
          cascade |= fit.kind() == Fit.Kind.CASCADE;
        }
      }
    }

    boolean says(List<Step> trace) {
      int decided = 0;
      for (Step step : trace) {
        if (limits && step.code().startsWith("limits:")) {
          return false;
        }
        if (cascade && step.code().startsWith("gate:")) {
          return false;
        }
        if (step.stage() >= 0 && stages.contains(step.stage())) {
          return false;
        }
        if (step.stage() > decided && !step.code().startsWith("guard[")) {
          decided = Math.max(decided, step.stage());
        }
      }
      // A stage that was asked before and passed on may decide once it is said otherwise.
      for (int s : stages) {
        if (s < decided && !(policy.stages().get(s) instanceof Guard)) {
          return false;
        }
      }
      return true;
    }
  }
}
