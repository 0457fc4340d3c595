package dev.lanewright.ui.learn;

import dev.lanewright.evalset.Split;
import dev.lanewright.learn.Method;
import dev.lanewright.learn.Target;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What a person chose to train. JavaFX thread only. */
final class TrainForm {
  /** Which samples are learned from. */
  enum Part {
    TUNE,
    CALIBRATE,
    REPORT,
    ALL;

    /** The split; null for all. */
    @Nullable Split split() {
      return this == ALL ? null : Split.valueOf(name());
    }
  }

  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<Method> method = new SimpleObjectProperty<>(Method.TFIDF);
  private final ObjectProperty<Target> target =
      new SimpleObjectProperty<>(Target.ONLY_HIGHER_RIGHT);
  private final BooleanProperty signals = new SimpleBooleanProperty();
  private final BooleanProperty category = new SimpleBooleanProperty();
  private final BooleanProperty isotonic = new SimpleBooleanProperty();
  private final StringProperty cost = new SimpleStringProperty("1");
  private final StringProperty adequate = new SimpleStringProperty("0.5");
  private final StringProperty embedder = new SimpleStringProperty("");
  private final StringProperty budget = new SimpleStringProperty("1");
  private final StringProperty clusters = new SimpleStringProperty("");
  private final StringProperty seed = new SimpleStringProperty("1");
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.TUNE);
  private final StringProperty field = new SimpleStringProperty("category");
  private final StringProperty where = new SimpleStringProperty("");
  private final StringProperty outOfScope = new SimpleStringProperty("oos");

  StringProperty nameProperty() {
    return name;
  }

  ObjectProperty<Method> methodProperty() {
    return method;
  }

  ObjectProperty<Target> targetProperty() {
    return target;
  }

  BooleanProperty signalsProperty() {
    return signals;
  }

  BooleanProperty categoryProperty() {
    return category;
  }

  BooleanProperty isotonicProperty() {
    return isotonic;
  }

  /** What a hard request sent to a cheap lane costs over the reverse. */
  StringProperty costProperty() {
    return cost;
  }

  /** Least grade that counts as right. */
  StringProperty adequateProperty() {
    return adequate;
  }

  /** Who makes embeddings, {@code provider/model}; empty: in process. */
  StringProperty embedderProperty() {
    return embedder;
  }

  /** Most USD that embeddings of a provider may cost. */
  StringProperty budgetProperty() {
    return budget;
  }

  /** How many; empty chooses. */
  StringProperty clustersProperty() {
    return clusters;
  }

  StringProperty seedProperty() {
    return seed;
  }

  ObjectProperty<Part> partProperty() {
    return part;
  }

  /** The field that holds the label. */
  StringProperty fieldProperty() {
    return field;
  }

  /** {@code FIELD=VALUE} that chooses samples instead of a split; may be empty. */
  StringProperty whereProperty() {
    return where;
  }

  StringProperty outOfScopeProperty() {
    return outOfScope;
  }

  /**
   * A number as typed.
   *
   * @throws IllegalArgumentException with what is expected
   */
  static double number(StringProperty typed, String what, double least, double most) {
    try {
      double value = Double.parseDouble(typed.get().strip());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    throw new IllegalArgumentException("“%s” is no %s.".formatted(typed.get().strip(), what));
  }
}
