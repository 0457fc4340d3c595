package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.BadRow;
import dev.lanewright.evalset.reader.JsonText;
import dev.lanewright.evalset.reader.Meter;
import dev.lanewright.evalset.reader.RawRow;
import dev.lanewright.evalset.reader.RawRows;
import dev.lanewright.evalset.reader.ReadException;
import dev.lanewright.evalset.reader.Unreadable;
import dev.lanewright.traffic.LogLayout;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * What the first rows of a file show.
 *
 * @param layout null where no layout fits
 * @param joins whether it only brings what is joined to another file's rows
 * @param mains whether it has rows of its own
 * @param document whether it is one OTLP document, to be walked as a whole
 */
record LogPeek(
    Path file, @Nullable LogLayout layout, boolean joins, boolean mains, boolean document) {
  private static final int ROWS = 200;

  static LogPeek of(Path file) {
    try {
      if (otlpDocument(file)) {
        return new LogPeek(file, LogLayout.OTEL_GENAI, false, true, true);
      }
      return rows(file);
    } catch (IOException e) {
      throw new ReadException(file, Unreadable.why(e), e);
    }
  }

  /** A document whose first name is resourceSpans and that does not end on its first line. */
  private static boolean otlpDocument(Path file) throws IOException {
    if (!RawRows.json(file)) {
      return false;
    }
    try (JsonParser parser = RawRows.tokens(file, Meter.silent())) {
      boolean named =
          parser.nextToken() == JsonToken.START_OBJECT
              && parser.nextToken() == JsonToken.PROPERTY_NAME
              && parser.currentName().equals("resourceSpans");
      if (!named) {
        return false;
      }
    } catch (JacksonException e) {
      return false;
    }
    byte[] first = RawRows.firstLine(file);
    return first == null || last(first) != '}';
  }

  private static byte last(byte[] line) {
    int end = line.length;
    while (end > 0 && line[end - 1] <= ' ') {
      end--;
    }
    return end == 0 ? 0 : line[end - 1];
  }

  private static LogPeek rows(Path file) throws IOException {
    var json = new JsonText();
    LogLayout layout = null;
    boolean joins = false;
    boolean mains = false;
    try (RawRows rows = RawRows.open(file, (line, reason) -> {}, Meter.silent())) {
      for (int n = 0; n < ROWS; n++) {
        RawRow raw = rows.next();
        if (raw == null) {
          break;
        }
        JsonNode row;
        LogLayout is;
        try {
          row = raw.object(json);
          is = layout(row);
        } catch (BadRow e) {
          // A large OTLP line is beyond a tree's bounds, but its beginning tells.
          LogLayout large = large(raw);
          layout = layout == null ? large : layout;
          mains |= large != null;
          continue;
        }
        if (is != null && (layout == null || layout == is)) {
          layout = is;
          boolean join =
              (is == LogLayout.OPENAI_BATCH && !BatchRows.isOutput(row))
                  || (is == LogLayout.LANGFUSE && LangfuseRows.isTrace(row));
          joins |= join;
          mains |= !join || row.path("observations").path(0).isObject();
        }
      }
    }
    return new LogPeek(file, layout, joins, mains, false);
  }

  private static @Nullable LogLayout large(RawRow raw) {
    byte[] text = raw.json();
    String head =
        text == null
            ? ""
            : new String(
                text, 0, Math.min(64, text.length), java.nio.charset.StandardCharsets.UTF_8);
    return head.contains("\"resourceSpans\"") ? LogLayout.OTEL_GENAI : null;
  }

  private static @Nullable LogLayout layout(JsonNode row) {
    if (BatchRows.isInput(row) || BatchRows.isOutput(row)) {
      return LogLayout.OPENAI_BATCH;
    }
    if (LiteLlmRows.fits(row)) {
      return LogLayout.LITELLM;
    }
    if (HeliconeRows.fits(row)) {
      return LogLayout.HELICONE;
    }
    if (SpanRows.isOtlp(row) || SpanRows.isSpan(row)) {
      return SpanRows.openInference(row) ? LogLayout.OPENINFERENCE : LogLayout.OTEL_GENAI;
    }
    return LangfuseRows.isTrace(row) || LangfuseRows.isObservation(row) ? LogLayout.LANGFUSE : null;
  }
}
