package dev.lanewright.evalset.reader;

import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * One row of a file before it is taken apart, so that other threads can do that.
 *
 * @param line its line (its number in a document), from 1
 * @param json its text in UTF-8; null where the file's form gave a node already
 * @param node the row; null where {@code json} is set
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy per row would double the work.
public record RawRow(long line, byte @Nullable [] json, @Nullable JsonNode node) {
  /**
   * The row as a JSON object. Safe for use by many threads, each with its own parser.
   *
   * @throws BadRow when it is none
   */
  public JsonNode object(JsonText parser) {
    byte[] text = json;
    JsonNode read = text == null ? node : parser.value(text, text.length);
    if (read == null || !read.isObject()) {
      throw new BadRow("not a JSON object");
    }
    return read;
  }

  /**
   * Walks through the row's text token by token, for rows that are too large for one tree.
   *
   * @throws BadRow when it is not JSON, or {@code walk} throws it
   */
  public void walk(JsonText parser, Walk walk) {
    byte[] text = json;
    if (text == null) {
      throw new IllegalStateException("a row of a document is a tree already");
    }
    try (JsonParser p = parser.parser(new ByteArrayInputStream(text))) {
      walk.over(p);
      if (p.nextToken() != null) {
        throw new BadRow("something follows the end of the JSON value");
      }
    } catch (JacksonException e) {
      throw new BadRow(JsonText.why(e));
    }
  }

  /** Takes the tokens of a row; leaves the parser at the row's last token. */
  @FunctionalInterface
  public interface Walk {
    /** Before the first token. */
    void over(JsonParser parser);
  }
}
