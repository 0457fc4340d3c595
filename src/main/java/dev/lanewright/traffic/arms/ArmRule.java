package dev.lanewright.traffic.arms;

import dev.lanewright.traffic.LoggedCall;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which arm of a rollout a logged call belongs to. Pure; safe for use by many threads. */
@FunctionalInterface
public interface ArmRule {
  /** The arm, or null where the log does not tell. */
  @Nullable Arm of(LoggedCall call);

  /**
   * By what the log says, such as metadata {@code arm} or the lane's name.
   *
   * @param field see {@link LoggedCall#value}
   * @param policy values that mean the policy's arm; every other value is the baseline's
   */
  static ArmRule byField(String field, Set<String> policy) {
    Set<String> values = Set.copyOf(policy);
    return call -> {
      String value = call.value(field);
      return value == null ? null : values.contains(value) ? Arm.POLICY : Arm.BASELINE;
    };
  }

  /**
   * By the assignment of the rollout itself.
   *
   * @param field whose value the assignment is sticky by, see {@link LoggedCall#value}
   * @param assigned whether a value is in the policy's share
   */
  static ArmRule byKey(String field, Predicate<String> assigned) {
    return call -> {
      String key = call.value(field);
      return key == null ? null : assigned.test(key) ? Arm.POLICY : Arm.BASELINE;
    };
  }
}
