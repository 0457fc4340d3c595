package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.BadRow;
import dev.lanewright.evalset.reader.JsonText;
import dev.lanewright.evalset.reader.Meter;
import dev.lanewright.evalset.reader.Names;
import dev.lanewright.evalset.reader.RawRow;
import dev.lanewright.evalset.reader.RawRows;
import dev.lanewright.evalset.reader.ReadException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file that is one OTLP document (or several after one another), of any size: each span becomes a
 * row of its own. A syntax error ends reading, for nothing after it can be trusted.
 */
record SpanDocument(Path file, Meter meter) {
  void read(Consumer<RawRow> rows) throws IOException {
    long[] number = {0};
    try (JsonParser parser = RawRows.tokens(file, meter)) {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        parser.nextToken();
        new OtlpWalk(
                parser,
                (span, resource) -> rows.accept(new RawRow(++number[0], null, row(span, resource))))
            .request();
      }
    } catch (JacksonIOException e) {
      IOException io = e.getCause();
      throw io == null ? new IOException(e) : io;
    } catch (JacksonException e) {
      long line = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
      throw new ReadException(
          Names.of(file), line, JsonText.why(e) + ". Export the file again.", e);
    } catch (BadRow e) {
      throw new ReadException(file, e.reason() + ". Export the file again.", e);
    }
  }

  private static JsonNode row(JsonNode span, JsonNode resource) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.set("resource", resource);
    row.putArray("scopeSpans").addObject().putArray("spans").add(span);
    return row;
  }
}
