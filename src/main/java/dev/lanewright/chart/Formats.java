package dev.lanewright.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** Number formats of axes and labels; the same on every machine. */
final class Formats {
  private Formats() {}

  static NumberFormat percent() {
    return format("0.#%");
  }

  static NumberFormat usd(double most) {
    return format(
        most >= 4 ? "$#,##0.##" : most >= 0.4 ? "$0.00" : most >= 0.04 ? "$0.00#" : "$0.0000");
  }

  static NumberFormat number(double span) {
    return format(span >= 20 ? "#,##0" : span > 2 ? "#,##0.#" : "0.00");
  }

  private static NumberFormat format(String pattern) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('−');
    return new DecimalFormat(pattern, symbols);
  }
}
