package dev.lanewright.ui.tune;

import dev.lanewright.engine.Figures;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.ui.part.Lanes;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.tune.edit.ConditionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.text.TextFlow;

/** A guard or a rule: its condition in words, and a slider for every number in it. */
final class ConditionCard extends StageCard {
  private final TuneViewModel vm;
  private final int index;
  private final Condition shape;
  private final boolean guard;
  private String laneName = "";
  private final List<DragValue> values = new ArrayList<>();

  ConditionCard(TuneViewModel vm, Thresholds thresholds, int index, Stage stage) {
    super(index, stage);
    this.vm = vm;
    this.index = index;
    guard = stage instanceof Guard;
    Condition when = when(stage);
    shape = Bounds.shape(when);
    Policy policy = vm.policyProperty().get();
    String tier = tier(stage);
    int lane = policy.tierIndex(tier);
    int lanes = policy.tiers().size();
    aside(
        Parts.whole(guard ? "at least" : "to", "muted"),
        Lanes.named(lane, lanes, Tiles.capital(tier)));
    List<Bounds.Bound> bounds = Bounds.in(when);
    if (!(when instanceof Condition.InRange) || bounds.size() != 1) {
      TextFlow words = ConditionWords.flow(when);
      body(words);
    }
    List<NumberControl> controls = new ArrayList<>();
    for (int b = 0; b < bounds.size(); b++) {
      controls.add(control(thresholds, b, bounds.get(b), lane < 0 ? 0 : lane, lanes));
    }
    getChildren().addAll(getChildren().size() - 1, controls);
    show(policy, stage);
  }

  private NumberControl control(
      Thresholds thresholds, int number, Bounds.Bound bound, int lane, int lanes) {
    Source source = bound.source();
    Axis axis = thresholds.axis(source).holding(bound.value());
    String words = ConditionWords.source(source);
    PlainSpec spec =
        new PlainSpec(
            "stage-" + (index + 1) + "-bound-" + (number + 1),
            words + " " + bound.sign(),
            axis,
            p -> read(p, number),
            (p, v) -> write(p, number, v));
    DragValue value = vm.watch(new DragValue(vm.session(), spec));
    values.add(value);
    String unit = words.equals("characters") ? "chars" : "";
    String name = bound.sign() + (unit.isEmpty() ? " " + words : "");
    return new NumberControl(value, name, unit, Lanes.color(lane, lanes));
  }

  private OptionalDouble read(Policy policy, int number) {
    if (index >= policy.stages().size()) {
      return OptionalDouble.empty();
    }
    Stage stage = policy.stages().get(index);
    if (!(stage instanceof Guard) && !(stage instanceof Rule)) {
      return OptionalDouble.empty();
    }
    List<Bounds.Bound> bounds = Bounds.in(when(stage));
    return number < bounds.size()
        ? OptionalDouble.of(bounds.get(number).value())
        : OptionalDouble.empty();
  }

  private Policy write(Policy policy, int number, double value) {
    Stage stage = policy.stages().get(index);
    Condition moved = Bounds.with(when(stage), number, value);
    return policy.withStage(
        index,
        stage instanceof Guard g ? new Guard(moved, g.atLeast()) : new Rule(moved, tier(stage)));
  }

  private static Condition when(Stage stage) {
    return switch (stage) {
      case Guard g -> g.when();
      case Rule r -> r.when();
      default -> new Condition.All(List.of());
    };
  }

  private static String tier(Stage stage) {
    return stage instanceof Guard g ? g.atLeast() : stage instanceof Rule r ? r.tier() : "";
  }

  @Override
  boolean fits(Policy policy, Stage stage) {
    return stage instanceof Guard == guard
        && (guard || stage instanceof Rule)
        && tier(stage).equals(laneName)
        && Bounds.shape(when(stage)).equals(shape);
  }

  @Override
  void show(Policy policy, Stage stage) {
    laneName = tier(stage);
  }

  @Override
  void count(Figures figures, int i) {
    if (i < figures.stages().length) {
      say(share(guard ? "raises" : "decides", figures.stages()[i], figures));
    }
  }

  @Override
  List<DragValue> values() {
    return values;
  }
}
