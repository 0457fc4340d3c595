package dev.lanewright.evalset.reader;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The rows of one file, one at a time. Rows that cannot be taken apart are set aside by the source
 * itself; the values of the others are judged by whoever asks for them.
 */
interface RowSource extends Closeable {
  /**
   * The number under which to ask for a column. All columns are asked for before the first row.
   *
   * @return -1 when the file certainly has no such column
   */
  int column(String name);

  /** Moves to the next row; false at the end. */
  boolean next() throws IOException;

  /** Line of the current row (row number in Parquet and in one JSON document), from 1. */
  long line();

  /**
   * A value of the current row as text: JSON objects and arrays as JSON.
   *
   * @return null where absent, null or empty
   * @throws BadRow when it is not valid text
   */
  @Nullable String text(int column);

  /** A value of the current row as JSON; null where absent or where rows are not JSON. */
  @Nullable JsonNode json(int column);

  /** Names of the columns that the current row (JSON) or the file (tables) has. */
  List<String> names();
}
