package dev.lanewright.learn.json;

import dev.lanewright.learn.CategoryScorer;
import dev.lanewright.learn.ClusterScorer;
import dev.lanewright.learn.EmbeddingScorer;
import dev.lanewright.learn.Grams;
import dev.lanewright.learn.Linear;
import dev.lanewright.learn.NeighbourScorer;
import dev.lanewright.learn.Scorer;
import dev.lanewright.learn.SignalScorer;
import dev.lanewright.learn.StackScorer;
import dev.lanewright.learn.TermIndex;
import dev.lanewright.learn.TermScorer;
import dev.lanewright.learn.Trees;
import dev.lanewright.learn.Vectors;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads scorers. */
final class ScorerReader {
  private final List<TermIndex> indexes = new ArrayList<>();

  ScorerReader(JsonNode indexes) {
    for (JsonNode in : indexes) {
      var kind = Grams.Kind.valueOf(in.path("grams").asString().toUpperCase(Locale.ROOT));
      this.indexes.add(
          new TermIndex(
              new Grams(kind, in.path("min").asInt(), in.path("max").asInt()),
              ModelTree.texts(in.path("terms")),
              ModelTree.doubles(in.path("idf"))));
    }
  }

  Scorer read(JsonNode in) {
    return switch (in.path("kind").asString()) {
      case "terms" -> new TermScorer(indexes.get(in.path("index").asInt()), linear(in));
      case "embedding" -> new EmbeddingScorer(linear(in));
      case "signals" ->
          new SignalScorer(
              ModelTree.texts(in.path("signals")),
              ModelTree.doubles(in.path("mean")),
              ModelTree.doubles(in.path("scale")),
              linear(in));
      case "category" -> {
        Map<String, Double> values = new HashMap<>();
        in.path("values")
            .properties()
            .forEach(e -> values.put(e.getKey(), e.getValue().asDouble()));
        yield new CategoryScorer(values, in.path("otherwise").asDouble());
      }
      case "neighbours" ->
          new NeighbourScorer(
              new Vectors(
                  in.path("size").asInt(),
                  Base64.getDecoder().decode(in.path("bytes").asString()),
                  ModelTree.floats(in.path("scale"))),
              ModelTree.doubles(in.path("values")),
              in.path("k").asInt(),
              in.path("sharpness").asDouble());
      case "clusters" ->
          new ClusterScorer(
              ModelTree.rows(in.path("centres")), ModelTree.doubles(in.path("values")));
      case "stack" -> {
        List<Scorer> parts = new ArrayList<>();
        for (JsonNode part : in.path("parts")) {
          parts.add(read(part));
        }
        yield new StackScorer(
            parts,
            ModelTree.texts(in.path("signals")),
            ModelTree.doubles(in.path("mean")),
            ModelTree.doubles(in.path("scale")),
            linear(in),
            trees(in.path("trees")));
      }
      default -> throw new IllegalArgumentException("an unknown scorer in the trained model");
    };
  }

  private static Trees trees(JsonNode in) {
    int n = in.path("feature").size();
    int[][] feature = new int[n][];
    double[][] at = new double[n][];
    double[][] value = new double[n][];
    for (int t = 0; t < n; t++) {
      JsonNode features = in.path("feature").get(t);
      JsonNode edges = in.path("at").get(t);
      feature[t] = new int[features.size()];
      at[t] = new double[features.size()];
      for (int k = 0; k < feature[t].length; k++) {
        feature[t][k] = features.get(k).asInt();
        at[t][k] = edges.get(k).isNull() ? Double.POSITIVE_INFINITY : edges.get(k).asDouble();
      }
      value[t] = ModelTree.doubles(in.path("value").get(t));
    }
    return new Trees(in.path("depth").asInt(), feature, at, value, in.path("start").asDouble());
  }

  private static Linear linear(JsonNode in) {
    JsonNode linear = in.path("linear");
    return new Linear(ModelTree.doubles(linear.path("weights")), linear.path("bias").asDouble());
  }
}
