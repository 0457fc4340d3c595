package dev.lanewright.ui.tune;

import dev.lanewright.policy.Policy;
import dev.lanewright.workspace.Session;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * A number of the policy that a person drags, steps or types. While it is dragged the policy is
 * previewed; letting go makes one undo entry; cancelling restores. NaN stands for <em>never</em>.
 */
final class DragValue {
  private final Session session;
  private final NumberSpec spec;
  private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper();
  private final ReadOnlyDoubleWrapper saved = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  DragValue(Session session, NumberSpec spec) {
    this.session = session;
    this.spec = spec;
    refresh();
  }

  /** What is dragged, and its bounds. */
  NumberSpec spec() {
    return spec;
  }

  /** The number shown; NaN for never. */
  ReadOnlyDoubleProperty valueProperty() {
    return value.getReadOnlyProperty();
  }

  double value() {
    return value.get();
  }

  /** The number in the saved policy; NaN when it has none. */
  ReadOnlyDoubleProperty savedProperty() {
    return saved.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty draggingProperty() {
    return dragging.getReadOnlyProperty();
  }

  /** What is wrong with the text last typed; empty when nothing is. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Takes the number from the session's policies. */
  void refresh() {
    spec.read(session.policy()).ifPresent(value::set);
    saved.set(spec.read(session.saved().policy()).orElse(Double.NaN));
  }

  /** A gesture begins. */
  void begin() {
    dragging.set(true);
    problem.set("");
  }

  /** The gesture is at this number; it is kept within bounds and on the grid of steps. */
  void moveTo(double wanted) {
    if (!dragging.get()) {
      return;
    }
    double next = inBounds(grid(wanted));
    if (next != value.get()) {
      spec.preview(session, next);
    }
  }

  /** The gesture ends here: one undo entry, or none when nothing moved. */
  void commit() {
    if (dragging.get()) {
      dragging.set(false);
      place(value.get());
    }
  }

  /** The gesture is called off. */
  void cancel() {
    if (dragging.get()) {
      dragging.set(false);
      session.cancelPreview();
    }
  }

  /** Moves by so many steps as one edit. */
  void step(int steps) {
    double from = Double.isNaN(value.get()) ? spec.max() : value.get();
    double next = inBounds(grid(from + steps * spec.step()));
    if (dragging.get()) {
      moveTo(next);
    } else {
      place(next);
    }
  }

  /** Takes a typed number; a text that is none leaves the policy as it is and says why. */
  boolean type(String text) {
    OptionalDouble typed = parse(text);
    if (typed.isEmpty()) {
      return false;
    }
    double number = typed.getAsDouble();
    String wrong = spec.check(session.committed(), number);
    problem.set(wrong);
    if (wrong.isEmpty()) {
      place(number);
    }
    return wrong.isEmpty();
  }

  private OptionalDouble parse(String text) {
    String t = text.strip().replace(",", "").replace('−', '-');
    if (t.equalsIgnoreCase("never") && spec.mayBeNever()) {
      return OptionalDouble.of(Double.NaN);
    }
    try {
      double d = Double.parseDouble(t.toLowerCase(Locale.ROOT));
      if (Double.isFinite(d)) {
        return OptionalDouble.of(d);
      }
    } catch (NumberFormatException e) {
      // told below, with every other text that is no number
    }
    problem.set(
        "“" + text.strip() + "” is no number" + (spec.mayBeNever() ? "; write 0.41 or never" : ""));
    return OptionalDouble.empty();
  }

  private void place(double next) {
    double from = spec.read(session.committed()).orElse(Double.NaN);
    if (Double.compare(from, next) == 0) {
      session.cancelPreview();
    } else {
      session.apply(spec.editName(from, next), spec.with(session.committed(), next));
    }
    refresh();
  }

  private double grid(double x) {
    double step = spec.step();
    // The second rounding takes away the dust of the multiplication: 0.41, not 0.41000000000000003.
    return Math.round(Math.round(x / step) * step * 1e9) / 1e9;
  }

  private double inBounds(double x) {
    Policy p = session.committed();
    return Math.clamp(x, spec.lowest(p), spec.highest(p));
  }
}
