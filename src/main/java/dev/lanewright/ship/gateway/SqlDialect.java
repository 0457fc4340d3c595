package dev.lanewright.ship.gateway;

import dev.lanewright.policy.regex.PortablePattern;

/** What differs between warehouses. */
public enum SqlDialect {
  DUCKDB("DuckDB"),
  BIGQUERY("BigQuery"),
  SPARK("Spark SQL 3.4 or later");

  private final String title;

  SqlDialect(String title) {
    this.title = title;
  }

  /** Shown to people. */
  String title() {
    return title;
  }

  /** A column. */
  String column(String name) {
    return this == DUCKDB
        ? '"' + name.replace("\"", "\"\"") + '"'
        : '`' + name.replace("\\", this == BIGQUERY ? "\\\\" : "\\").replace("`", tick()) + '`';
  }

  private String tick() {
    return this == BIGQUERY ? "\\`" : "``";
  }

  /** A text literal. */
  String text(String value) {
    if (this == DUCKDB) {
      return "'" + value.replace("'", "''") + "'";
    }
    return "'"
        + value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
        + "'";
  }

  /** A number that is never the decimal type, whose arithmetic differs. */
  String number(double value) {
    String text = Double.toString(value);
    if (Double.isInfinite(value)) {
      return switch (this) {
        case DUCKDB -> "'" + text + "'::DOUBLE";
        case BIGQUERY -> "cast('" + text + "' AS FLOAT64)";
        case SPARK -> "double('" + text + "')";
      };
    }
    return text.contains("E") ? text.replace("E", "e") : text + "e0";
  }

  /** The column as a double; NULL where it is no number. */
  String asNumber(String column) {
    return switch (this) {
      case DUCKDB -> "nullif(try_cast(%s AS DOUBLE), 'NaN'::DOUBLE)".formatted(column);
      case BIGQUERY ->
          "if(is_nan(safe_cast(%1$s AS FLOAT64)), NULL, safe_cast(%1$s AS FLOAT64))"
              .formatted(column);
      case SPARK -> "nullif(try_cast(%s AS DOUBLE), double('NaN'))".formatted(column);
    };
  }

  /** The column as a text. */
  String asText(String column) {
    return "cast(%s AS %s)".formatted(column, this == DUCKDB ? "VARCHAR" : "STRING");
  }

  /** Code points of a text. */
  String length(String text) {
    return (this == DUCKDB ? "length(" : "char_length(") + text + ")";
  }

  /** Whether the text has a match. */
  String matches(String text, PortablePattern pattern) {
    return switch (this) {
      case DUCKDB -> "regexp_matches(%s, %s)".formatted(text, text(pattern.canonical()));
      case BIGQUERY -> "regexp_contains(%s, %s)".formatted(text, text(pattern.canonical()));
      // Java's $ also matches before a final line feed; its \z does not.
      case SPARK -> "%s RLIKE %s".formatted(text, text(pattern.python().replace("\\Z", "\\z")));
    };
  }
}
