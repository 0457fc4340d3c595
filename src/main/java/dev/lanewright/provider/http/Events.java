package dev.lanewright.provider.http;

import java.io.IOException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events, read one by one: the data lines of each, joined. Comments, names and ids are
 * left out, as every protocol repeats in the data what it names.
 */
public final class Events {
  private static final long LONGEST_LINE = 4L << 20;
  private final BufferedSource source;
  private long left;

  Events(BufferedSource source, long mostBytes) {
    this.source = source;
    this.left = mostBytes;
  }

  /** The next event's data, or null at the end. */
  public @Nullable String next() throws IOException {
    StringBuilder data = null;
    for (String line = line(); line != null; line = line()) {
      if (line.isEmpty()) {
        if (data != null) {
          return data.toString();
        }
      } else if (line.startsWith("data:")) {
        String part = line.substring(line.startsWith("data: ") ? 6 : 5);
        data = data == null ? new StringBuilder(part) : data.append('\n').append(part);
      }
    }
    return data == null ? null : data.toString();
  }

  private @Nullable String line() throws IOException {
    if (source.exhausted()) {
      return null;
    }
    long end = source.indexOf((byte) '\n', 0, Math.min(LONGEST_LINE, left));
    if (end < 0 && source.getBuffer().size() >= Math.min(LONGEST_LINE, left)) {
      throw new Reply.TooLong();
    }
    String line = end < 0 ? source.readUtf8() : source.readUtf8Line();
    left -= line == null ? 0 : line.length() + 1;
    return line;
  }
}
