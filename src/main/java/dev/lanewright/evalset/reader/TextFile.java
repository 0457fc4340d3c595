package dev.lanewright.evalset.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Opens a file of text, plain or gzip: UTF-8 with or without a byte order mark, UTF-16 with one.
 */
final class TextFile {
  /** Stands where bytes are not valid text; no valid text holds this noncharacter. */
  static final char INVALID = '\uffff';

  private static final int BUFFER = 1 << 16;

  private TextFile() {}

  /** Characters of the file; bytes that are not text come out as {@link #INVALID}. */
  static Reader reader(Path file, Meter meter) throws IOException {
    InputStream in = unpacked(file, meter);
    return decoded(in, skipMark(in));
  }

  /** Bytes of the file in UTF-8, without a byte order mark. */
  static InputStream utf8(Path file, Meter meter) throws IOException {
    InputStream in = unpacked(file, meter);
    Charset charset = skipMark(in);
    return charset.equals(StandardCharsets.UTF_8) ? in : new ReencodedInput(decoded(in, charset));
  }

  private static InputStream unpacked(Path file, Meter meter) throws IOException {
    InputStream in =
        new BufferedInputStream(new MeteredInput(Files.newInputStream(file), meter), BUFFER);
    in.mark(4);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
  }

  private static Reader decoded(InputStream in, Charset charset) {
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(INVALID)));
  }

  private static Charset skipMark(InputStream in) throws IOException {
    in.mark(4);
    byte[] head = in.readNBytes(3);
    in.reset();
    if (head.length == 3
        && head[0] == (byte) 0xef
        && head[1] == (byte) 0xbb
        && head[2] == (byte) 0xbf) {
      in.skipNBytes(3);
      return StandardCharsets.UTF_8;
    }
    if (head.length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
      in.skipNBytes(2);
      return StandardCharsets.UTF_16LE;
    }
    if (head.length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
      in.skipNBytes(2);
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }
}
