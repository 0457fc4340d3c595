package dev.lanewright.provider.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Vectors: the sum of a random direction per word, so that like texts lie near each other. */
final class Embeddings {
  private static final int OWN = 64;
  private final Account account;

  Embeddings(Account account) {
    this.account = account;
  }

  void openAi(HttpIn in, HttpOut out) throws IOException {
    JsonNode body = J.MAPPER.readTree(in.body());
    String model = body.path("model").asString("");
    JsonNode input = body.path("input");
    List<String> texts = new ArrayList<>();
    if (input.isString()) {
      texts.add(input.stringValue());
    }
    input.forEach(t -> texts.add(t.asString("")));
    int tokens = bill(model, texts);
    ObjectNode root = J.object().put("object", "list").put("model", model);
    ArrayNode data = root.putArray("data");
    for (int i = texts.size() - 1; i >= 0; i--) {
      ObjectNode item = data.addObject().put("object", "embedding").put("index", i);
      vector(texts.get(i), body.path("dimensions").asInt(OWN), item.putArray("embedding"));
    }
    root.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
    out.json(200, Map.of(), J.text(root));
  }

  void gemini(HttpIn in, HttpOut out) throws IOException {
    JsonNode body = J.MAPPER.readTree(in.body());
    List<String> texts = new ArrayList<>();
    int dimensions = OWN;
    for (JsonNode r : body.path("requests")) {
      texts.add(J.content(r.path("content").path("parts")));
      dimensions = r.path("outputDimensionality").asInt(OWN);
    }
    bill(GeminiSpeaker.model(in.bare()), texts);
    ObjectNode root = J.object();
    ArrayNode all = root.putArray("embeddings");
    for (String text : texts) {
      vector(text, dimensions, all.addObject().putArray("values"));
    }
    out.json(200, Map.of(), J.text(root));
  }

  private int bill(String model, List<String> texts) {
    int tokens = texts.stream().mapToInt(Tokens::count).sum();
    var asked = new Asked(model, String.join("\n", texts), "", 0, false, false);
    account.came(asked);
    account.bill(asked, tokens, 0, false);
    account.answered(asked);
    return tokens;
  }

  private static void vector(String text, int dimensions, ArrayNode into) {
    double[] sum = new double[dimensions];
    for (String word : text.toLowerCase(java.util.Locale.ROOT).split("\\W+")) {
      var random = new SplittableRandom(word.hashCode());
      for (int i = 0; i < dimensions; i++) {
        sum[i] += random.nextGaussian();
      }
    }
    double norm = 0;
    for (double v : sum) {
      norm += v * v;
    }
    for (double v : sum) {
      into.add(v / Math.sqrt(norm));
    }
  }
}
