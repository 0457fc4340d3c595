package dev.lanewright.evalset.reader;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The header of a table of text.
 *
 * @param separator comma, tab, semicolon or bar
 * @param names column names; a second {@code x} is called {@code x (2)}, a blank one {@code column
 *     3}
 * @param lastLine 1-based line on which the header ends
 */
record CsvHeader(char separator, List<String> names, long lastLine) {
  private static final int HEAD = 1 << 18;

  CsvHeader {
    names = List.copyOf(names);
  }

  static CsvHeader read(Path file) throws IOException {
    char[] head = new char[HEAD];
    int length;
    try (BufferedReader reader = new BufferedReader(TextFile.reader(file, Meter.silent()))) {
      length = 0;
      for (int n = 0; n >= 0 && length < HEAD; length += Math.max(0, n)) {
        n = reader.read(head, length, HEAD - length);
      }
    }
    String text = new String(head, 0, length);
    if (text.indexOf(0) >= 0 && text.indexOf(0) < 4) {
      throw new ReadException(
          file, "looks like UTF-16 without a byte order mark. Save it as UTF-8.", null);
    }
    char separator = separator(text);
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
            .maxBufferSize(HEAD)
            .ofCsvRecord(new StringReader(text))) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new ReadException(file, "has no header line.", null);
      }
      CsvRecord first = records.next();
      if (first.getFieldCount() > Bounds.COLUMNS) {
        throw new ReadException(
            Names.of(file),
            first.getStartingLineNumber(),
            "the header has "
                + first.getFieldCount()
                + " columns; at most "
                + Bounds.COLUMNS
                + " are read.",
            null);
      }
      long breaks = first.getFields().stream().mapToLong(CsvHeader::breaks).sum();
      return new CsvHeader(
          separator, named(first.getFields()), first.getStartingLineNumber() + breaks);
    } catch (CsvParseException | UncheckedIOException e) {
      throw new ReadException(
          Names.of(file), 1, "the header line has a quote that is not closed.", e);
    }
  }

  private static long breaks(String cell) {
    return cell.lines().count()
        - (cell.isEmpty() ? 0 : 1)
        + (cell.endsWith("\n") || cell.endsWith("\r") ? 1 : 0);
  }

  private static List<String> named(List<String> fields) {
    List<String> names = new ArrayList<>();
    Map<String, Integer> met = new HashMap<>();
    for (String field : fields) {
      String name = field.strip();
      name = name.isEmpty() ? "column " + (names.size() + 1) : name;
      int times = met.merge(name, 1, Integer::sum);
      names.add(times == 1 ? name : name + " (" + times + ")");
    }
    return names;
  }

  /** The one of four separators that the first line has most of, outside quotes. */
  static char separator(String text) {
    String candidates = ",\t;|";
    int[] counts = new int[candidates.length()];
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        if ((c == '\n' || c == '\r') && begun) {
          break;
        }
        int at = candidates.indexOf(c);
        if (at >= 0) {
          counts[at]++;
        }
      }
      begun |= c != '\n' && c != '\r';
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return candidates.charAt(best);
  }
}
