package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The first part of a file.
 *
 * @param kind what it is made of
 * @param shape of JSON files
 * @param columns in file order
 * @param rows the first rows, column to text; absent where empty
 * @param objects the same rows as JSON, where they are
 * @param rejected rows that could not be taken apart
 * @param hints role to column, as a person named them
 */
record Peek(
    Path file,
    Kind kind,
    @Nullable JsonShape shape,
    List<String> columns,
    List<Map<String, String>> rows,
    List<JsonNode> objects,
    List<Rejected> rejected,
    Map<String, String> hints) {
  private static final int ROWS = 200;
  private static final int CHARS = 4 << 20;
  private static final int REJECTED = 200;

  Peek {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    objects = List.copyOf(objects);
    rejected = List.copyOf(rejected);
    hints = Map.copyOf(hints);
  }

  static Peek of(Path file) {
    return of(file, Map.of());
  }

  static Peek of(Path file, Map<String, String> hints) {
    try {
      Kind kind = Kind.of(file);
      JsonShape shape = kind == Kind.JSON ? JsonShape.of(file) : null;
      List<Rejected> rejected = new ArrayList<>();
      if (shape != null && shape.form() == JsonShape.Form.DOMAINS) {
        return new Peek(file, kind, shape, List.of(), List.of(), List.of(), List.of(), hints);
      }
      Rejects rejects =
          (line, reason) -> {
            rejected.add(new Rejected(Names.of(file), line, reason));
            if (rejected.size() >= REJECTED) {
              throw new EnoughRejected();
            }
          };
      try (RowSource source = source(file, kind, shape, rejects)) {
        return read(file, kind, shape, source, rejected, hints);
      }
    } catch (IOException e) {
      throw new ReadException(file, Unreadable.why(e), e);
    }
  }

  private static RowSource source(Path file, Kind kind, @Nullable JsonShape shape, Rejects rejects)
      throws IOException {
    if (shape != null) {
      return Sources.json(file, shape, null, Meter.silent(), rejects);
    }
    return kind == Kind.PARQUET
        ? new ParquetRows(file, Meter.silent())
        : new CsvRows(file, Meter.silent(), rejects);
  }

  private static Peek read(
      Path file,
      Kind kind,
      @Nullable JsonShape shape,
      RowSource source,
      List<Rejected> rejected,
      Map<String, String> hints)
      throws IOException {
    Set<String> columns =
        new LinkedHashSet<>(source instanceof JsonRows ? List.of() : source.names());
    columns.forEach(source::column);
    List<Map<String, String>> rows = new ArrayList<>();
    List<JsonNode> objects = new ArrayList<>();
    long chars = 0;
    try {
      while (rows.size() < ROWS && chars < CHARS && source.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String name : source.names()) {
          String text = text(source, name);
          if (text != null && columns.size() <= Bounds.COLUMNS) {
            chars += text.length();
            row.put(name, text);
          }
          columns.add(name);
        }
        rows.add(row);
        if (source instanceof JsonRows json && json.row() != null) {
          objects.add(json.row());
        }
      }
    } catch (EnoughRejected e) {
      // What was met so far is enough to tell.
      return new Peek(file, kind, shape, List.copyOf(columns), rows, objects, rejected, hints);
    }
    return new Peek(file, kind, shape, List.copyOf(columns), rows, objects, rejected, hints);
  }

  private static @Nullable String text(RowSource source, String name) {
    try {
      if (source instanceof JsonRows json) {
        JsonNode node = JsonPath.find(json.row(), name);
        return node == null ? null : node.isContainer() ? node.toString() : node.asString();
      }
      return source.text(source.column(name));
    } catch (BadRow e) {
      return null;
    }
  }

  /** The values of a column in the first rows, without the empty ones. */
  List<String> values(String column) {
    List<String> values = new ArrayList<>();
    for (Map<String, String> row : rows) {
      String value = row.get(column);
      if (value != null && !value.isBlank()) {
        values.add(value);
      }
    }
    return values;
  }

  /** Stops a look at a file whose rows are all set aside. */
  private static final class EnoughRejected extends RuntimeException {
    EnoughRejected() {
      super("enough", null, false, false);
    }
  }
}
