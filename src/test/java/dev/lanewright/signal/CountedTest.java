package dev.lanewright.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.evalset.Message;
import dev.lanewright.policy.SignalNames;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signals that count. */
class CountedTest {
  private final Signals signals = new Signals(new TokenCounter());

  private double of(String name, String text) {
    return signals.number(name, List.of(new Message("user", text)), Map.of());
  }

  @Test
  void everyNameCounts() {
    for (String name : SignalNames.ALL) {
      double found = of(name, "Hello there. 2 x 3?");
      boolean unknown = name.equals("expected_output_tokens");
      assertThat(Double.isNaN(found)).as(name).isEqualTo(unknown);
    }
  }

  @Test
  void countsWhatTheNameSays() {
    String text =
        "Tom has 12 apples, each costing $1,250.50 or 3.5%. He eats 1/2 of them per day!\n"
            + "A. yes\nB. no\nHow many are left, and why?";
    assertThat(of("numbers", text)).isEqualTo(5);
    assertThat(of("large_numbers", text)).isEqualTo(1);
    assertThat(of("fractions", text)).isEqualTo(1);
    assertThat(of("percents", text)).isEqualTo(1);
    assertThat(of("money", text)).isEqualTo(1);
    assertThat(of("options", text)).isEqualTo(2);
    assertThat(of("lines", text)).isEqualTo(3);
    assertThat(of("questions", text)).isEqualTo(1);
    assertThat(of("quantities", text)).isEqualTo(4);
    assertThat(of("asks_analytical", text)).isEqualTo(1);
    assertThat(of("asks_coding", "Write a Python function, then debug the script")).isEqualTo(4);
  }
}
