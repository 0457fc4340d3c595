package dev.lanewright.ui.tune;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers behind thresholds: the chart's handle, the slider and the field of one threshold
 * share one.
 */
final class Thresholds {
  private final TuneViewModel vm;
  private final Map<ThresholdKey, DragValue> values = new HashMap<>();
  private final Map<Source, Axis> axes = new HashMap<>();

  Thresholds(TuneViewModel vm) {
    this.vm = vm;
  }

  /** The number of a threshold of the policy shown. */
  DragValue of(int stage, String tier) {
    return values.computeIfAbsent(new ThresholdKey(stage, tier), this::make);
  }

  /** Whether the number is still the one in use. */
  boolean owns(DragValue value) {
    return values.containsValue(value);
  }

  /** Forgets all, after stages were added, removed or moved or columns were loaded. */
  void clear() {
    vm.unwatch(List.copyOf(values.values()));
    values.clear();
    axes.clear();
  }

  /** The range of a source's numbers. */
  Axis axis(Source source) {
    EvalTable table = vm.session().table();
    return axes.computeIfAbsent(source, s -> Axis.of(table, s));
  }

  private DragValue make(ThresholdKey key) {
    Policy policy = vm.policyProperty().get();
    Score score = (Score) policy.stages().get(key.stage());
    Source source = score.axes().get(key.tier());
    Axis axis = source == null ? Axis.SHARE : axis(source);
    Double now = score.thresholds().get(key.tier());
    boolean first = policy.stages().stream().limit(key.stage()).noneMatch(Score.class::isInstance);
    ThresholdSpec spec =
        new ThresholdSpec(
            key.stage(), key.tier(), axis.holding(now == null ? Double.NaN : now), first);
    return vm.watch(new DragValue(vm.session(), spec));
  }
}
