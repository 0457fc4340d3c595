package dev.lanewright.workspace.learn;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.evalset.Split;
import dev.lanewright.learn.CrossFit;
import dev.lanewright.learn.Material;
import dev.lanewright.policy.Source;
import dev.lanewright.signal.Signals;
import dev.lanewright.store.TextScan;
import dev.lanewright.workspace.ColumnSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a model is trained on: the samples of a split that every tier answered and was graded on.
 *
 * @param positions in the table, ascending
 * @param quality by tier, then by sample
 */
public record TrainingSet(int[] positions, Material material, float[][] quality) {
  /** Signals that no text tells of, and so no feature. */
  private static final Set<String> NOT_OF_TEXT =
      Set.of("expected_output_tokens", "tools", "images", "tokens");

  /** Names of the signals that are features. */
  public static List<String> signalNames() {
    return Signals.ALL.stream().filter(n -> !NOT_OF_TEXT.contains(n)).toList();
  }

  /**
   * Loads it.
   *
   * @param models {@code provider/id} by tier
   * @param split null for all
   * @param embeddings null where none are wanted
   * @param signals whether signals are wanted
   * @throws IllegalArgumentException where a model never answered here, or too few samples are left
   * @throws CrossFit.Stopped when stopped
   */
  public static TrainingSet load(
      EvalTable table,
      List<String> models,
      @Nullable Split split,
      TextScan scan,
      ColumnSource columns,
      @Nullable EmbeddingCache embeddings,
      boolean signals,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    List<float[]> graded = new ArrayList<>();
    for (String model : models) {
      ModelColumns m = table.model(model);
      if (m == null) {
        throw new IllegalArgumentException(model + " never answered in this eval set");
      }
      graded.add(m.quality());
    }
    int[] positions = positions(table, graded, split);
    List<String> texts = given(Requests.texts(scan, table, positions, stop));
    float[][] vectors =
        embeddings == null ? new float[0][] : given(embeddings.of(texts, progress, stop));
    List<String> names = signals ? signalNames() : List.of();
    List<String> categories =
        Arrays.stream(positions)
            .mapToObj(
                i -> {
                  String c = Requests.category(table, i);
                  return c == null ? "" : c;
                })
            .toList();
    int[] groups = new int[positions.length];
    float[][] quality = new float[models.size()][positions.length];
    for (int k = 0; k < positions.length; k++) {
      groups[k] = table.group()[positions[k]];
      for (int t = 0; t < quality.length; t++) {
        quality[t][k] = graded.get(t)[positions[k]];
      }
    }
    var material =
        new Material(
            texts,
            vectors,
            names,
            signalColumns(names, positions, columns, stop),
            categories,
            groups);
    return new TrainingSet(positions, material, quality);
  }

  private static int[] positions(EvalTable table, List<float[]> graded, @Nullable Split split) {
    int[] found = new int[table.n()];
    int n = 0;
    for (int i = 0; i < found.length; i++) {
      int at = i;
      if ((split == null || table.split()[i] == split.ordinal())
          && graded.stream().noneMatch(q -> Float.isNaN(q[at]))) {
        found[n++] = i;
      }
    }
    if (n == 0) {
      throw new IllegalArgumentException(
          "no sample of this part was answered and graded for every tier");
    }
    return Arrays.copyOf(found, n);
  }

  private static double[][] signalColumns(
      List<String> names, int[] positions, ColumnSource columns, BooleanSupplier stop) {
    Set<Need> needs =
        names.stream().map(n -> new Need.Numbers(Source.signal(n))).collect(Collectors.toSet());
    var loaded = columns.load(needs, share -> {}, stop);
    double[][] out = new double[names.size()][positions.length];
    for (int s = 0; s < out.length; s++) {
      double[] all = (double[]) loaded.get(new Need.Numbers(Source.signal(names.get(s))));
      if (all == null) {
        throw new CrossFit.Stopped();
      }
      for (int k = 0; k < positions.length; k++) {
        out[s][k] = all[positions[k]];
      }
    }
    return out;
  }

  private static <T> T given(@Nullable T value) {
    if (value == null) {
      throw new CrossFit.Stopped();
    }
    return value;
  }
}
