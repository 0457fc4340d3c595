package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The names of the two models, which stand at the head of a file of LLM Comparator. */
final class ComparatorModels {
  private ComparatorModels() {}

  /** The names in file order; empty where there are none. */
  static List<String> of(Path file) {
    List<String> names = new ArrayList<>();
    try (JsonParser parser = new JsonText().parser(TextFile.utf8(file, Meter.silent()))) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean models = parser.currentName().equals("models");
        parser.nextToken();
        if (models && parser.currentToken() == JsonToken.START_ARRAY) {
          read(parser, names);
          return names;
        }
        parser.skipChildren();
      }
      return names;
    } catch (IOException e) {
      throw new ReadException(file, Unreadable.why(e), e);
    } catch (JacksonException e) {
      // The reader of the rows will say what is broken.
      return names;
    }
  }

  private static void read(JsonParser parser, List<String> names) {
    for (JsonToken t = parser.nextToken();
        t != JsonToken.END_ARRAY && t != null;
        t = parser.nextToken()) {
      if (t == JsonToken.PROPERTY_NAME && parser.currentName().equals("name")) {
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          names.add(parser.getString());
        }
      } else if (t == JsonToken.VALUE_STRING && names.size() < 2) {
        names.add(parser.getString());
      }
    }
  }
}
