package dev.lanewright.ui.tune;

import dev.lanewright.policy.Policy;
import dev.lanewright.workspace.EditNames;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A number of a policy besides thresholds: a rule's bound, a least confidence.
 *
 * @param reader finds it; empty where the policy has no such place
 * @param writer puts another in its place
 */
record PlainSpec(
    String id,
    String label,
    Axis axis,
    Function<Policy, OptionalDouble> reader,
    BiFunction<Policy, Double, Policy> writer)
    implements NumberSpec {

  @Override
  public OptionalDouble read(Policy policy) {
    return reader.apply(policy);
  }

  @Override
  public Policy with(Policy policy, double value) {
    return writer.apply(policy, value);
  }

  @Override
  public String check(Policy policy, double value) {
    return axis.equals(Axis.SHARE) && (value < 0 || value > 1) ? "must lie between 0 and 1" : "";
  }

  @Override
  public String editName(double from, double to) {
    return label + " " + EditNames.number(from) + " → " + EditNames.number(to);
  }
}
