package dev.lanewright.workspace.learn;

import dev.lanewright.learn.Classifier;
import dev.lanewright.learn.Clustering;
import dev.lanewright.learn.Input;
import dev.lanewright.learn.IntentModel;
import dev.lanewright.learn.json.ClassifierJson;
import dev.lanewright.learn.json.ClusteringJson;
import dev.lanewright.learn.json.IntentJson;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.store.TrainedModels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trained model of the workspace as something that gives numbers. */
sealed interface Kept {
  /** Output of an intent model that is the label, as its index. */
  String LABEL = "label";

  record OfClassifier(Classifier model) implements Kept {}

  record OfClustering(Clustering model) implements Kept {}

  record OfIntents(IntentModel model) implements Kept {}

  /** The model of that name, or null. */
  static @Nullable Kept load(TrainedModels models, String name) {
    TrainedModel known = models.find(name);
    String json = known == null ? null : models.json(name);
    if (known == null || json == null) {
      return null;
    }
    return switch (known.kind()) {
      case "classifier" -> new OfClassifier(ClassifierJson.read(json));
      case "clusters" -> new OfClustering(ClusteringJson.read(json));
      default -> new OfIntents(IntentJson.read(json));
    };
  }

  /** What makes the embeddings that it reads, empty for none. */
  default String embedder() {
    return switch (this) {
      case OfClassifier c -> c.model().embedder();
      case OfClustering c -> c.model().embedder();
      case OfIntents i -> i.model().embedder();
    };
  }

  /** Names of the signals that it reads. */
  default List<String> signals() {
    return this instanceof OfClassifier c ? c.model().signals() : List.of();
  }

  /** Whether it has the output. */
  default boolean has(String output) {
    return switch (this) {
      case OfClassifier c -> c.model().outputs().contains(output);
      case OfClustering c ->
          output.isEmpty()
              || (output.startsWith("=") && c.model().models().contains(output.substring(1)));
      case OfIntents i -> output.isEmpty() || output.equals(LABEL);
    };
  }

  /** The output for a request. */
  default double number(String output, Input input) {
    return switch (this) {
      case OfClassifier c -> c.model().output(output, c.model().cumulative(input));
      case OfClustering c -> c.model().output(output, c.model().of(input.embedding()));
      case OfIntents i -> {
        var said = i.model().of(input.embedding());
        yield output.isEmpty() ? said.confidence() : said.label();
      }
    };
  }
}
