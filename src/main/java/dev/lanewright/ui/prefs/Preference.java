package dev.lanewright.ui.prefs;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;

/**
 * One thing to set.
 *
 * @param section such as "Appearance"
 * @param title what it is
 * @param note what it does
 * @param words further words by which it is found
 * @param control sets it; it takes effect at once
 */
record Preference(String section, String title, String note, String words, Node control) {
  /** Whether every word of the query stands somewhere in it. */
  boolean matches(String query) {
    String text = (section + " " + title + " " + note + " " + words).toLowerCase(Locale.ROOT);
    return Stream.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
  }
}
