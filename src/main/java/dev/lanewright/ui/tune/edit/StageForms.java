package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;

/** The form of each kind of stage. */
final class StageForms {
  private StageForms() {}

  static Form<Stage> of(EditContext context, String id, Stage stage) {
    return switch (stage) {
      case Guard g -> new ConditionStageForm(context, id, g);
      case Rule r -> new ConditionStageForm(context, id, r);
      case Intents i -> new IntentsForm(context, id, i);
      case Score s -> new ScoreForm(context, id, s);
      case Clusters c -> new ClustersForm(context, id, c);
    };
  }
}
