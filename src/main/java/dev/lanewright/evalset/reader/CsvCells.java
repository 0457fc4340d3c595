package dev.lanewright.evalset.reader;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keeps the cells of the current record, of the wanted columns only. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<CsvCells> {
  private final @Nullable String[] cells;
  private final boolean[] wanted;
  private int chars;

  CsvCells(int columns) {
    cells = new String[columns];
    wanted = new boolean[columns];
  }

  void want(int column) {
    wanted[column] = true;
  }

  @Nullable String cell(int column) {
    return cells[column];
  }

  /** Number of cells of the record, wanted or not. */
  int count() {
    return getFieldCount();
  }

  /** Whether the record has more characters than a row may have. */
  boolean tooLong() {
    return chars > Bounds.ROW;
  }

  /** 1-based line where the record begins. */
  long line() {
    return getStartingLineNumber();
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    chars = 0;
    Arrays.fill(cells, null);
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index < wanted.length && wanted[index] && length > 0) {
      chars += length;
      cells[index] = chars > Bounds.ROW ? null : new String(buffer, offset, length);
    }
  }

  @Override
  protected CsvCells buildRecord() {
    return this;
  }
}
