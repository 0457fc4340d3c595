package dev.lanewright.signal;

import java.util.Map;
import java.util.function.Predicate;

/** Holds answers against a JSON Schema that is written as text. */
public final class SchemaCheckText {
  private SchemaCheckText() {}

  /**
   * A check of answers: JSON, also within a code fence, that satisfies the schema.
   *
   * @throws IllegalArgumentException when the text is no schema of the portable subset
   */
  public static Predicate<String> of(String schemaJson) {
    SchemaValidator validator = new SchemaValidator(read(schemaJson));
    return answer -> {
      try {
        return validator.accepts(StrictJson.read(Fence.unwrap(answer)));
      } catch (StrictJson.NotJson e) {
        return false;
      }
    };
  }

  private static Map<String, ?> read(String schemaJson) {
    try {
      if (StrictJson.read(schemaJson) instanceof Map<?, ?> map) {
        var schema = new java.util.LinkedHashMap<String, Object>();
        map.forEach((name, value) -> schema.put(String.valueOf(name), value));
        return schema;
      }
    } catch (StrictJson.NotJson e) {
      throw new IllegalArgumentException("The schema is not JSON.", e);
    }
    throw new IllegalArgumentException("A schema is a JSON object.");
  }
}
