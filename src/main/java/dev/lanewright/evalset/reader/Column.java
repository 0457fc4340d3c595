package dev.lanewright.evalset.reader;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A column of a source, which may be absent from the mapping. */
final class Column {
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
    return number >= 0;
  }

  String name() {
    return name;
  }

  @Nullable String text() {
    return number < 0 ? null : source.text(number);
  }

  @Nullable JsonNode json() {
    return number < 0 ? null : source.json(number);
  }
}
