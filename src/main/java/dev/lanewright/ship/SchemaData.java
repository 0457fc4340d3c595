package dev.lanewright.ship;

import dev.lanewright.policy.schema.SchemaSubset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A schema as data of a router: its patterns spelled for a language, its annotations left out. */
final class SchemaData {
  private final UnaryOperator<String> regex;

  SchemaData(UnaryOperator<String> regex) {
    this.regex = regex;
  }

  @Nullable Object of(@Nullable Object schema) {
    if (!(schema instanceof Map<?, ?> map)) {
      return schema;
    }
    var out = new LinkedHashMap<String, @Nullable Object>();
    map.forEach(
        (k, v) -> {
          String keyword = String.valueOf(k);
          if (!SchemaSubset.ANNOTATIONS.contains(keyword)) {
            out.put(keyword, value(keyword, v));
          }
        });
    return out;
  }

  private @Nullable Object value(String keyword, @Nullable Object value) {
    return switch (keyword) {
      case "pattern" -> value instanceof String s ? regex.apply(s) : value;
      case "items", "additionalProperties", "not" -> of(value);
      case "anyOf", "allOf", "oneOf" ->
          value instanceof List<?> list ? list.stream().map(this::of).toList() : value;
      case "properties" -> {
        var out = new LinkedHashMap<String, @Nullable Object>();
        if (value instanceof Map<?, ?> map) {
          map.forEach((name, s) -> out.put(String.valueOf(name), of(s)));
        }
        yield out;
      }
      default -> value;
    };
  }
}
