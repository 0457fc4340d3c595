package dev.lanewright.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1+1",
        "-",
        "+"
      })
  void whatASpreadsheetWouldRunIsText(String cell) {
    assertThat(CsvCell.safe(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "-2.5", "+3", "-1e-7", "1-2", "x@y.example", " =1"})
  void restAsItIs(String cell) {
    assertThat(CsvCell.safe(cell)).isEqualTo(cell);
  }

  @Test
  void quotesAfterItIsSafe() {
    assertThat(CsvCell.quoted("=HYPERLINK(\"http://x\",\"y\")"))
        .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
  }
}
