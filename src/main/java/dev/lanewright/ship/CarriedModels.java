package dev.lanewright.ship;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.TrainedNames;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The trained models that a router carries.
 *
 * @param texts JSON form by name
 */
record CarriedModels(Map<String, String> texts) {

  /**
   * Those that the policy reads.
   *
   * @throws IllegalArgumentException where one is not there
   */
  static CarriedModels of(Policy policy, ModelTexts models) {
    var texts = new LinkedHashMap<String, String>();
    for (String name : TrainedNames.of(policy)) {
      String json = models.json(name);
      if (json == null) {
        throw new IllegalArgumentException(
            "the policy reads the trained model \"%s\", which is not here: export it with the workspace that holds it, or export policy.json"
                .formatted(name));
      }
      texts.put(name, json);
    }
    return new CarriedModels(texts);
  }

  boolean any() {
    return !texts.isEmpty();
  }

  /** One JSON object of all, by name. */
  String json() {
    var out = new StringBuilder("{");
    texts.forEach(
        (name, json) ->
            out.append(out.length() > 1 ? "," : "")
                .append(Dialect.JAVASCRIPT.text(name))
                .append(':')
                .append(json));
    return out.append('}').toString();
  }

  /** Bytes of a model's JSON form. */
  static int bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8).length;
  }
}
