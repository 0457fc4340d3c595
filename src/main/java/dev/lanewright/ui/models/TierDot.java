package dev.lanewright.ui.models;

import dev.lanewright.provider.ModelEntry.TierHint;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** A tier hint with its lane's colour. */
final class TierDot {
  private TierDot() {}

  static Label of(@Nullable TierHint tier) {
    if (tier == null) {
      Label none = new Label("–");
      none.getStyleClass().add("muted");
      return none;
    }
    Circle dot = new Circle(4);
    dot.setStyle("-fx-fill: -lw-lane-%d-of-3;".formatted(tier.ordinal()));
    Label label = new Label(word(tier), dot);
    label.setGraphicTextGap(6);
    return label;
  }

  static String word(TierHint tier) {
    String name = tier.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
