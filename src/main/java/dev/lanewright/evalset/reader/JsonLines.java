package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One JSON object per line. A line that is not one is set aside. */
final class JsonLines extends JsonRows {
  private final LineReader lines;
  private final Rejects rejects;
  private final JsonText json = new JsonText();

  JsonLines(Path file, Meter meter, Rejects rejects) throws IOException {
    this.lines = new LineReader(file, meter);
    this.rejects = rejects;
  }

  @Override
  @Nullable JsonNode read() throws IOException {
    while (lines.next()) {
      if (lines.tooLong()) {
        rejects.add(lines.number(), "the line is longer than " + Bounds.CELL + " bytes");
        continue;
      }
      try {
        JsonNode node = json.value(lines.bytes(), lines.length());
        if (node.isObject()) {
          return node;
        }
        rejects.add(lines.number(), "not a JSON object");
      } catch (BadRow e) {
        rejects.add(lines.number(), e.reason());
      }
    }
    return null;
  }

  @Override
  public long line() {
    return lines.number();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
