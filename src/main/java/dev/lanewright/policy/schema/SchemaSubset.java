package dev.lanewright.policy.schema;

import dev.lanewright.policy.regex.PortablePattern;
import dev.lanewright.policy.regex.RegexSyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a schema stays within the portable subset of JSON Schema 2020-12: {@code type, enum,
 * const, required, properties, additionalProperties, items, minItems, maxItems, minLength,
 * maxLength} (in code points), {@code pattern} (portable subset), {@code minimum, maximum,
 * exclusiveMinimum, exclusiveMaximum, anyOf, allOf, oneOf, not}, and the annotations {@code
 * $schema, $id, $comment, title, description, default, examples}. Numbers compare as doubles, and
 * an integer is a finite number without a fraction.
 */
public final class SchemaSubset {
  /** Keywords that say something to people and check nothing. */
  public static final Set<String> ANNOTATIONS =
      Set.of("$schema", "$id", "$comment", "title", "description", "default", "examples");

  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");
  private static final int MOST_DEPTH = 50;

  /**
   * Something outside the subset.
   *
   * @param path the place within the schema, such as {@code .properties.id.pattern}; empty: the
   *     schema itself
   * @param message what is wrong there
   */
  public record Finding(String path, String message) {}

  private final List<Finding> findings = new ArrayList<>();

  private SchemaSubset() {}

  /** Everything outside the subset, in reading order; empty when the schema may be used. */
  public static List<Finding> findings(Map<String, ?> schema) {
    var check = new SchemaSubset();
    check.schema(schema, "", 0);
    return List.copyOf(check.findings);
  }

  private void schema(@Nullable Object schema, String path, int depth) {
    if (schema instanceof Boolean) {
      return;
    }
    if (!(schema instanceof Map<?, ?> map)) {
      refuse(path, "expected a schema: an object, true or false");
    } else if (depth > MOST_DEPTH) {
      refuse(path, "schemas nest at most " + MOST_DEPTH + " deep");
    } else {
      map.forEach((k, v) -> keyword(String.valueOf(k), v, path + "." + k, depth + 1));
    }
  }

  private void keyword(String name, @Nullable Object value, String path, int depth) {
    switch (name) {
      case "type" -> type(value, path);
      case "enum" -> need(value instanceof Collection, path, "expected a list of values");
      case "const" -> {}
      case "required" -> need(isTexts(value), path, "expected a list of names");
      case "properties" -> {
        if (value instanceof Map<?, ?> map) {
          map.forEach((k, v) -> schema(v, path + "." + k, depth));
        } else {
          refuse(path, "expected an object of schemas");
        }
      }
      case "additionalProperties", "items", "not" -> schema(value, path, depth);
      case "anyOf", "allOf", "oneOf" -> schemas(value, path, depth);
      case "minItems", "maxItems", "minLength", "maxLength" ->
          need(
              value instanceof Number n
                  && n.doubleValue() >= 0
                  && n.doubleValue() == Math.rint(n.doubleValue())
                  && n.doubleValue() <= Integer.MAX_VALUE,
              path,
              "expected a whole number from 0");
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
          need(
              value instanceof Number n && Double.isFinite(n.doubleValue()),
              path,
              "expected a number");
      case "pattern" -> pattern(value, path);
      default -> {
        if (!ANNOTATIONS.contains(name)) {
          refuse(path, "the keyword \"" + name + "\" is not in the portable subset" + hint(name));
        }
      }
    }
  }

  private void type(@Nullable Object value, String path) {
    Collection<?> names = value instanceof Collection<?> list ? list : List.of();
    boolean known =
        value instanceof String s
            ? TYPES.contains(s)
            : !names.isEmpty() && names.stream().allMatch(n -> n != null && TYPES.contains(n));
    need(
        known,
        path,
        "expected object, array, string, number, integer, boolean or null, or a list of these");
  }

  private void schemas(@Nullable Object value, String path, int depth) {
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      refuse(path, "expected a list of schemas, not empty");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      schema(list.get(i), path + "[" + i + "]", depth);
    }
  }

  private void pattern(@Nullable Object value, String path) {
    if (!(value instanceof String text)) {
      refuse(path, "expected a regular expression");
      return;
    }
    try {
      PortablePattern.parse(text);
    } catch (RegexSyntaxException e) {
      refuse(path, e.getMessage());
    }
  }

  private static boolean isTexts(@Nullable Object value) {
    return value instanceof Collection<?> list && list.stream().allMatch(String.class::isInstance);
  }

  private static String hint(String name) {
    return switch (name) {
      case "format" -> "; write a pattern";
      case "$ref", "$defs", "definitions" -> "; write the schema out in place";
      default -> "";
    };
  }

  private void need(boolean holds, String path, String message) {
    if (!holds) {
      refuse(path, message);
    }
  }

  private void refuse(String path, @Nullable String message) {
    findings.add(new Finding(path, String.valueOf(message)));
  }
}
