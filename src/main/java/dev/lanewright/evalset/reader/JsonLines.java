package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One JSON object per line. A line that is not one is set aside. */
final class JsonLines extends JsonRows {
  private final InputStream in;
  private final Rejects rejects;
  private final JsonText json = new JsonText();
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private boolean tooLong;
  private long number;

  JsonLines(Path file, Meter meter, Rejects rejects) throws IOException {
    this.in = TextFile.utf8(file, meter);
    this.rejects = rejects;
  }

  @Override
  @Nullable JsonNode read() throws IOException {
    while (readLine()) {
      number++;
      if (tooLong) {
        rejects.add(number, "the line is longer than " + Bounds.CELL + " bytes");
      } else if (!blank()) {
        try {
          JsonNode node = json.value(line, length);
          if (node.isObject()) {
            return node;
          }
          rejects.add(number, "not a JSON object");
        } catch (BadRow e) {
          rejects.add(number, e.reason());
        }
      }
    }
    return null;
  }

  @Override
  public long line() {
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
      line = java.util.Arrays.copyOf(line, Math.max(line.length * 2, length + add));
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
