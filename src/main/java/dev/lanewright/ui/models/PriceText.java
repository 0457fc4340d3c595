package dev.lanewright.ui.models;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Prices in USD per million tokens as people write and read them. */
final class PriceText {
  private static final double MOST = 100_000;

  private PriceText() {}

  /** {@code 0.50}, {@code 2.00}, {@code 0.075}; blank where unknown. */
  static String written(double perM) {
    if (Double.isNaN(perM)) {
      return "";
    }
    BigDecimal d = BigDecimal.valueOf(perM).setScale(6, RoundingMode.HALF_EVEN);
    BigDecimal plain = d.stripTrailingZeros();
    return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
  }

  /** What is wrong with a price as typed, or null. Blank is fine: unknown. */
  static @Nullable String problem(String text) {
    String t = text.strip();
    if (t.isEmpty()) {
      return null;
    }
    if (t.indexOf(',') >= 0) {
      return "Write a decimal point and no thousands sign, such as 1.25.";
    }
    double value = number(t);
    if (Double.isNaN(value)) {
      return "\"" + t + "\" is no price: write USD per million tokens, such as 0.25.";
    }
    return value < 0 || value > MOST ? "A price lies between 0 and 100,000 USD per million." : null;
  }

  /** The price typed; NaN for blank. The text has no {@link #problem}. */
  static double parse(String text) {
    return text.isBlank() ? Double.NaN : number(text.strip());
  }

  private static double number(String text) {
    try {
      String bare = text.startsWith("$") ? text.substring(1).strip() : text;
      return new BigDecimal(bare).doubleValue();
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
