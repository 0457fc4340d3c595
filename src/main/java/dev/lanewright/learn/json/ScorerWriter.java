package dev.lanewright.learn.json;

import dev.lanewright.learn.CategoryScorer;
import dev.lanewright.learn.ClusterScorer;
import dev.lanewright.learn.EmbeddingScorer;
import dev.lanewright.learn.Linear;
import dev.lanewright.learn.NeighbourScorer;
import dev.lanewright.learn.Scorer;
import dev.lanewright.learn.SignalScorer;
import dev.lanewright.learn.StackScorer;
import dev.lanewright.learn.TermIndex;
import dev.lanewright.learn.TermScorer;
import dev.lanewright.learn.Trees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Scorers as maps and lists; gathers the vocabularies that they share. */
final class ScorerWriter {
  private final List<TermIndex> seen = new ArrayList<>();
  private final List<Object> indexes = new ArrayList<>();

  /** The vocabularies met so far. */
  List<Object> indexes() {
    return indexes;
  }

  Object tree(Scorer scorer) {
    return switch (scorer) {
      case TermScorer t ->
          ModelTree.map("kind", "terms", "index", index(t.index()), "linear", linear(t.weights()));
      case EmbeddingScorer e -> ModelTree.map("kind", "embedding", "linear", linear(e.weights()));
      case SignalScorer s ->
          ModelTree.map(
              "kind",
              "signals",
              "signals",
              s.signals(),
              "mean",
              ModelTree.numbers(s.mean()),
              "scale",
              ModelTree.numbers(s.scale()),
              "linear",
              linear(s.weights()));
      case CategoryScorer c ->
          ModelTree.map(
              "kind", "category", "values", new TreeMap<>(c.values()), "otherwise", c.otherwise());
      case NeighbourScorer n ->
          ModelTree.map(
              "kind",
              "neighbours",
              "k",
              n.k(),
              "sharpness",
              n.sharpness(),
              "size",
              n.vectors().size(),
              "bytes",
              Base64.getEncoder().encodeToString(n.vectors().bytes()),
              "scale",
              ModelTree.numbers(n.vectors().scale()),
              "values",
              ModelTree.numbers(n.values()));
      case ClusterScorer c ->
          ModelTree.map(
              "kind",
              "clusters",
              "centres",
              Arrays.stream(c.centres()).map(ModelTree::numbers).toList(),
              "values",
              ModelTree.numbers(c.values()));
      case StackScorer s ->
          ModelTree.map(
              "kind",
              "stack",
              "parts",
              s.parts().stream().map(this::tree).toList(),
              "signals",
              s.signals(),
              "mean",
              ModelTree.numbers(s.mean()),
              "scale",
              ModelTree.numbers(s.scale()),
              "linear",
              linear(s.weights()),
              "trees",
              trees(s.trees()));
    };
  }

  private static Object trees(Trees trees) {
    return ModelTree.map(
        "depth",
        trees.depth(),
        "start",
        trees.start(),
        "feature",
        Arrays.stream(trees.feature()).map(f -> Arrays.stream(f).boxed().toList()).toList(),
        "at",
        Arrays.stream(trees.at()).map(ScorerWriter::edges).toList(),
        "value",
        Arrays.stream(trees.value()).map(ModelTree::numbers).toList());
  }

  /** Null where every row goes left. */
  private static List<@Nullable Double> edges(double[] at) {
    List<@Nullable Double> out = new ArrayList<>();
    for (double edge : at) {
      out.add(Double.isInfinite(edge) ? null : Double.valueOf(edge));
    }
    return out;
  }

  private static Object linear(Linear linear) {
    return ModelTree.map("weights", ModelTree.numbers(linear.weights()), "bias", linear.bias());
  }

  private int index(TermIndex index) {
    for (int i = 0; i < seen.size(); i++) {
      if (seen.get(i).equals(index)) {
        return i;
      }
    }
    seen.add(index);
    indexes.add(
        ModelTree.map(
            "grams",
            index.grams().kind().name().toLowerCase(Locale.ROOT),
            "min",
            index.grams().min(),
            "max",
            index.grams().max(),
            "terms",
            index.terms(),
            "idf",
            ModelTree.numbers(index.idf())));
    return seen.size() - 1;
  }
}
