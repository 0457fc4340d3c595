package dev.lanewright.learn.json;

import dev.lanewright.learn.IntentModel;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * An intent model as JSON: {@code {"lanewrightModel": 1, "kind": "intents", "embedder",
 * "sharpness", "labels", "bias", "weights"}}.
 */
public final class IntentJson {
  private IntentJson() {}

  /** The document; the same model gives the same text. */
  public static String write(IntentModel model) {
    return ModelTree.text(
        ModelTree.map(
            "lanewrightModel",
            ModelTree.VERSION,
            "kind",
            "intents",
            "embedder",
            model.embedder(),
            "sharpness",
            model.sharpness(),
            "labels",
            model.labels(),
            "bias",
            ModelTree.numbers(model.bias()),
            "weights",
            Arrays.stream(model.weights()).map(ModelTree::numbers).toList()));
  }

  /**
   * Reads a document.
   *
   * @throws IllegalArgumentException where it is no intent model
   */
  public static IntentModel read(String json) {
    JsonNode in = ModelTree.read(json, "intents");
    return new IntentModel(
        ModelTree.texts(in.path("labels")),
        in.path("embedder").asString(),
        ModelTree.rows(in.path("weights")),
        ModelTree.doubles(in.path("bias")),
        in.path("sharpness").asDouble());
  }
}
