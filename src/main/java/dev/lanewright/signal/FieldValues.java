package dev.lanewright.signal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a metadata value ({@code String}, {@code Double} or {@code Boolean}) reads as text and as
 * number.
 */
public final class FieldValues {
  private FieldValues() {}

  /**
   * The value as a number: a boolean is 0 or 1, a text is missing even where it spells a number
   * (readers turn numeric columns into numbers). NaN when missing.
   */
  public static double number(@Nullable Object value) {
    return switch (value) {
      case Boolean b -> b ? 1 : 0;
      case Number n -> n.doubleValue();
      case null, default -> Double.NaN;
    };
  }

  /**
   * The value as text, null when missing: a text as it is, {@code true} or {@code false}, a finite
   * number in plain decimal notation with the fewest digits that identify the double ({@code 5},
   * {@code 0.1}, {@code -0.000001}); zero of either sign is {@code 0}; other numbers are missing.
   */
  public static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case String s -> s;
      case Boolean b -> b.toString();
      case Number n when Double.isFinite(n.doubleValue()) -> plain(n.doubleValue());
      case null, default -> null;
    };
  }

  private static String plain(double x) {
    if (x == 0) {
      return "0";
    }
    return new BigDecimal(Double.toString(x)).stripTrailingZeros().toPlainString();
  }
}
