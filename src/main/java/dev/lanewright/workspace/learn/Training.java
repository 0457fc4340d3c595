package dev.lanewright.workspace.learn;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.evalset.Split;
import dev.lanewright.learn.Classifier;
import dev.lanewright.learn.ClassifierTraining;
import dev.lanewright.learn.ClusterTraining;
import dev.lanewright.learn.Clustering;
import dev.lanewright.learn.CrossFit;
import dev.lanewright.learn.IntentTraining;
import dev.lanewright.learn.json.ClassifierJson;
import dev.lanewright.learn.json.ClusteringJson;
import dev.lanewright.learn.json.IntentJson;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.store.TrainedModels.Numbers;
import dev.lanewright.workspace.ColumnSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Trains models on an eval set and keeps them in the workspace. */
public final class Training {
  private static final double LOADED = 0.4;

  private final EvalSetInfo set;
  private final EvalTable table;
  private final TextScan scan;
  private final ColumnSource columns;
  private final EmbeddingCache embeddings;
  private final TrainedModels models;

  public Training(
      EvalSetInfo set,
      EvalTable table,
      TextScan scan,
      ColumnSource columns,
      EmbeddingCache embeddings,
      TrainedModels models) {
    this.set = set;
    this.table = table;
    this.scan = scan;
    this.columns = columns;
    this.embeddings = embeddings;
    this.models = models;
  }

  /**
   * A trained classifier with what it would have said of its own samples.
   *
   * @param kept as it is in the workspace
   * @param samples what it was trained on
   * @param outOfFold cumulative probabilities by head, then by sample
   */
  public record Trained(
      TrainedModel kept, Classifier classifier, TrainingSet samples, double[][] outOfFold) {}

  /**
   * Trains a classifier and keeps it in place of an earlier one of that name.
   *
   * @param progress told the share done, 0..1
   * @throws IllegalArgumentException where it cannot be trained; the message says why
   * @throws dev.lanewright.learn.CrossFit.Stopped when stopped; nothing is kept then
   */
  public Trained classifier(TrainRequest wanted, DoubleConsumer progress, BooleanSupplier stop) {
    ModelNames.check(wanted.name());
    TrainingSet samples =
        TrainingSet.load(
            table,
            wanted.models(),
            wanted.split(),
            scan,
            columns,
            wanted.method().embeds() ? embeddings : null,
            wanted.signals() || wanted.method() == dev.lanewright.learn.Method.SIGNALS,
            share -> progress.accept(LOADED * share),
            stop);
    var result =
        ClassifierTraining.train(
            samples.material(),
            samples.quality(),
            new ClassifierTraining.Settings(
                wanted.tiers(),
                wanted.method(),
                wanted.target(),
                wanted.signals(),
                wanted.category(),
                wanted.adequate(),
                wanted.cost(),
                wanted.isotonic(),
                wanted.seed()),
            embeddings.name(),
            share -> progress.accept(LOADED + (1 - LOADED) * share),
            stop);
    String json = ClassifierJson.write(result.classifier());
    TrainedModel kept =
        keep(
            wanted.name(),
            "classifier",
            json,
            samples.positions().length,
            wanted.seed(),
            outputs(samples, result));
    return new Trained(kept, result.classifier(), samples, result.outOfFold());
  }

  /**
   * Clusters with what they would have said of their own samples.
   *
   * @param rates out-of-fold pass rates by model, then by sample
   */
  public record Clustered(
      TrainedModel kept, Clustering clustering, TrainingSet samples, double[][] rates) {}

