package dev.lanewright.evalset.reader;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A column of a source, which may be absent from the mapping, or a text that stands for every row:
 * {@code =} and the text.
 */
final class Column {
  static final String LITERAL = "=";

  private final RowSource source;
  private final int number;
  private final String name;

  private Column(RowSource source, int number, String name) {
    this.source = source;
    this.number = number;
    this.name = name;
  }

  /**
   * A column of the file, or none where the mapping has none.
   *
   * @throws ReadException when the file does not have the column that the mapping names
   */
  static Column of(RowSource source, @Nullable String name, String role, String file) {
    if (name == null) {
      return new Column(source, -1, "");
    }
    if (name.startsWith(LITERAL)) {
      return new Column(source, -1, name);
    }
    int number = source.column(name);
    if (number < 0) {
      throw new ReadException(
          file,
          0,
          "there is no column %s (mapped as %s). The columns are: %s. Change the mapping."
              .formatted(name, role, Listed.of(source.names())),
          null);
    }
    return new Column(source, number, name);
  }

  boolean mapped() {
    return number >= 0 || isLiteral();
  }

  private boolean isLiteral() {
    return name.startsWith(LITERAL);
  }

  String name() {
    return name;
  }

  @Nullable String text() {
    if (isLiteral()) {
      return name.substring(LITERAL.length());
    }
    return number < 0 ? null : source.text(number);
  }

  @Nullable JsonNode json() {
    return number < 0 ? null : source.json(number);
  }
}
