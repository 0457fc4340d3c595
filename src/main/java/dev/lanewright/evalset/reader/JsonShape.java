package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * How a JSON file holds its rows.
 *
 * @param form the form
 * @param rows {@link Form#DOCUMENT}: names that lead to the array of rows
 */
record JsonShape(Form form, List<String> rows) {
  /** Forms of JSON files. */
  enum Form {
    LINES,
    ARRAY,
    DOCUMENT,
    CLINC,
    /** An object from domain to a list of intents. */
    DOMAINS
  }

  private static final Set<String> SPLITS =
      Set.of("train", "val", "test", "oos_train", "oos_val", "oos_test");
  private static final Set<String> ROWS =
      Set.of("data", "rows", "examples", "samples", "items", "results", "records", "questions");

  /** Walks through the first value of a file without keeping it. */
  static JsonShape of(Path file) throws IOException {
    Walk walk = new Walk();
    try (JsonParser parser = new JsonText().parser(TextFile.utf8(file, Meter.silent()))) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        return new JsonShape(Form.ARRAY, List.of());
      }
      walk.object(parser);
      if (walk.found != null) {
        return walk.found;
      }
      boolean oneLine = parser.currentLocation().getLineNr() == 1;
      boolean more = parser.nextToken() != null;
      if (walk.onlyStringLists && !more) {
        return new JsonShape(Form.DOMAINS, List.of());
      }
      return !more && walk.likely(!oneLine) != null ? document(walk) : lines();
    } catch (JacksonException e) {
      // A broken document is told from a broken first line by what was met before the break.
      return walk.found != null
          ? walk.found
          : walk.likely(false) != null ? document(walk) : lines();
    }
  }

  private static JsonShape lines() {
    return new JsonShape(Form.LINES, List.of());
  }

  private static JsonShape document(Walk walk) {
    return new JsonShape(Form.DOCUMENT, List.of(String.valueOf(walk.likely(true))));
  }

  /** What the first value of a file turned out to be. */
  private static final class Walk {
    private @Nullable JsonShape found;
    private @Nullable String named;
    private @Nullable String any;
    private boolean onlyStringLists = true;

    @Nullable String likely(boolean anyName) {
      return named != null ? named : anyName ? any : null;
    }

    void object(JsonParser parser) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_ARRAY) {
          array(parser, name);
        } else {
          onlyStringLists = false;
          if (value == JsonToken.START_OBJECT && name.equals("results")) {
            results(parser);
          } else {
            parser.skipChildren();
          }
        }
        if (found != null) {
          return;
        }
      }
    }

    private void array(JsonParser parser, String name) {
      JsonToken first = parser.nextToken();
      onlyStringLists &= first == JsonToken.VALUE_STRING;
      if (first == JsonToken.START_ARRAY && SPLITS.contains(name)) {
        found = new JsonShape(Form.CLINC, List.of());
        return;
      }
      if (first == JsonToken.START_OBJECT) {
        named = named == null && ROWS.contains(name) ? name : named;
        any = any == null ? name : any;
      }
      // Out of the array, whatever it holds.
      for (JsonToken token = first; token != JsonToken.END_ARRAY && token != null; ) {
        parser.skipChildren();
        token = parser.nextToken();
      }
    }

    private void results(JsonParser parser) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean rows = parser.currentName().equals("results");
        if (parser.nextToken() == JsonToken.START_ARRAY && rows) {
          found = new JsonShape(Form.DOCUMENT, List.of("results", "results"));
          return;
        }
        parser.skipChildren();
      }
    }
  }
}
