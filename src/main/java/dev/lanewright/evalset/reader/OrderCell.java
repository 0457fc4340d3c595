package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Shown;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell into the order in which two answers were shown. */
final class OrderCell {
  private OrderCell() {}

  /**
   * The order: {@code false, 0, no, ab, a_first, original} show A first; {@code true, 1, yes, ba,
   * b_first, swapped, flipped} show B first; blank is not known.
   *
   * @throws BadRow for anything else
   */
  static Shown of(@Nullable String cell, String column) {
    if (cell == null) {
      return Shown.UNKNOWN;
    }
    String plain = cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", "");
    return switch (plain) {
      case "false", "0", "no", "ab", "afirst", "original", "normal", "a", "12", "straight" ->
          Shown.A_FIRST;
      case "true", "1", "yes", "ba", "bfirst", "swapped", "flipped", "reversed", "b", "21" ->
          Shown.B_FIRST;
      case "", "null", "none", "nan", "na", "unknown" -> Shown.UNKNOWN;
      default ->
          throw new BadRow(
              "column %s: ‘%s’ is no order: write true where B was shown first, else false"
                  .formatted(column, cell.strip()));
    };
  }
}
