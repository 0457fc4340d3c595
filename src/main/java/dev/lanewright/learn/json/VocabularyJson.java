package dev.lanewright.learn.json;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the vocabulary of a Hugging Face {@code tokenizer.json}. */
public final class VocabularyJson {
  private VocabularyJson() {}

  /**
   * Pieces with their codes.
   *
   * @throws IllegalArgumentException where the document has none
   */
  public static Map<String, Integer> read(InputStream in) {
    try {
      JsonNode vocab = new JsonMapper().readTree(in).path("model").path("vocab");
      Map<String, Integer> codes = new HashMap<>();
      vocab.properties().forEach(e -> codes.put(e.getKey(), e.getValue().asInt()));
      if (codes.isEmpty()) {
        throw new IllegalArgumentException("the tokenizer has no vocabulary");
      }
      return codes;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the tokenizer is not valid JSON", e);
    }
  }
}
