package dev.lanewright.evalset.reader;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the text of a cell into a number, by the rules a person is told. */
final class Cells {
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private Cells() {}

  /**
   * A quality: true/false, yes/no, correct/incorrect, right/wrong, pass/fail, a number from 0 to 1,
   * or a percentage with its sign. Blank, null, none, nan and n/a: no grade (NaN).
   *
   * @throws BadRow for anything else
   */
  static double score(@Nullable String cell, String column) {
    if (cell == null) {
      return Double.NaN;
    }
    String text = cell.strip();
    double number = plain(text);
    if (Double.isNaN(number)) {
      switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "yes", "correct", "right", "pass", "passed" -> {
          return 1;
        }
        case "false", "no", "incorrect", "wrong", "fail", "failed" -> {
          return 0;
        }
        case "", "null", "none", "nan", "n/a", "na", "-" -> {
          return Double.NaN;
        }
        default -> {
          number =
              text.endsWith("%") ? parse(text.substring(0, text.length() - 1)) / 100 : parse(text);
        }
      }
    }
    if (number >= 0 && number <= 1) {
      return number + 0.0;
    }
    throw new BadRow(
        "column %s: score %s is not true, false or between 0 and 1 (write 85 as 0.85 or 85%%)"
            .formatted(column, clip(text)));
  }

  /** A number of tokens, or -1 when absent. */
  static int tokens(@Nullable String cell, String column) {
    double number = amount(cell, column, "tokens");
    if (Double.isNaN(number)) {
      return -1;
    }
    if (number > Integer.MAX_VALUE || number != Math.rint(number)) {
      throw new BadRow("column %s: %s is no number of tokens".formatted(column, clip(cell)));
    }
    return (int) number;
  }

  /** A number not below 0 (USD, milliseconds), or NaN when absent. */
  static double amount(@Nullable String cell, String column, String what) {
    if (cell == null) {
      return Double.NaN;
    }
    String text = cell.strip();
    double number = plain(text);
    if (Double.isNaN(number)) {
      if (none(text)) {
        return Double.NaN;
      }
      number = parse(text.startsWith("$") ? text.substring(1) : text);
    }
    if (number >= 0 && number < Double.POSITIVE_INFINITY) {
      return number;
    }
    throw new BadRow("column %s: %s %s is no number from 0 up".formatted(column, what, clip(text)));
  }

  /** A whole number from 0, or -1 when absent. */
  static int repeat(@Nullable String cell, String column) {
    int number = tokens(cell, column);
    if (number > 1_000_000) {
      throw new BadRow("column %s: repeat %s is too large".formatted(column, clip(cell)));
    }
    return number;
  }

  /** What a metadata cell means: a number, true or false, else text. */
  static Object value(String text) {
    char first = text.charAt(0);
    if ((first >= '0' && first <= '9') || first == '-' || first == '.') {
      boolean code = first == '0' && text.length() > 1 && Character.isDigit(text.charAt(1));
      double number = code || text.length() > 24 ? Double.NaN : parse(text);
      return Double.isNaN(number) || Double.isInfinite(number) ? text : (Object) number;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> text;
    };
  }

  /** Whether a cell says that there is nothing. */
  static boolean none(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "", "null", "none", "nan", "n/a", "na", "-" -> true;
      default -> false;
    };
  }

  private static double parse(String text) {
    try {
      String stripped = text.strip();
      char last = stripped.isEmpty() ? 'x' : stripped.charAt(stripped.length() - 1);
      return last > '9' ? Double.NaN : Double.parseDouble(stripped);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Digits with at most one point, exactly, or NaN: what most cells are, without the slow way. */
  private static double plain(String text) {
    int length = text.length();
    if (length == 0 || length > 16) {
      return Double.NaN;
    }
    long digits = 0;
    int decimals = -1;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == '.' && decimals < 0 && length > 1) {
        decimals = 0;
      } else {
        return Double.NaN;
      }
    }
    // A double holds up to 2^53 exactly, and one division of exact numbers rounds correctly.
    return digits < 1L << 53 ? digits / POWERS[Math.max(0, decimals)] : Double.NaN;
  }

  private static String clip(@Nullable String text) {
    return text == null || text.length() <= 40
        ? "‘" + text + "’"
        : "‘" + text.substring(0, 40) + "…’";
  }
}
