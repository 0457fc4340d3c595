package dev.lanewright.evalset.reader;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file as bytes in UTF-8, blank ones left out. */
final class LineReader implements Closeable {
  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private boolean tooLong;
  private long number;

  LineReader(Path file, Meter meter) throws IOException {
    this.in = TextFile.utf8(file, meter);
  }

  /** Moves to the next line that is not blank; false at the end. */
  boolean next() throws IOException {
    do {
      if (!readLine()) {
        return false;
      }
      number++;
    } while (!tooLong && blank());
    return true;
  }

  /** Whether the line has more bytes than a line may have; its bytes are not kept then. */
  boolean tooLong() {
    return tooLong;
  }

  /** The line; valid until {@link #next}, up to {@link #length}. */
  byte[] bytes() {
    return line;
  }

  /** Bytes of the line. */
  int length() {
    return length;
  }

  /** Its number in the file, from 1. */
  long number() {
    return number;
  }

  private boolean readLine() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (true) {
      if (at == end) {
        end = in.read(block, 0, block.length);
        at = 0;
        if (end <= 0) {
          end = 0;
          return any;
        }
      }
      any = true;
      int from = at;
      while (at < end && block[at] != '\n') {
        at++;
      }
      append(from, at);
      if (at < end) {
        at++;
        return true;
      }
    }
  }

  private void append(int from, int to) {
    int add = to - from;
    if (tooLong || length + add > Bounds.CELL) {
      tooLong = true;
      return;
    }
    if (length + add > line.length) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + add));
    }
    System.arraycopy(block, from, line, length, add);
    length += add;
  }

  private boolean blank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
