package dev.lanewright.ui.ship;

import dev.lanewright.ship.gate.State;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How something stands, by shape and colour. */
final class Marks {
  private Marks() {}

  static FontIcon of(State state) {
    FontIcon icon =
        new FontIcon(
            switch (state) {
              case GOOD -> Feather.CHECK;
              case WARN -> Feather.ALERT_TRIANGLE;
              case BAD -> Feather.X;
              case UNKNOWN -> Feather.MINUS;
            });
    icon.getStyleClass()
        .addAll(
            "mark",
            switch (state) {
              case GOOD -> "better";
              case WARN -> "warning";
              case BAD -> "worse";
              case UNKNOWN -> "muted";
            });
    icon.setAccessibleText(words(state));
    return icon;
  }

  static String words(State state) {
    return switch (state) {
      case GOOD -> "good";
      case WARN -> "to be looked at";
      case BAD -> "against shipping";
      case UNKNOWN -> "not known";
    };
  }
}
