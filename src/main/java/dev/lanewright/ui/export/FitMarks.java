package dev.lanewright.ui.export;

import dev.lanewright.ship.gateway.Fit;
import dev.lanewright.ui.part.Parts;
import javafx.scene.control.Label;

/** How well a target says a part of a policy, as a short word with a colour. */
public final class FitMarks {
  private FitMarks() {}

  /** A label of the degree. */
  public static Label of(Fit.Degree degree) {
    return switch (degree) {
      case SAME -> Parts.whole("✓", "better");
      case CONDITIONAL -> Parts.whole("✓ if", "warning");
      case CHANGED -> Parts.whole("changed", "warning");
      case NOT_POSSIBLE -> Parts.whole("not possible", "muted");
    };
  }

  /** The degree for those who hear it. */
  public static String words(Fit.Degree degree) {
    return switch (degree) {
      case SAME -> "same";
      case CONDITIONAL -> "same on a condition";
      case CHANGED -> "changed";
      case NOT_POSSIBLE -> "not possible";
    };
  }
}
