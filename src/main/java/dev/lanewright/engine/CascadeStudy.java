package dev.lanewright.engine;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Policy;
import java.util.List;

/**
 * What the parts of a cascade do, each against the same policy without it, over pairs covered on
 * both sides.
 *
 * @param hint what passing failed answers up adds: its cost is estimated from the answers' texts
 * @param ahead what starting the next tier ahead does: cost rises, latency falls
 * @param aheadP50Ms by how much the median latency changes, NaN where it is unknown
 * @param routes classes that should start one tier higher
 */
public record CascadeStudy(Delta hint, Delta ahead, double aheadP50Ms, List<DirectRoute> routes) {
  /** Of a policy without a cascade. */
  public static final CascadeStudy NONE =
      new CascadeStudy(Delta.NONE, Delta.NONE, Double.NaN, List.of());

  public CascadeStudy {
    routes = List.copyOf(routes);
  }

  /** Studies the run's cascade on the view. */
  public static CascadeStudy of(Run run, View view) {
    Policy policy = run.policy();
    Cascade c = policy.cascade();
    if (c == null) {
      return NONE;
    }
    Delta hint = Delta.NONE;
    if (c.hint()) {
      Cascade plain = new Cascade(c.gates(), false, c.speculateAbove());
      hint = against(run, run.edit(policy.withCascade(plain)), view);
    }
    if (Outcomes.speculation(policy) == null) {
      return new CascadeStudy(hint, Delta.NONE, Double.NaN, DirectRoutes.of(run, view));
    }
    Run inTurn = run.edit(policy.withCascade(new Cascade(c.gates(), c.hint(), null)));
    double median =
        FigureMaker.figures(run, null, view).overall().latency().p50()
            - FigureMaker.figures(inTurn, null, view).overall().latency().p50();
    return new CascadeStudy(hint, against(run, inTurn, view), median, DirectRoutes.of(run, view));
  }

  private static Delta against(Run run, Run other, View view) {
    return FigureMaker.figures(run, other.arm(""), view).overall().delta();
  }
}
