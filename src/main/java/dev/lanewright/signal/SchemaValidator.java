package dev.lanewright.signal;

import dev.lanewright.policy.schema.SchemaSubset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a JSON value against a schema of {@link SchemaSubset}. Immutable once built, safe for
 * concurrent use.
 */
final class SchemaValidator {
  private final Map<String, ?> schema;
  private final Map<String, PortableRegex> patterns = new HashMap<>();

  /**
   * @throws IllegalArgumentException where the schema is outside the subset
   */
  SchemaValidator(Map<String, ?> schema) {
    for (SchemaSubset.Finding f : SchemaSubset.findings(schema)) {
      throw new IllegalArgumentException("schema" + f.path() + ": " + f.message());
    }
    this.schema = schema;
    collect(schema);
  }

  private void collect(@Nullable Object node) {
    switch (node) {
      case Map<?, ?> map -> {
        if (map.get("pattern") instanceof String p) {
          patterns.computeIfAbsent(p, PortableRegex::compile);
        }
        map.forEach(
            (k, v) -> {
              if (!SchemaSubset.ANNOTATIONS.contains(k)
                  && !"const".equals(k)
                  && !"enum".equals(k)) {
                collect(v);
              }
            });
      }
      case List<?> list -> list.forEach(this::collect);
      case null, default -> {}
    }
  }

  /** Whether the value, of {@link StrictJson}'s types, satisfies the schema. */
  boolean accepts(@Nullable Object value) {
    return accepts(schema, value);
  }

  private boolean accepts(@Nullable Object rule, @Nullable Object value) {
    if (rule instanceof Boolean b) {
      return b;
    }
    var s = (Map<?, ?>) rule;
    return s == null || (any(s, value) && kind(s, value) && combined(s, value));
  }

  private static boolean any(Map<?, ?> s, @Nullable Object value) {
    Object type = s.get("type");
    if (type instanceof String t && !isType(t, value)) {
      return false;
    }
    if (type instanceof Collection<?> ts
        && ts.stream().noneMatch(t -> isType(String.valueOf(t), value))) {
      return false;
    }
    if (s.get("enum") instanceof Collection<?> all && all.stream().noneMatch(e -> same(e, value))) {
      return false;
    }
    return !s.containsKey("const") || same(s.get("const"), value);
  }

  private boolean kind(Map<?, ?> s, @Nullable Object value) {
    return switch (value) {
      case Map<?, ?> object -> object(s, object);
      case List<?> list ->
          within(s, "minItems", "maxItems", list.size())
              && (!s.containsKey("items")
                  || list.stream().allMatch(item -> accepts(s.get("items"), item)));
      case String text ->
          within(s, "minLength", "maxLength", Signals.chars(text))
              && (!(s.get("pattern") instanceof String p) || matches(p, text));
      case Double x ->
          within(s, "minimum", "maximum", x)
              && (!(s.get("exclusiveMinimum") instanceof Number n) || x > n.doubleValue())
              && (!(s.get("exclusiveMaximum") instanceof Number n) || x < n.doubleValue());
      case null, default -> true;
    };
  }

  private boolean matches(String pattern, String text) {
    PortableRegex regex = patterns.get(pattern);
    return regex == null || regex.find(text);
  }

  private boolean object(Map<?, ?> s, Map<?, ?> object) {
    if (s.get("required") instanceof Collection<?> names && !object.keySet().containsAll(names)) {
      return false;
    }
    Map<?, ?> known = s.get("properties") instanceof Map<?, ?> m ? m : Map.of();
    for (var entry : object.entrySet()) {
      boolean listed = known.containsKey(entry.getKey());
      if (listed || s.containsKey("additionalProperties")) {
        Object rule = listed ? known.get(entry.getKey()) : s.get("additionalProperties");
        if (!accepts(rule, entry.getValue())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean combined(Map<?, ?> s, @Nullable Object value) {
    if (s.get("allOf") instanceof List<?> all && !all.stream().allMatch(r -> accepts(r, value))) {
      return false;
    }
    if (s.get("anyOf") instanceof List<?> any && any.stream().noneMatch(r -> accepts(r, value))) {
      return false;
    }
    if (s.get("oneOf") instanceof List<?> one
        && one.stream().filter(r -> accepts(r, value)).count() != 1) {
      return false;
    }
    return !s.containsKey("not") || !accepts(s.get("not"), value);
  }

  private static boolean within(Map<?, ?> s, String least, String most, double x) {
    return (!(s.get(least) instanceof Number lo) || x >= lo.doubleValue())
        && (!(s.get(most) instanceof Number hi) || x <= hi.doubleValue());
  }

  private static boolean isType(String type, @Nullable Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "number" -> value instanceof Double;
      case "integer" -> value instanceof Double x && Double.isFinite(x) && x == Math.rint(x);
      case "boolean" -> value instanceof Boolean;
      default -> value == null;
    };
  }

  /** Equal as JSON: numbers as doubles, objects without regard to order. */
  private static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return x.doubleValue() == y.doubleValue();
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return x.keySet().equals(y.keySet())
          && x.keySet().stream().allMatch(k -> same(x.get(k), y.get(k)));
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      boolean equal = x.size() == y.size();
      for (int i = 0; equal && i < x.size(); i++) {
        equal = same(x.get(i), y.get(i));
      }
      return equal;
    }
    return a == null ? b == null : a.equals(b);
  }
}
