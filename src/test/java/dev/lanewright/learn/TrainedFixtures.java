package dev.lanewright.learn;

import dev.lanewright.learn.json.ClassifierJson;
import dev.lanewright.learn.json.ClusteringJson;
import dev.lanewright.learn.json.IntentJson;
import dev.lanewright.policy.Source;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Small trained models of every kind, the same each time. */
public final class TrainedFixtures {
  /** Elements of an embedding. */
  public static final int SIZE = 16;

  /** Labels of the intent model. */
  public static final List<String> LABELS = List.of("greeting", "billing", "tech", "7");

  private static final int SAMPLES = 120;

  private final Map<String, Classifier> classifiers = new LinkedHashMap<>();
  private final Clustering clustering;
  private final IntentModel intents;

  public TrainedFixtures() {
    var toy = new Toy(SAMPLES, 42, true);
    for (Method method : Method.values()) {
      String name = method.name().toLowerCase(Locale.ROOT);
      classifiers.put(name, train(toy, toy.quality, List.of("small", "large"), method, false));
    }
    float[][] three = {toy.quality[0], toy.quality[1], new float[SAMPLES]};
    Arrays.fill(three[2], 1);
    classifiers.put(
        "three", train(toy, three, List.of("small", "mid", "large"), Method.TFIDF, false));
    classifiers.put(
        "isotonic", train(toy, toy.quality, List.of("small", "large"), Method.EMBEDDINGS, true));
    Goal goal = Target.GAIN.of(toy.quality, 1, 0.5);
    int[] all = IntStream.range(0, SAMPLES).toArray();
    Scorer chars =
        new TermLearner(Grams.CHARS_2_5, 300, 2, 1, 1, Wants.NEEDS)
            .train(toy.material(), goal, all)
            .scorer();
    classifiers.put("chars", alone(chars, List.of()));
    double[][] rows = new double[SAMPLES][2];
    for (int i = 0; i < SAMPLES; i++) {
      rows[i][0] = chars.of(Input.of(toy.texts.get(i)));
      rows[i][1] = i % 7;
    }
    Trees trees = new Boosting(20, 3, 0.3, 0.8, 3, 1).fit(rows, goal.gain(), 1);
    classifiers.put(
        "trees",
        alone(
            new StackScorer(
                List.of(chars),
                List.of("words"),
                new double[] {0.1, 1.5},
                new double[] {0.7, 1},
                new Linear(new double[] {0.3, -0.2}, 0.1),
                trees),
            List.of("words")));
    clustering =
        ClusterTraining.train(
                toy.material(),
                toy.quality,
                List.of("local/m0", "local/m1"),
                "toy",
                0.5,
                4,
                1,
                () -> false)
            .clustering();
    int[] labels = IntStream.range(0, SAMPLES).map(i -> i % LABELS.size()).toArray();
    intents =
        IntentTraining.train(
                toy.embeddings, labels, toy.groups, LABELS, "toy", 1, s -> {}, () -> false)
            .model();
  }

  private static Classifier alone(Scorer scorer, List<String> signals) {
    return new Classifier(
        List.of("small", "large"),
        List.of(new Head(scorer, new Platt(2, 0.1))),
        "",
        signals,
        false);
  }

  private static Classifier train(
      Toy toy, float[][] quality, List<String> tiers, Method method, boolean isotonic) {
    return ClassifierTraining.train(
            toy.material(),
            quality,
            new ClassifierTraining.Settings(
                tiers, method, Target.LOWER_FAILS, true, true, 0.5, 2, isotonic, 1),
            "toy",
            share -> {},
            () -> false)
        .classifier();
  }

  /** The JSON form of the model of that name. */
  public String json(String name) {
    Classifier classifier = classifiers.get(name);
    return classifier != null
        ? ClassifierJson.write(classifier)
        : name.equals("kinds") ? ClusteringJson.write(clustering) : IntentJson.write(intents);
  }

  /** What the model says of a request. */
  public double number(Source source, Input input) {
    return switch (source.kind()) {
      case CLASSIFIER -> {
        Classifier c = classifiers.get(source.model());
        yield c.output(source.output(), c.cumulative(input));
      }
      case CLUSTERS -> clustering.output(source.output(), clustering.of(input.embedding()));
      default -> intents.of(input.embedding()).confidence();
    };
  }

  /** Index of the label that the intent model gives, -1 for none. */
  public int label(Input input) {
    return intents.of(input.embedding()).label();
  }
}
