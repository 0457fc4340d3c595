package dev.lanewright.chart;

import dev.lanewright.csv.CsvCell;

/** Writes a chart's data as CSV (RFC 4180). Unknown numbers are empty. */
final class ChartCsv {
  private final StringBuilder out = new StringBuilder();

  /** One row; numbers as they are, texts quoted where they must be. */
  ChartCsv row(Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      out.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    out.append("\r\n");
    return this;
  }

  private static String cell(Object value) {
    if (value instanceof Double d && !Double.isFinite(d)) {
      return "";
    }
    String text =
        value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
            ? Long.toString(d.longValue())
            : value.toString();
    return CsvCell.quoted(text);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
