package dev.lanewright.evalset.reader;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.FileSchema;
import dev.hardwood.schema.SchemaNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rows of a Parquet file; columns of lists and records are left out. */
final class ParquetRows implements RowSource {
  private final Path file;
  private final Meter meter;
  private final ParquetFileReader reader;
  private final RowReader rows;
  private final List<String> names;
  private final int[] positions;
  private final double bytesPerRow;
  private double owed;
  private long number;

  ParquetRows(Path file, Meter meter) throws IOException {
    this.file = file;
    this.meter = meter;
    ParquetCheck.check(file);
    try {
      reader = ParquetFileReader.open(InputFile.of(file));
      FileSchema schema = reader.getFileSchema();
      names =
          schema.getRootNode().children().stream()
              .filter(node -> node instanceof SchemaNode.PrimitiveNode)
              .map(SchemaNode::name)
              .toList();
      bytesPerRow = (double) Files.size(file) / Math.max(1, reader.getFileMetaData().numRows());
      rows = reader.rowReader();
      positions = names.stream().mapToInt(this::position).toArray();
    } catch (RuntimeException | StackOverflowError e) {
      // The library follows a damaged footer as deep as it claims to go.
      throw damaged(e);
    }
  }

  private int position(String name) {
    for (int i = 0; i < rows.getFieldCount(); i++) {
      if (rows.getFieldName(i).equals(name)) {
        return i;
      }
    }
    throw new ReadException(file, "column " + name + " cannot be read.", null);
  }

  @Override
  public int column(String name) {
    return names.indexOf(name);
  }

  @Override
  public boolean next() throws IOException {
    owed += bytesPerRow;
    if (owed > 1 << 16) {
      meter.advance((long) owed);
      owed = 0;
    }
    try {
      if (!rows.hasNext()) {
        return false;
      }
      rows.next();
      number++;
      return true;
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  private ReadException damaged(Throwable e) {
    return new ReadException(
        Names.of(file),
        number,
        "the Parquet file is damaged or of a kind that is not read ("
            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
            + "). Write it again.",
        e);
  }

  @Override
  public long line() {
    return number;
  }

  @Override
  public @Nullable String text(int column) {
    if (column < 0) {
      return null;
    }
    String name = names.get(column);
    Object value;
    try {
      // By position: a name may hold dots, which would be taken for a path.
      int at = positions[column];
      value = rows.isNull(at) ? null : rows.getValue(at);
    } catch (RuntimeException e) {
      throw damaged(e);
    }
    if (value == null) {
      return null;
    }
    String text =
        value instanceof byte[] bytes
            ? new String(bytes, StandardCharsets.UTF_8)
            : value.toString();
    JsonRows.check(text, name);
    return text.isEmpty() ? null : text;
  }

  @Override
  public @Nullable JsonNode json(int column) {
    return null;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public void close() throws IOException {
    try {
      rows.close();
    } finally {
      reader.close();
    }
  }
}
