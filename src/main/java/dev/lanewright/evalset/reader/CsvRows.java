package dev.lanewright.evalset.reader;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The rows of a table of text. A record with a broken quote is set aside, and reading goes on at
 * the line after the one where the quote opened.
 */
final class CsvRows implements RowSource {
  private final Path file;
  private final Meter meter;
  private final Rejects rejects;
  private final CsvHeader header;
  private final CsvCells cells;
  private @Nullable CsvReader<CsvCells> reader;
  private @Nullable CloseableIterator<CsvCells> records;
  private long resumeAfter;
  private int broken;

  CsvRows(Path file, Meter meter, Rejects rejects) throws IOException {
    this.file = file;
    this.meter = meter;
    this.rejects = rejects;
    header = CsvHeader.read(file);
    cells = new CsvCells(header.names().size());
    resumeAfter = header.lastLine();
  }

  @Override
  public int column(String name) {
    int column = header.names().indexOf(name);
    if (column >= 0) {
      cells.want(column);
    }
    return column;
  }

  @Override
  public boolean next() throws IOException {
    while (true) {
      try {
        if (!advance()) {
          return false;
        }
      } catch (CsvParseException e) {
        stepOver(e);
        continue;
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      if (cells.tooLong()) {
        rejects.add(line(), "the row has more than " + Bounds.ROW + " characters");
      } else if (cells.count() != header.names().size()) {
        rejects.add(
            line(),
            "the row has %d cells, the header has %d"
                .formatted(cells.count(), header.names().size()));
      } else {
        return true;
      }
    }
  }

  private boolean advance() throws IOException {
    CloseableIterator<CsvCells> rows = records;
    if (rows == null) {
      CsvReader<CsvCells> opened = open(cells, resumeAfter);
      reader = opened;
      rows = opened.iterator();
      records = rows;
    }
    if (!rows.hasNext()) {
      return false;
    }
    rows.next();
    return true;
  }

  private void stepOver(CsvParseException e) throws IOException {
    long line = cells.line();
    close();
    reader = null;
    records = null;
    long opened = line;
    String column = "";
    QuoteFinder finder = new QuoteFinder();
    try (CsvReader<QuoteFinder> again = open(finder, line - 1)) {
      again.iterator().next();
    } catch (CsvParseException expected) {
      opened = line + finder.breaks();
      int at = finder.column();
      column = at < header.names().size() ? " in column " + header.names().get(at) : "";
    }
    String reason = "the quote that opens on line " + opened + column + " " + fault(e);
    if (++broken > Bounds.BROKEN_QUOTES) {
      throw new ReadException(
          Names.of(file),
          line,
          reason
              + ", and so do %d before it. Export the file again with quotes doubled inside cells."
                  .formatted(Bounds.BROKEN_QUOTES),
          e);
    }
    rejects.add(line, reason);
    resumeAfter = opened;
  }

  private static String fault(CsvParseException e) {
    String said = String.valueOf(e.getMessage());
    if (said.startsWith("Unclosed")) {
      return "is not closed before the file ends";
    }
    return said.startsWith("Unexpected")
        ? "is closed in the middle of a cell"
        : "is not closed within " + Bounds.CELL + " characters";
  }

  private <T> CsvReader<T> open(CsvCallbackHandler<T> handler, long after) throws IOException {
    CsvReader<T> opened =
        CsvReader.builder()
            .fieldSeparator(header.separator())
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
            .maxBufferSize(Bounds.CELL)
            .build(handler, TextFile.reader(file, meter));
    try {
      opened.skipLines(Math.toIntExact(after));
    } catch (CsvParseException ended) {
      // Fewer lines than were to be skipped: nothing is left to read.
      return opened;
    }
    return opened;
  }

  @Override
  public long line() {
    return cells.line();
  }

  @Override
  public @Nullable String text(int column) {
    String text = column < 0 ? null : cells.cell(column);
    if (text != null) {
      if (text.indexOf(0) >= 0) {
        throw new BadRow("column " + header.names().get(column) + " holds a NUL byte");
      }
      if (text.indexOf(TextFile.INVALID) >= 0) {
        throw new BadRow("column " + header.names().get(column) + " is not valid UTF-8");
      }
    }
    return text;
  }

  @Override
  public @Nullable JsonNode json(int column) {
    return null;
  }

  @Override
  public List<String> names() {
    return header.names();
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }
}