  /**
   * Finds clusters and keeps them in place of an earlier model of that name.
   *
   * @param of {@code provider/id} of the models, cheapest first
   * @param split null for all samples
   * @param clusters how many; 0 chooses
   * @throws IllegalArgumentException where it cannot be trained; the message says why
   * @throws dev.lanewright.learn.CrossFit.Stopped when stopped; nothing is kept then
   */
  public Clustered clusters(
      String name,
      List<String> of,
      @Nullable Split split,
      double adequate,
      int clusters,
      long seed,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    ModelNames.check(name);
    TrainingSet samples =
        TrainingSet.load(
            table,
            of,
            split,
            scan,
            columns,
            embeddings,
            false,
            share -> progress.accept(LOADED * share),
            stop);
    var result =
        ClusterTraining.train(
            samples.material(),
            samples.quality(),
            of,
            embeddings.name(),
            adequate,
            clusters,
            seed,
            stop);
    long[] ids = ids(samples.positions());
    Map<String, Numbers> outputs = new LinkedHashMap<>();
    double[] gain = new double[ids.length];
    for (int i = 0; i < gain.length; i++) {
      gain[i] = result.rates()[of.size() - 1][i] - result.rates()[0][i];
    }
    outputs.put("", new Numbers(ids, gain));
    for (int m = 0; m < of.size(); m++) {
      outputs.put("=" + of.get(m), new Numbers(ids, result.rates()[m]));
    }
    String json = ClusteringJson.write(result.clustering());
    TrainedModel kept = keep(name, "clusters", json, ids.length, seed, outputs);
    progress.accept(1);
    return new Clustered(kept, result.clustering(), samples, result.rates());
  }

  /**
   * An intent model with what it would have said of its own samples.
   *
   * @param positions in the table of its samples
   * @param of their labels
   */
  public record Told(TrainedModel kept, IntentTraining.Result result, int[] positions, int[] of) {}

  /**
   * Trains an intent model and keeps it in place of an earlier model of that name.
   *
   * @param labels of the samples
   * @param positions in the table to train on, ascending; all must have a label
   * @throws IllegalArgumentException where it cannot be trained; the message says why
   * @throws dev.lanewright.learn.CrossFit.Stopped when stopped; nothing is kept then
   */
  public Told intents(
      String name,
      Labels labels,
      int[] positions,
      long seed,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    ModelNames.check(name);
    List<String> texts = Requests.texts(scan, table, positions, stop);
    float[][] vectors =
        texts == null ? null : embeddings.of(texts, share -> progress.accept(LOADED * share), stop);
    if (vectors == null) {
      throw new CrossFit.Stopped();
    }
    int[] used = Arrays.stream(positions).map(i -> labels.codes()[i]).sorted().distinct().toArray();
    int[] of =
        Arrays.stream(positions).map(i -> Arrays.binarySearch(used, labels.codes()[i])).toArray();
    int[] groups = Arrays.stream(positions).map(i -> table.group()[i]).toArray();
    var result =
        IntentTraining.train(
            vectors,
            of,
            groups,
            Arrays.stream(used).mapToObj(labels.values()::get).toList(),
            embeddings.name(),
            seed,
            share -> progress.accept(LOADED + (1 - LOADED) * share),
            stop);
    long[] ids = ids(positions);
    Map<String, Numbers> outputs = new LinkedHashMap<>();
    outputs.put("", new Numbers(ids, result.confidence()));
    outputs.put(
        Kept.LABEL, new Numbers(ids, Arrays.stream(result.label()).asDoubleStream().toArray()));
    TrainedModel kept =
        keep(name, "intents", IntentJson.write(result.model()), ids.length, seed, outputs);
    return new Told(kept, result, positions, of);
  }

  private long[] ids(int[] positions) {
    return Arrays.stream(positions).mapToLong(i -> table.ids()[i]).toArray();
  }

  private TrainedModel keep(
      String name,
      String kind,
      String json,
      int samples,
      long seed,
      Map<String, Numbers> outOfFold) {
    byte[] bytes = json.getBytes(UTF_8);
    var kept =
        new TrainedModel(
            name, kind, set.name(), samples, seed, Instant.now(), sha256(bytes), bytes.length);
    models.save(kept, json, set.id(), outOfFold);
    return kept;
  }

  private Map<String, Numbers> outputs(TrainingSet samples, ClassifierTraining.Result result) {
    long[] ids = ids(samples.positions());
    Map<String, Numbers> out = new LinkedHashMap<>();
    for (String output : result.classifier().outputs()) {
      out.put(output, new Numbers(ids, result.outOfFold(output)));
    }
    return out;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
