package dev.lanewright.ui.tune;

import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Stage;
import dev.lanewright.ui.part.Parts;
import java.util.List;
import java.util.OptionalDouble;

/** Clusters: a slider on the pass rate that a tier must reach in the request's cluster. */
final class ClustersCard extends StageCard {
  private final String clustering;
  private final DragValue value;

  ClustersCard(TuneViewModel vm, int index, Clusters stage) {
    super(index, stage);
    clustering = stage.clustering();
    aside(Parts.label(clustering, "muted"));
    var spec =
        new PlainSpec(
            "stage-" + (index + 1) + "-pass-rate",
            "least pass rate",
            Axis.SHARE,
            p -> read(p, index),
            (p, v) ->
                p.stages().get(index) instanceof Clusters c ? p.withStage(index, c.with(v)) : p);
    value = vm.watch(new DragValue(vm.session(), spec));
    getChildren()
        .add(getChildren().size() - 1, new NumberControl(value, "pass rate ≥", "", "-accent"));
  }

  private static OptionalDouble read(Policy policy, int index) {
    return index < policy.stages().size() && policy.stages().get(index) instanceof Clusters c
        ? OptionalDouble.of(c.passRate())
        : OptionalDouble.empty();
  }

  @Override
  boolean fits(Policy policy, Stage stage) {
    return stage instanceof Clusters c && c.clustering().equals(clustering);
  }

  @Override
  void show(Policy policy, Stage stage) {
    // The control follows its number.
  }

  @Override
  List<DragValue> values() {
    return List.of(value);
  }
}
