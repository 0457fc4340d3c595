package dev.lanewright.provider;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Amounts in a price book's entry. */
final class BookNumbers {
  /** No published model costs a hundredth of this; more is a slip of the unit. USD per million. */
  private static final double MAX_PER_M = 100_000;

  private BookNumbers() {}

  /** An amount as a number or as the text of one; NaN where the field is absent or null. */
  static double amount(JsonNode node, double factor, String name, String field) throws Unusable {
    if (node.isMissingNode() || node.isNull()) {
      return Double.NaN;
    }
    double value = Double.NaN;
    if (node.isNumber()) {
      value = node.doubleValue() * factor;
    } else if (node.isString()) {
      try {
        value = Double.parseDouble(node.stringValue().strip()) * factor;
      } catch (NumberFormatException e) {
        value = Double.NaN;
      }
    }
    if (!(value >= 0 && value <= MAX_PER_M)) {
      throw new Unusable(name, "%s is no price: %s".formatted(field, shown(node)));
    }
    return Math.round(value * 1e9) / 1e9;
  }

  /** Context window in tokens, or null where the entry gives none. */
  static @Nullable Integer context(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt() && node.intValue() > 0
        ? node.intValue()
        : null;
  }

  /** Refuses an entry that holds no price, or only placeholders. */
  static void requirePrice(String name, double input, double output) throws Unusable {
    if (Double.isNaN(input) && Double.isNaN(output)) {
      throw new Unusable(name, "no price per token");
    }
    if (!(input > 0) && !(output > 0)) {
      throw new Unusable(name, "0 is a placeholder here, not a price: type it in if it is free");
    }
  }

  /**
   * A surcharge from two pairs of amounts, or null where neither differs.
   *
   * @param inputAbove and the other amounts: USD per million, NaN where not given
   */
  static @Nullable Surcharge surcharge(
      int above, double input, double inputAbove, double output, double outputAbove) {
    double in = factor(input, inputAbove);
    double out = factor(output, outputAbove);
    return in == 1 && out == 1 ? null : new Surcharge(above, in, out);
  }

  private static double factor(double base, double above) {
    return Double.isNaN(above) || !(base > 0) ? 1 : Math.round(above / base * 1e9) / 1e9;
  }

  private static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
