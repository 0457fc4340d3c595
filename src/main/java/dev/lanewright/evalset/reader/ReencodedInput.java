package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Characters as UTF-8 bytes, a block at a time. */
final class ReencodedInput extends InputStream {
  private final Reader reader;
  private final char[] block = new char[8193];
  private byte[] bytes = new byte[0];
  private int at;

  ReencodedInput(Reader reader) {
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int n = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, buffer, offset, n);
    at += n;
    return n;
  }

  private boolean fill() throws IOException {
    if (at < bytes.length) {
      return true;
    }
    int n = reader.read(block, 0, block.length - 1);
    if (n < 0) {
      return false;
    }
    if (Character.isHighSurrogate(block[n - 1])) {
      int low = reader.read();
      if (low >= 0) {
        block[n++] = (char) low;
      }
    }
    bytes = new String(block, 0, n).getBytes(StandardCharsets.UTF_8);
    at = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
