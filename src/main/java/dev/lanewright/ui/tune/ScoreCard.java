package dev.lanewright.ui.tune;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;
import dev.lanewright.ui.part.Lanes;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.tune.edit.ConditionWords;
import java.util.ArrayList;
import java.util.List;

/** Score thresholds: a slider and a field for each tier above the first. */
final class ScoreCard extends StageCard {
  private final Score made;
  private final List<DragValue> values = new ArrayList<>();

  ScoreCard(TuneViewModel vm, Thresholds thresholds, int index, Score score) {
    super(index, score);
    this.made = score;
    Policy policy = vm.policyProperty().get();
    aside(
        Parts.label(
            ConditionWords.source(score.axes().firstEntry().getValue())
                + (score.kind() == Score.Kind.SCALAR ? "" : ", per tier"),
            "muted"));
    for (String tier : score.thresholds().keySet()) {
      DragValue value = thresholds.of(index, tier);
      values.add(value);
      String color = Lanes.color(policy.tierIndex(tier), policy.tiers().size());
      getChildren()
          .add(getChildren().size() - 1, new NumberControl(value, Tiles.capital(tier), "", color));
    }
  }

  @Override
  boolean fits(Policy policy, Stage stage) {
    return stage instanceof Score s
        && s.axes().equals(made.axes())
        && s.kind() == made.kind()
        && s.direction() == made.direction()
        && List.copyOf(s.thresholds().keySet()).equals(List.copyOf(made.thresholds().keySet()));
  }

  @Override
  void show(Policy policy, Stage stage) {
    // The controls follow their numbers.
  }

  @Override
  List<DragValue> values() {
    return values;
  }
}
