package dev.lanewright.workspace.learn;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.learn.Classifier;
import dev.lanewright.learn.ClassifierTraining;
import dev.lanewright.learn.json.ClassifierJson;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.store.TrainedModels.Numbers;
import dev.lanewright.workspace.ColumnSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

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
        keep(wanted.name(), "classifier", json, samples, wanted.seed(), outputs(samples, result));
    return new Trained(kept, result.classifier(), samples, result.outOfFold());
  }

  private TrainedModel keep(
      String name,
      String kind,
      String json,
      TrainingSet samples,
      long seed,
      Map<String, Numbers> outOfFold) {
    byte[] bytes = json.getBytes(UTF_8);
    var kept =
        new TrainedModel(
            name,
            kind,
            set.name(),
            samples.positions().length,
            seed,
            Instant.now(),
            sha256(bytes),
            bytes.length);
    models.save(kept, json, set.id(), outOfFold);
    return kept;
  }

  private Map<String, Numbers> outputs(TrainingSet samples, ClassifierTraining.Result result) {
    int[] positions = samples.positions();
    long[] ids = new long[positions.length];
    for (int k = 0; k < ids.length; k++) {
      ids[k] = table.ids()[positions[k]];
    }
    List<String> outputs = result.classifier().outputs();
    Map<String, Numbers> out = new LinkedHashMap<>();
    for (String output : outputs) {
      double[] values = new double[ids.length];
      double[] one = new double[result.outOfFold().length];
      for (int k = 0; k < values.length; k++) {
        for (int h = 0; h < one.length; h++) {
          one[h] = result.outOfFold()[h][k];
        }
        values[k] = result.classifier().output(output, one);
      }
      out.put(output, new Numbers(ids, values));
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
