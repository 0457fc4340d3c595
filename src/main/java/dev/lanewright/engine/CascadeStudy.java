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
 * @param routes classes that should start one tier higher
 */
public record CascadeStudy(Delta hint, Delta ahead, List<DirectRoute> routes) {
  /** Of a policy without a cascade. */
  public static final CascadeStudy NONE = new CascadeStudy(Delta.NONE, Delta.NONE, List.of());

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
    Delta hint =
        c.hint()
            ? without(run, new Cascade(c.gates(), false, c.speculateAbove()), view)
            : Delta.NONE;
    Delta ahead =
        Outcomes.speculation(policy) == null
            ? Delta.NONE
            : without(run, new Cascade(c.gates(), c.hint(), null), view);
    return new CascadeStudy(hint, ahead, DirectRoutes.of(run, view));
  }

  private static Delta without(Run run, Cascade other, View view) {
    Arm arm = run.edit(run.policy().withCascade(other)).arm("");
    return FigureMaker.figures(run, arm, view).overall().delta();
  }
}
