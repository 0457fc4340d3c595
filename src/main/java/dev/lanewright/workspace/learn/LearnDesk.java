package dev.lanewright.workspace.learn;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.evalset.Split;
import dev.lanewright.learn.Clustering;
import dev.lanewright.learn.CrossFit;
import dev.lanewright.learn.Roc;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.store.TrainedModels.Numbers;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.ColumnLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is trained in an open workspace: trains, lists and removes models, and says what each is
 * worth. Calls block: not on the screen. What a model said is forgotten once it is trained anew.
 */
public final class LearnDesk implements AutoCloseable {
  private static final int MOST_DOTS = 3000;
  private static final double ADEQUATE = 0.5;

  private final EvalSetInfo set;
  private final TextScan scan;
  private final ColumnLoader columns;
  private final EmbeddingCache embeddings;
  private final TrainedModels models;

  /**
   * @param embeddings closed with this
   */
  public LearnDesk(
      Workspace workspace, EvalSetInfo set, ColumnLoader columns, EmbeddingCache embeddings) {
    this(set, columns, embeddings, new TextScan(workspace), new TrainedModels(workspace));
  }

  private LearnDesk(
      EvalSetInfo set,
      ColumnLoader columns,
      EmbeddingCache embeddings,
      TextScan scan,
      TrainedModels models) {
    this.set = set;
    this.columns = columns;
    this.embeddings = embeddings;
    this.scan = scan;
    this.models = models;
  }

  /** This desk with embeddings of another maker, brought from outside. */
  public LearnDesk embeddedBy(String maker, EmbeddingCache.Fetch from) {
    return new LearnDesk(set, columns, embeddings.fetching(maker, from), scan, models);
  }

  /** All models of the workspace, by name. */
  public List<TrainedModel> list() {
    return models.list();
  }

  /** Removes a model, and what it said. */
  public void remove(String name) {
    models.delete(name);
    columns.forget(name);
  }

  /** Trains a classifier: see {@link Training#classifier}. */
  public TrainedModel classifier(
      EvalTable table, TrainRequest wanted, DoubleConsumer told, BooleanSupplier stop) {
    TrainedModel kept = training(table).classifier(wanted, told, stop).kept();
    columns.forget(kept.name());
    return kept;
  }

  /** Finds clusters: see {@link Training#clusters}. */
  public TrainedModel clusters(
      EvalTable table,
      String name,
      List<String> of,
      @Nullable Split split,
      double adequate,
      int clusters,
      long seed,
      DoubleConsumer told,
      BooleanSupplier stop) {
    TrainedModel kept =
        training(table).clusters(name, of, split, adequate, clusters, seed, told, stop).kept();
    columns.forget(kept.name());
    return kept;
  }

  /** Trains an intent model: see {@link Training#intents}. */
  public TrainedModel intents(
      EvalTable table, IntentRequest wanted, DoubleConsumer told, BooleanSupplier stop) {
    Labels labels = labels(table, wanted.field(), stop);
    int outside = labels.values().indexOf(wanted.outOfScope());
    boolean[] chosen = chosen(table, wanted, stop);
    int[] positions =
        IntStream.range(0, table.n())
            .filter(i -> chosen[i] && labels.codes()[i] >= 0 && labels.codes()[i] != outside)
            .toArray();
    if (positions.length == 0) {
      throw new IllegalArgumentException(
          "no sample of this part has a label in \"%s\"".formatted(wanted.field()));
    }
    TrainedModel kept =
        training(table).intents(wanted.name(), labels, positions, wanted.seed(), told, stop).kept();
    columns.forget(kept.name());
    return kept;
  }

  /**
   * What a classifier is worth here.
   *
   * @param lanes model of each tier by the tier's name
   */
  public ClassifierPage classifier(EvalTable table, String name, Map<String, String> lanes) {
    if (!(Kept.load(models, name) instanceof Kept.OfClassifier kept)) {
      throw new IllegalArgumentException("there is no classifier " + name + " any more");
    }
    Map<String, Numbers> said = new LinkedHashMap<>();
    for (String output : kept.model().outputs()) {
      said.put(output, models.outOfFold(name, set.id(), output));
    }
    return ClassifierPage.of(kept.model(), lanes, table, said, ADEQUATE);
  }

  /** The clusters of that name. */
  public Clustering clustering(String name) {
    if (!(Kept.load(models, name) instanceof Kept.OfClustering kept)) {
      throw new IllegalArgumentException("there are no clusters " + name + " any more");
    }
    return kept.model();
  }

