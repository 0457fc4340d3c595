package dev.lanewright.evalset.reader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of any file as JSON objects: lines, an array, an array in a document, or a table, each
 * row an object from column to text. At most one row is in memory.
 */
public final class RawRows implements Closeable {
  private final @Nullable LineReader lines;
  private final @Nullable RowSource source;
  private final Rejects rejects;

  private RawRows(@Nullable LineReader lines, @Nullable RowSource source, Rejects rejects) {
    this.lines = lines;
    this.source = source;
    this.rejects = rejects;
  }

  /**
   * Opens a file.
   *
   * @param rejects takes rows that cannot be taken apart
   * @param meter hears what is read
   * @throws ReadException when it is of a kind that is never read
   */
  public static RawRows open(Path file, Rejects rejects, Meter meter) throws IOException {
    return switch (Kind.of(file)) {
      case PARQUET -> table(new ParquetRows(file, meter), rejects);
      case TABLE -> table(new CsvRows(file, meter, rejects), rejects);
      case JSON -> {
        JsonShape shape = JsonShape.of(file);
        yield shape.form() == JsonShape.Form.LINES
            ? new RawRows(new LineReader(file, meter), null, rejects)
            : new RawRows(null, Sources.json(file, shape, null, meter, rejects), rejects);
      }
    };
  }

  /** The next row, or null at the end. */
  public @Nullable RawRow next() throws IOException {
    LineReader reader = lines;
    if (reader != null) {
      while (reader.next()) {
        if (!reader.tooLong()) {
          byte[] text = Arrays.copyOf(reader.bytes(), reader.length());
          return new RawRow(reader.number(), text, null);
        }
        rejects.add(reader.number(), "the line is longer than " + Bounds.CELL + " bytes");
      }
      return null;
    }
    RowSource rows = source;
    while (rows != null && rows.next()) {
      try {
        return new RawRow(
            rows.line(), null, rows instanceof JsonRows json ? json.row() : cells(rows));
      } catch (BadRow e) {
        rejects.add(rows.line(), e.reason());
      }
    }
    return null;
  }

  private static RawRows table(RowSource rows, Rejects rejects) {
    // Columns are asked for before the first row.
    rows.names().forEach(rows::column);
    return new RawRows(null, rows, rejects);
  }

  private static ObjectNode cells(RowSource rows) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    List<String> names = rows.names();
    for (int i = 0; i < names.size(); i++) {
      String text = rows.text(i);
      if (text != null) {
        row.put(names.get(i), text);
      }
    }
    return row;
  }

  /** The tokens of a JSON file from its beginning, for forms that no array of rows describes. */
  public static JsonParser tokens(Path file, Meter meter) throws IOException {
    return new JsonText().parser(TextFile.utf8(file, meter));
  }

  /** The first line of a file; null where it is longer than a line may be, or there is none. */
  public static byte @Nullable [] firstLine(Path file) throws IOException {
    try (LineReader reader = new LineReader(file, Meter.silent())) {
      return !reader.next() || reader.tooLong()
          ? null
          : Arrays.copyOf(reader.bytes(), reader.length());
    }
  }

  /** Whether a file holds JSON, by its first characters. */
  public static boolean json(Path file) {
    return Kind.of(file) == Kind.JSON;
  }

  /** Bytes and cancel of a reading of some files. */
  public static Meter meter(List<Path> files, Progress progress, BooleanSupplier cancelled) {
    return new Meter(progress, cancelled, Readers.size(files));
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
    if (source != null) {
      source.close();
    }
  }
}
