package dev.lanewright.ship.gateway;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.TrainedNames;
import java.util.ArrayList;
import java.util.List;

/** The parts of a policy, in reading order, each asked of a target. */
public final class Fits {
  private Fits() {}

  /** What a target says of the parts of a policy. */
  public interface Asked {
    /** Of a stage. */
    Fit stage(Stage stage, String part, Fit.Kind kind);

    /** Of the tiers' limits; asked only where a tier has some. */
    Fit limits(Policy policy);

    /** Of the cascade; asked only where there is one. */
    Fit cascade(Cascade cascade, Policy policy);
  }

  /** One entry per stage, then limits and cascade where the policy has them. */
  public static List<Fit> of(Policy policy, Asked asked) {
    List<Fit> all = new ArrayList<>();
    for (int i = 0; i < policy.stages().size(); i++) {
      Stage stage = policy.stages().get(i);
      all.add(asked.stage(stage, (i + 1) + " " + name(stage), kind(stage)));
    }
    if (policy.tiers().stream().anyMatch(t -> t.limits() != null)) {
      all.add(asked.limits(policy));
    }
    Cascade cascade = policy.cascade();
    if (cascade != null) {
      all.add(asked.cascade(cascade, policy));
    }
    return List.copyOf(all);
  }

  /**
   * Every stage said as it is, by a portable router that is asked before the call.
   *
   * @param embedder file in which embeddings are looked for
   * @param limits under which condition limits are said
   * @param cascade how well the cascade is said
   * @param words what becomes of the cascade
   */
  static List<Fit> beforeTheCall(
      Policy policy, String embedder, String limits, Fit.Degree cascade, String words) {
    return of(
        policy,
        new Asked() {
          @Override
          public Fit stage(Stage stage, String part, Fit.Kind kind) {
            return TrainedNames.of(policy.withStages(List.of(stage)).withCascade(null)).isEmpty()
                ? new Fit(part, kind, Fit.Degree.SAME, "")
                : new Fit(
                    part,
                    kind,
                    Fit.Degree.CONDITIONAL,
                    "the router carries the trained model; where it reads embeddings, "
                        + embedder
                        + " gives them: without it the stage passes on");
          }

          @Override
          public Fit limits(Policy of) {
            return new Fit("Limits", Fit.Kind.LIMITS, Fit.Degree.CONDITIONAL, limits);
          }

          @Override
          public Fit cascade(Cascade said, Policy of) {
            return new Fit("Cascade", Fit.Kind.CASCADE, cascade, words);
          }
        });
  }

  /** Every part said as it is. */
  public static List<Fit> same(Policy policy) {
    return of(
        policy,
        new Asked() {
          @Override
          public Fit stage(Stage stage, String part, Fit.Kind kind) {
            return new Fit(part, kind, Fit.Degree.SAME, "");
          }

          @Override
          public Fit limits(Policy of) {
            return new Fit("Limits", Fit.Kind.LIMITS, Fit.Degree.SAME, "");
          }

          @Override
          public Fit cascade(Cascade cascade, Policy of) {
            return new Fit("Cascade", Fit.Kind.CASCADE, Fit.Degree.SAME, "");
          }
        });
  }

  private static Fit.Kind kind(Stage stage) {
    return switch (stage) {
      case Guard g -> Fit.Kind.GUARD;
      case Rule r -> Fit.Kind.RULE;
      case Intents i -> Fit.Kind.INTENTS;
      case Score s -> Fit.Kind.SCORE;
      case Clusters c -> Fit.Kind.CLUSTERS;
    };
  }

  private static String name(Stage stage) {
    return switch (stage) {
      case Guard g -> "Guard";
      case Rule r -> "Rule";
      case Intents i -> "Intents";
      case Score s -> "Score";
      case Clusters c -> "Clusters";
    };
  }
}
