package dev.lanewright.ui.compare;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A category's wanted share and importance as typed. */
final class MixRow {
  private final String category;
  private final long samples;
  private final StringProperty wanted = new SimpleStringProperty("");
  private final StringProperty importance = new SimpleStringProperty("1");

  MixRow(String category, long samples) {
    this.category = category;
    this.samples = samples;
  }

  String category() {
    return category;
  }

  /** Samples of the category in the split in view. */
  long samples() {
    return samples;
  }

  /** Blank, a share, or a count: anything from 0 up, relative to the others. */
  StringProperty wantedProperty() {
    return wanted;
  }

  StringProperty importanceProperty() {
    return importance;
  }

  /** The number typed: 0 for blank, NaN where it is none. */
  static double number(String text) {
    String t = text.strip();
    t = t.endsWith("%") ? t.substring(0, t.length() - 1).strip() : t;
    try {
      double value = t.isEmpty() ? 0 : Double.parseDouble(t.replace(",", ""));
      return value >= 0 && value <= 1e15 ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
