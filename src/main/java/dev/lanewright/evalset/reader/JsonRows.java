package dev.lanewright.evalset.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rows that are JSON objects: what lines and documents have in common. */
abstract class JsonRows implements RowSource {
  private static final int NAMED_DEPTH = 4;

  private final List<String> paths = new ArrayList<>();
  private @Nullable JsonNode row;

  /** The next object, or null at the end. */
  abstract @Nullable JsonNode read() throws IOException;

  @Override
  public boolean next() throws IOException {
    row = read();
    return row != null;
  }

  @Override
  public int column(String name) {
    paths.add(name);
    return paths.size() - 1;
  }

  @Override
  public @Nullable JsonNode json(int column) {
    return column < 0 ? null : JsonPath.find(row, paths.get(column));
  }

  @Override
  public @Nullable String text(int column) {
    JsonNode node = json(column);
    if (node == null) {
      return null;
    }
    String text = node.isObject() || node.isArray() ? node.toString() : node.asString();
    if (node.isString()) {
      check(text, paths.get(column));
    }
    return text.isEmpty() ? null : text;
  }

  /**
   * Refuses what cannot be stored as text.
   *
   * @throws BadRow naming the column
   */
  static void check(String text, String column) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new BadRow("column " + column + " holds a NUL character");
      }
      if (c == TextFile.INVALID) {
        throw new BadRow("column " + column + " is not valid text");
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new BadRow("column " + column + " holds half a character (a lone surrogate)");
        }
        i++;
      }
    }
  }

  /** The current row as it is. */
  @Nullable JsonNode row() {
    return row;
  }

  @Override
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    if (row != null) {
      flatten("", row, 0, names);
    }
    return List.copyOf(names);
  }

  private static void flatten(String prefix, JsonNode node, int depth, Set<String> names) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (names.size() >= Bounds.COLUMNS) {
        return;
      }
      String name = prefix + entry.getKey();
      JsonNode value = entry.getValue();
      if (value.isObject() && !value.isEmpty() && depth < NAMED_DEPTH) {
        flatten(name + ".", value, depth + 1, names);
      } else {
        names.add(name);
      }
    }
  }
}
