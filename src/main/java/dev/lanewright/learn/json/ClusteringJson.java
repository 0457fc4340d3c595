package dev.lanewright.learn.json;

import dev.lanewright.learn.Clustering;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * A clustering as JSON: {@code {"lanewrightModel": 1, "kind": "clusters", "embedder", "models",
 * "names", "count", "passed", "rates", "centres"}}.
 */
public final class ClusteringJson {
  private ClusteringJson() {}

  /** The document; the same clustering gives the same text. */
  public static String write(Clustering c) {
    return ModelTree.text(
        ModelTree.map(
            "lanewrightModel",
            ModelTree.VERSION,
            "kind",
            "clusters",
            "embedder",
            c.embedder(),
            "models",
            c.models(),
            "names",
            c.names(),
            "count",
            Arrays.stream(c.count()).boxed().toList(),
            "passed",
            Arrays.stream(c.passed()).map(p -> Arrays.stream(p).boxed().toList()).toList(),
            "rates",
            Arrays.stream(c.rates()).map(ModelTree::numbers).toList(),
            "centres",
            Arrays.stream(c.centres()).map(ModelTree::numbers).toList()));
  }

  /**
   * Reads a document.
   *
   * @throws IllegalArgumentException where it is no clustering
   */
  public static Clustering read(String json) {
    JsonNode in = ModelTree.read(json, "clusters");
    int[][] passed = new int[in.path("passed").size()][];
    for (int c = 0; c < passed.length; c++) {
      passed[c] = ints(in.path("passed").get(c));
    }
    return new Clustering(
        in.path("embedder").asString(),
        ModelTree.texts(in.path("models")),
        ModelTree.rows(in.path("centres")),
        ModelTree.rows(in.path("rates")),
        ints(in.path("count")),
        passed,
        ModelTree.texts(in.path("names")));
  }

  private static int[] ints(JsonNode list) {
    int[] out = new int[list.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = list.get(i).asInt();
    }
    return out;
  }
}
