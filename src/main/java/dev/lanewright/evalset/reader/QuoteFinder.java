package dev.lanewright.evalset.reader;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Finds where in a broken record the last quote opened. */
final class QuoteFinder extends AbstractBaseCsvCallbackHandler<QuoteFinder> {
  private int breaks;

  /** Line breaks within the complete cells of the record. */
  int breaks() {
    return breaks;
  }

  /** 0-based column of the cell that is not complete. */
  int column() {
    return getFieldCount();
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    breaks = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    for (int i = offset; quoted && i < offset + length; i++) {
      boolean pair = buffer[i] == '\r' && i + 1 < offset + length && buffer[i + 1] == '\n';
      if (buffer[i] == '\n' || (buffer[i] == '\r' && !pair)) {
        breaks++;
      }
    }
  }

  @Override
  protected QuoteFinder buildRecord() {
    return this;
  }
}
