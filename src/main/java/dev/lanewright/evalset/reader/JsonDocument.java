package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/**
 * The objects of one array of a JSON document, streamed. A syntax error ends reading with an error,
 * for nothing after it can be trusted.
 */
final class JsonDocument extends JsonRows {
  private final Path file;
  private final Rejects rejects;
  private final JsonParser parser;
  private boolean inside;
  private long number;

  /**
   * @param rows names that lead from the document to the array; empty: the document is the array
   */
  JsonDocument(Path file, List<String> rows, Meter meter, Rejects rejects) throws IOException {
    this.file = file;
    this.rejects = rejects;
    parser = new JsonText().parser(TextFile.utf8(file, meter));
    try {
      parser.nextToken();
      inside = descend(rows);
    } catch (JacksonException e) {
      throw failure(e);
    }
    if (!inside) {
      throw new ReadException(
          file,
          rows.isEmpty()
              ? "expected an array of objects."
              : "expected an array of objects at " + String.join(".", rows) + ".",
          null);
    }
  }

  private boolean descend(List<String> rows) {
    for (String name : rows) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        return false;
      }
      boolean found = false;
      while (!found && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        found = parser.currentName().equals(name);
        parser.nextToken();
        if (!found) {
          parser.skipChildren();
        }
      }
      if (!found) {
        return false;
      }
    }
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  @Override
  @Nullable JsonNode read() throws IOException {
    try {
      while (inside) {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.END_ARRAY) {
          inside = false;
          return null;
        }
        number++;
        if (token != JsonToken.START_OBJECT) {
          parser.skipChildren();
          rejects.add(number, "not a JSON object");
          continue;
        }
        try {
          return JsonText.tree(parser);
        } catch (BadRow e) {
          rejects.add(number, e.reason());
        }
      }
      return null;
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  private ReadException failure(JacksonException e) throws IOException {
    return failure(file, e);
  }

  /** The error of a document that breaks off; input errors pass through. */
  static ReadException failure(Path file, JacksonException e) throws IOException {
    if (e instanceof JacksonIOException && e.getCause() instanceof IOException io) {
      throw io;
    }
    long line = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
    return new ReadException(Names.of(file), line, JsonText.why(e) + ". Export the file again.", e);
  }

  @Override
  public long line() {
    return number;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
