package dev.lanewright.ui.tune;

import dev.lanewright.policy.Policy;
import dev.lanewright.workspace.Session;
import java.util.OptionalDouble;

/** A number within a policy: where it stands, how it may move, what an edit of it is called. */
interface NumberSpec {
  /** Id of the control, such as {@code threshold-mid}. */
  String id();

  /** What people call it, such as {@code mid threshold}. */
  String label();

  /** The number; NaN for never; empty when this policy has no such place. */
  OptionalDouble read(Policy policy);

  /** The policy with the number; NaN for never. */
  Policy with(Policy policy, double value);

  /** The control's range and step. */
  Axis axis();

  /** Ends of the control's range. */
  default double min() {
    return axis().min();
  }

  default double max() {
    return axis().max();
  }

  /** What an arrow key moves by. */
  default double step() {
    return axis().step();
  }

  /** Lowest number that is allowed now, such as the threshold below. */
  default double lowest(Policy policy) {
    return min();
  }

  /** Highest number that is allowed now. */
  default double highest(Policy policy) {
    return max();
  }

  default boolean mayBeNever() {
    return false;
  }

  /** What is wrong with the number, in words; empty when nothing is. */
  String check(Policy policy, double value);

  /** Name of the undo entry. */
  String editName(double from, double to);

  /** Shows the policy with the number during a gesture. */
  default void preview(Session session, double value) {
    session.preview(with(session.committed(), value));
  }
}
