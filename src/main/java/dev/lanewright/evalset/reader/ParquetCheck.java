package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Looks at a Parquet file's two ends before a reader trusts the sizes that it states. */
final class ParquetCheck {
  private static final int LARGEST_FOOTER = 64 << 20;

  private ParquetCheck() {}

  /**
   * @throws ReadException when the file was cut or its footer cannot be right
   */
  static void check(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long length = in.length();
      byte[] end = new byte[8];
      if (length >= 12) {
        in.seek(length - 8);
        in.readFully(end);
      }
      String magic = new String(end, 4, 4, StandardCharsets.ISO_8859_1);
      if (!magic.equals("PAR1")) {
        throw new ReadException(file, "the Parquet file is cut short. Copy it again.", null);
      }
      int footer = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt();
      if (footer <= 0 || footer > length - 12 || footer > LARGEST_FOOTER) {
        throw new ReadException(
            file, "the Parquet file's footer is damaged. Write the file again.", null);
      }
    }
  }
}
