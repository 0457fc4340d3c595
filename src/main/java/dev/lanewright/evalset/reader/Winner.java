package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Preference;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell into who won, by the rules a person is told. */
final class Winner {
  private Winner() {}

  /** What a cell says, first or second of two; A stands for the first. */
  static final String RULES =
      "1, 2, A, B, model_1, model_2, the winner's model, tie, both bad, or a number from 1 (first)"
          + " to 2 (second)";

  /**
   * Who won: {@code 1, A, model_a, left, [[A]]} and such are the first, {@code 0, 1.5, tie, equal,
   * C} a tie; {@code garbage, error}, null and blank are unreadable, never a tie. A number between
   * 1 and 2 is a preference.
   *
   * @param first name of the first model, or null
   * @throws BadRow for anything else
   */
  static Preference of(
      @Nullable String cell, @Nullable String first, @Nullable String second, String column) {
    if (cell == null) {
      return Preference.UNREADABLE;
    }
    String text = cell.strip();
    if (text.equals(first)) {
      return Preference.A_BETTER;
    }
    if (text.equals(second)) {
      return Preference.B_BETTER;
    }
    Preference word = text.startsWith("-") ? null : word(plain(text));
    Preference known = word == null ? number(text) : word;
    if (known == null) {
      String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
      throw new BadRow("column %s: verdict ‘%s’ is none of %s".formatted(column, shown, RULES));
    }
    return known;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-\\[\\]()\"'.:]+", "");
  }

  private static @Nullable Preference word(String plain) {
    return switch (plain) {
      case "1",
          "a",
          "first",
          "left",
          "model1",
          "modela",
          "output1",
          "outputa",
          "response1",
          "responsea",
          "answer1",
          "answera",
          "assistanta",
          "assistant1",
          "aisbetter",
          "awins",
          "better" ->
          Preference.A_BETTER;
      case "2",
          "b",
          "second",
          "right",
          "model2",
          "modelb",
          "output2",
          "outputb",
          "response2",
          "responseb",
          "answer2",
          "answerb",
          "assistantb",
          "assistant2",
          "bisbetter",
          "bwins",
          "worse" ->
          Preference.B_BETTER;
      case "0",
          "00",
          "c",
          "tie",
          "tied",
          "draw",
          "equal",
          "same",
          "tieboth",
          "tiebothgood",
          "bothgood",
          "neutral" ->
          Preference.TIE;
      case "bothbad", "tiebothbad", "neither", "bothworse" -> Preference.BOTH_BAD;
      case "",
          "null",
          "none",
          "nan",
          "n/a",
          "na",
          "garbage",
          "error",
          "unreadable",
          "invalid",
          "unparsable",
          "unparseable",
          "1error",
          "unknown",
          "failed" ->
          Preference.UNREADABLE;
      default -> null;
    };
  }

  private static @Nullable Preference number(String text) {
    try {
      double value = Double.parseDouble(text);
      if (value == 0 || value == 1.5) {
        return Preference.TIE;
      }
      if (value == -1) {
        return Preference.UNREADABLE;
      }
      return value >= 1 && value <= 2
          ? value < 1.5 ? Preference.A_BETTER : Preference.B_BETTER
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
