package dev.lanewright.ship;

import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;
import dev.lanewright.ship.gateway.Fit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a policy is made of: kinds of stages, of their sources and of their conditions. */
final class StageKinds {
  private StageKinds() {}

  /** Of the parts that the target says as they are, or on conditions. */
  static Set<String> said(Policy policy, Target target) {
    Set<String> out = new TreeSet<>();
    try {
      Exports.files(policy, target, RecordedRequests.MODELS::json);
    } catch (IllegalArgumentException e) {
      return out;
    }
    List<Fit> fits = Exports.fits(policy, target);
    for (int k = 0; k < fits.size(); k++) {
      Fit fit = fits.get(k);
      if (fit.degree() != Fit.Degree.SAME && fit.degree() != Fit.Degree.CONDITIONAL) {
        continue;
      }
      if (k < policy.stages().size()
          && policy.stages().get(k) instanceof Guard g
          && policy.tierIndex(g.atLeast()) == 0) {
        continue; // it raises nothing, so nothing is asked
      }
      if (k < policy.stages().size()) {
        of(policy.stages().get(k), out);
      } else if (fit.kind() != Fit.Kind.LIMITS || target != Target.CLAUDE_CODE_ROUTER) {
        out.add(fit.kind().name());
      }
    }
    return out;
  }

  private static void of(Stage stage, Set<String> out) {
    switch (stage) {
      case Guard g -> of("guard", g.when(), out);
      case Rule r -> of("rule", r.when(), out);
      case Intents i -> {
        out.add("intents by " + i.source().getClass().getSimpleName());
        if (i.otherwise() != null) {
          out.add("intents with another lane");
        }
      }
      case Score s -> {
        out.add("score " + s.kind());
        out.add("score " + s.direction());
        s.axes().values().forEach(a -> out.add("score by " + a.kind()));
      }
      case Clusters c -> out.add("clusters");
    }
  }

  private static void of(String kind, Condition condition, Set<String> out) {
    out.add(kind);
    switch (condition) {
      case Condition.All all -> {
        out.add("all");
        all.of().forEach(c -> of(kind, c, out));
      }
      case Condition.Any any -> {
        out.add("any");
        any.of().forEach(c -> of(kind, c, out));
      }
      case Condition.Not not -> {
        out.add("not");
        of(kind, not.of(), out);
      }
      case Condition.InRange in -> out.add("range of a " + in.source().kind());
      default -> out.add(condition.getClass().getSimpleName());
    }
  }
}
