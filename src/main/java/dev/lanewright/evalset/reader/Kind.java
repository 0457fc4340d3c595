package dev.lanewright.evalset.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a file is made of, by its first bytes. */
enum Kind {
  PARQUET,
  /** JSON: lines of objects, or one document. */
  JSON,
  /** A table of text: commas, tabs, semicolons or bars. */
  TABLE;

  private static final int HEAD = 4096;

  /**
   * Looks at the first bytes.
   *
   * @throws ReadException for what is never read: pickles, archives, spreadsheets, databases
   */
  static Kind of(Path file) {
    byte[] raw = head(file);
    refuse(file, raw);
    if (starts(raw, "PAR1")) {
      return PARQUET;
    }
    String text = text(file);
    if (text.isEmpty()) {
      throw new ReadException(file, "the file is empty.", null);
    }
    char first = text.charAt(0);
    return first == '{' || first == '[' ? JSON : TABLE;
  }

  private static byte[] head(Path file) {
    if (Files.isDirectory(file)) {
      throw new ReadException(file, "is a folder. Name the files in it.", null);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return in.readNBytes(16);
    } catch (IOException e) {
      throw new ReadException(file, Unreadable.why(e), e);
    }
  }

  private static String text(Path file) {
    try (InputStream in = TextFile.utf8(file, Meter.silent())) {
      byte[] bytes = in.readNBytes(HEAD);
      refuse(file, bytes);
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new ReadException(file, Unreadable.why(e), e);
    }
  }

  private static void refuse(Path file, byte[] head) {
    String what = refusal(head);
    if (what != null) {
      throw new ReadException(file, what, null);
    }
  }

  private static @Nullable String refusal(byte[] head) {
    if (head.length > 1 && head[0] == (byte) 0x80 && head[1] >= 1 && head[1] <= 5) {
      return "is a Python pickle, which can run code when it is opened, so it is never read."
          + " Convert it where it came from: python3 -c \"import pandas as pd;"
          + " pd.read_pickle('in.pkl').to_parquet('out.parquet')\".";
    }
    if (starts(head, "PK\3\4")) {
      return "is a zip archive or a spreadsheet. Unpack it, or save the sheet as CSV.";
    }
    if (starts(head, "SQLite format 3")) {
      return "is a SQLite database. Open it as a workspace, or export the table as CSV.";
    }
    if ((head.length > 3 && Arrays.equals(Arrays.copyOf(head, 4), ZSTD))
        || starts(head, "BZh")
        || starts(head, "\u00fd7zXZ")) {
      return "is compressed in a way that is not read. Unpack it, or use gzip.";
    }
    return null;
  }

  private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

  private static boolean starts(byte[] head, String magic) {
    byte[] want = magic.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= want.length && Arrays.equals(Arrays.copyOf(head, want.length), want);
  }
}
