package dev.lanewright.ui.data;

import dev.lanewright.engine.Run;
import dev.lanewright.engine.Step;
import dev.lanewright.engine.Trace;
import java.util.Arrays;
import java.util.List;

/**
 * What the policy in place does with one sample.
 *
 * @param policy the policy's name
 * @param tiers its tiers' names, cheapest first
 * @param models the model of each tier
 * @param start tier it starts at
 * @param served tier whose answer is served, -1 where the path needs an answer never recorded
 * @param steps the reasons, in order
 */
record Decision(
    String policy,
    List<String> tiers,
    List<String> models,
    int start,
    int served,
    List<Step> steps) {

  /** The decision for the sample of that id, or null when the run's table does not hold it. */
  static @org.jspecify.annotations.Nullable Decision of(Run run, long id) {
    int at = Arrays.binarySearch(run.table().ids(), id);
    if (at < 0) {
      return null;
    }
    List<Step> steps = Trace.of(run, at);
    List<String> tiers = run.policy().tiers().stream().map(t -> t.name()).toList();
    int served =
        steps.stream()
            .map(Step::code)
            .filter(c -> c.startsWith("serve:"))
            .map(c -> tiers.indexOf(c.substring("serve:".length())))
            .findFirst()
            .orElse(-1);
    return new Decision(
        run.policy().name(),
        tiers,
        run.policy().tiers().stream().map(t -> t.model()).toList(),
        run.start()[at],
        served,
        steps);
  }
}
