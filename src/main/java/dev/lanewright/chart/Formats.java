package dev.lanewright.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Number formats of axes and labels; the same on every machine. */
final class Formats {
  private Formats() {}

  static NumberFormat percent() {
    return format("0.#%");
  }

  /** As {@link #percent}, and nothing above 100%: an axis may reach higher to leave room. */
  static NumberFormat percentToFull() {
    NumberFormat plain = percent();
    return new NumberFormat() {
      private static final long serialVersionUID = 1;

      @Override
      public StringBuffer format(double x, StringBuffer to, FieldPosition at) {
        return x > 1 + 1e-9 ? to : plain.format(x, to, at);
      }

      @Override
      public StringBuffer format(long x, StringBuffer to, FieldPosition at) {
        return format((double) x, to, at);
      }

      @Override
      public @Nullable Number parse(String text, ParsePosition at) {
        return plain.parse(text, at);
      }
    };
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
