package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * CLINC150: a document of lists by split, each of {@code [text, intent]} pairs, streamed as rows of
 * {@code text}, {@code intent}, {@code split} (train, val, test) and {@code domain}.
 */
final class ClincRows implements RowSource {
  static final List<String> COLUMNS = List.of("text", "intent", "split", "domain");

  private final Path file;
  private final Rejects rejects;
  private final Map<String, String> domains;
  private final JsonParser parser;
  private String list = "";
  private boolean inList;
  private long number;
  private List<@Nullable String> row = List.of();

  /**
   * @param domains intent to domain
   */
  ClincRows(Path file, Map<String, String> domains, Meter meter, Rejects rejects)
      throws IOException {
    this.file = file;
    this.rejects = rejects;
    this.domains = domains;
    parser = new JsonText().parser(TextFile.utf8(file, meter));
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new ReadException(file, "expected an object of lists by split.", null);
      }
    } catch (JacksonException e) {
      throw JsonDocument.failure(file, e);
    }
  }

  @Override
  public boolean next() throws IOException {
    try {
      while (inList || nextList()) {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.END_ARRAY) {
          inList = false;
          continue;
        }
        number++;
        if (readPair(token)) {
          return true;
        }
      }
      return false;
    } catch (JacksonException e) {
      throw JsonDocument.failure(file, e);
    }
  }

  private boolean nextList() {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      list = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        inList = true;
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  private boolean readPair(JsonToken token) {
    if (token != JsonToken.START_ARRAY) {
      parser.skipChildren();
      rejects.add(number, "expected [text, intent] in " + list);
      return false;
    }
    JsonNode pair;
    try {
      pair = JsonText.tree(parser);
    } catch (BadRow e) {
      rejects.add(number, e.reason());
      return false;
    }
    JsonNode text = pair.get(0);
    JsonNode intent = pair.get(1);
    if (pair.size() != 2 || !text.isString() || !intent.isString()) {
      rejects.add(number, "expected [text, intent] in " + list);
      return false;
    }
    String split = list.startsWith("oos_") ? list.substring(4) : list;
    String label = intent.stringValue();
    row = java.util.Arrays.asList(text.stringValue(), label, split, domains.get(label));
    return true;
  }

  @Override
  public int column(String name) {
    return COLUMNS.indexOf(name);
  }

  @Override
  public @Nullable String text(int column) {
    String text = column < 0 ? null : row.get(column);
    if (text == null || text.isEmpty()) {
      return null;
    }
    JsonRows.check(text, COLUMNS.get(column));
    return text;
  }

  @Override
  public @Nullable JsonNode json(int column) {
    return null;
  }

  @Override
  public long line() {
    return number;
  }

  @Override
  public List<String> names() {
    return COLUMNS;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