  /**
   * The clusters' map, with some of the samples that they were found in; of another set, its own.
   *
   * @throws CrossFit.Stopped when stopped
   */
  public ClusterMap map(
      EvalTable table,
      String name,
      Clustering clustering,
      DoubleConsumer told,
      BooleanSupplier stop) {
    long[] trained = models.outOfFold(name, set.id(), "").ids();
    int[] all =
        trained.length == 0
            ? IntStream.range(0, table.n()).toArray()
            : Arrays.stream(trained)
                .mapToInt(id -> Arrays.binarySearch(table.ids(), id))
                .filter(i -> i >= 0)
                .toArray();
    int step = Math.max(1, (all.length + MOST_DOTS - 1) / MOST_DOTS);
    int[] some =
        IntStream.range(0, all.length).filter(i -> i % step == 0).map(i -> all[i]).toArray();
    List<String> texts = Requests.texts(scan, table, some, stop);
    float[][] vectors =
        texts == null ? null : embeddings.by(clustering.embedder()).of(texts, told, stop);
    if (vectors == null) {
      throw new CrossFit.Stopped();
    }
    return ClusterMap.of(clustering, vectors);
  }

  /**
   * What an intent model is worth here, against a label.
   *
   * @param field holds the true label, or {@code category}
   * @param outOfScope label of samples that it should refuse
   */
  public IntentPage intents(
      EvalTable table,
      String name,
      String field,
      String outOfScope,
      DoubleConsumer told,
      BooleanSupplier stop) {
    if (!(Kept.load(models, name) instanceof Kept.OfIntents kept)) {
      throw new IllegalArgumentException("there is no intent model " + name + " any more");
    }
    Labels labels = labels(table, field, stop);
    Numbers codes = models.outOfFold(name, set.id(), Kept.LABEL);
    Numbers sure = models.outOfFold(name, set.id(), "");
    List<String> truth = new ArrayList<>();
    List<String> said = new ArrayList<>();
    List<String> known = kept.model().labels();
    for (int k = 0; k < codes.ids().length; k++) {
      int i = Arrays.binarySearch(table.ids(), codes.ids()[k]);
      int code = (int) codes.values()[k];
      if (i >= 0 && labels.codes()[i] >= 0 && code >= 0) {
        truth.add(labels.values().get(labels.codes()[i]));
        said.add(known.get(code));
      }
    }
    int outside = labels.values().indexOf(outOfScope);
    int[] beyond =
        IntStream.range(0, table.n())
            .filter(i -> outside >= 0 && labels.codes()[i] == outside)
            .toArray();
    double auroc = Double.NaN;
    if (beyond.length > 0 && sure.values().length > 0) {
      var need = new Need.Numbers(new IntentSource.Trained(name).confidence());
      Map<Need, Object> loaded = columns.load(Set.of(need), told, stop);
      if (loaded.get(need) instanceof double[] all) {
        auroc = Roc.area(sure.values(), Arrays.stream(beyond).mapToDouble(i -> all[i]).toArray());
      }
    }
    return IntentPage.of(known, truth, said, beyond.length, auroc);
  }

  private boolean[] chosen(EvalTable table, IntentRequest wanted, BooleanSupplier stop) {
    boolean[] out = new boolean[table.n()];
    String where = wanted.where();
    if (where == null) {
      Split split = wanted.split();
      for (int i = 0; i < out.length; i++) {
        out[i] = split == null || table.split()[i] == split.ordinal();
      }
      return out;
    }
    Labels by = labels(table, where, stop);
    int is = by.values().indexOf(String.valueOf(wanted.is()));
    if (is < 0) {
      throw new IllegalArgumentException(
          "no sample has \"%s\" in \"%s\"".formatted(wanted.is(), where));
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = by.codes()[i] == is;
    }
    return out;
  }

  private Labels labels(EvalTable table, String field, BooleanSupplier stop) {
    var need = new Need.Field(field);
    Object loaded =
        field.equals("category") ? null : columns.load(Set.of(need), share -> {}, stop).get(need);
    if (loaded instanceof Labels labels) {
      return labels;
    }
    if (!field.equals("category")) {
      throw new CrossFit.Stopped();
    }
    int[] wide = new int[table.n()];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = table.category()[i];
    }
    return new Labels(wide, table.categories());
  }

  private Training training(EvalTable table) {
    return new Training(set, table, scan, columns, embeddings, models);
  }

  @Override
  public void close() {
    embeddings.close();
  }
}
