package dev.lanewright.workspace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers of a policy as undo and the forms show them. */
public final class EditNames {
  private EditNames() {}

  /** {@code mid threshold 0.34 → 0.41}. */
  public static String threshold(String tier, @Nullable Double from, @Nullable Double to) {
    return tier + " threshold " + number(from) + " → " + number(to);
  }

  /** The number without trailing zeros, or {@code never}. */
  public static String number(@Nullable Double value) {
    return value == null
        ? "never"
        : new BigDecimal(value)
            .setScale(4, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
  }
}
