package dev.lanewright.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTextTest {
  @ParameterizedTest
  @CsvSource({"0.5, 0.50", "2, 2.00", "0.075, 0.075", "0, 0.00", "1.25, 1.25", "NaN, ''"})
  void writes(double perM, String text) {
    assertThat(PriceText.written(perM)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "' $2 ', 2", "'', NaN", "1e-2, 0.01", "0, 0"})
  void reads(String text, Double perM) {
    assertThat(PriceText.problem(text)).isNull();
    assertThat(PriceText.parse(text)).isEqualTo(perM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "abc", "1,25", "1,000", "NaN", "Infinity", "1e9", "0x10", "1 2"})
  void refuses(String text) {
    assertThat(PriceText.problem(text)).isNotNull();
  }
}
