package dev.lanewright.evalset.reader;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds a value by a name with dots: a key of that very name first, then nested ones. */
public final class JsonPath {
  private JsonPath() {}

  /** The value, or null when there is none or it is JSON null. A number leads into an array. */
  public static @Nullable JsonNode find(@Nullable JsonNode node, String path) {
    if (node == null) {
      return null;
    }
    JsonNode direct = child(node, path);
    if (direct != null) {
      return direct.isNull() ? null : direct;
    }
    for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
      JsonNode below = child(node, path.substring(0, dot));
      if (below != null && (below.isObject() || below.isArray())) {
        JsonNode found = find(below, path.substring(dot + 1));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable JsonNode child(JsonNode node, String key) {
    if (node.isArray() && !key.isEmpty() && key.length() < 6 && Character.isDigit(key.charAt(0))) {
      try {
        return node.get(Integer.parseInt(key));
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return node.get(key);
  }
}
