package dev.lanewright.learn.json;

import dev.lanewright.learn.Calibration;
import dev.lanewright.learn.Classifier;
import dev.lanewright.learn.Head;
import dev.lanewright.learn.Isotonic;
import dev.lanewright.learn.Platt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A classifier as JSON: {@code {"lanewrightModel": 1, "kind": "classifier", "tiers", "embedder",
 * "signals", "category", "indexes", "heads"}}. A vocabulary that several scorers share stands once,
 * in {@code indexes}.
 */
public final class ClassifierJson {
  private ClassifierJson() {}

  /** The document; the same classifier gives the same text. */
  public static String write(Classifier classifier) {
    return ModelTree.text(tree(classifier));
  }

  /** The document as maps, lists, texts, numbers and booleans. */
  public static Map<String, @Nullable Object> tree(Classifier classifier) {
    var scorers = new ScorerWriter();
    List<Object> heads = new ArrayList<>();
    for (Head head : classifier.heads()) {
      heads.add(
          ModelTree.map(
              "scorer", scorers.tree(head.scorer()), "calibration", tree(head.calibration())));
    }
    var out = new LinkedHashMap<String, @Nullable Object>();
    out.put("lanewrightModel", ModelTree.VERSION);
    out.put("kind", "classifier");
    out.put("tiers", classifier.tiers());
    out.put("embedder", classifier.embedder());
    out.put("signals", classifier.signals());
    out.put("category", classifier.category());
    out.put("indexes", scorers.indexes());
    out.put("heads", heads);
    return out;
  }

  private static Object tree(Calibration calibration) {
    return switch (calibration) {
      case Platt p -> ModelTree.map("kind", "platt", "a", p.a(), "b", p.b());
      case Isotonic i ->
          ModelTree.map(
              "kind",
              "isotonic",
              "at",
              ModelTree.numbers(i.at()),
              "value",
              ModelTree.numbers(i.value()));
    };
  }

  /**
   * Reads a document.
   *
   * @throws IllegalArgumentException where it is no classifier
   */
  public static Classifier read(String json) {
    JsonNode in = ModelTree.read(json, "classifier");
    var scorers = new ScorerReader(in.path("indexes"));
    List<Head> heads = new ArrayList<>();
    for (JsonNode head : in.path("heads")) {
      heads.add(new Head(scorers.read(head.path("scorer")), calibration(head.path("calibration"))));
    }
    return new Classifier(
        ModelTree.texts(in.path("tiers")),
        heads,
        in.path("embedder").asString(),
        ModelTree.texts(in.path("signals")),
        in.path("category").asBoolean());
  }

  private static Calibration calibration(JsonNode in) {
    return switch (in.path("kind").asString()) {
      case "platt" -> new Platt(in.path("a").asDouble(), in.path("b").asDouble());
      case "isotonic" ->
          new Isotonic(ModelTree.doubles(in.path("at")), ModelTree.doubles(in.path("value")));
      default -> throw new IllegalArgumentException("an unknown calibration in the trained model");
    };
  }
}
