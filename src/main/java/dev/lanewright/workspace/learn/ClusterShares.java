package dev.lanewright.workspace.learn;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.learn.Clustering;
import dev.lanewright.learn.CrossFit;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a set's samples fall into clusters.
 *
 * @param count samples by cluster
 * @param graded graded answers by cluster, then by model
 * @param passed those that passed
 */
public record ClusterShares(long[] count, int[][] graded, int[][] passed) {
  private static final double ADEQUATE = 0.5;

  /** Counts. */
  public static ClusterShares of(
      Clustering clustering, EvalTable table, Workspace workspace, EmbeddingCache embeddings) {
    int[] all = IntStream.range(0, table.n()).toArray();
    List<String> texts = Requests.texts(new TextScan(workspace), table, all, () -> false);
    float[][] vectors =
        texts == null
            ? null
            : embeddings.by(clustering.embedder()).of(texts, share -> {}, () -> false);
    if (vectors == null) {
      throw new CrossFit.Stopped();
    }
    int clusters = clustering.count().length;
    int models = clustering.models().size();
    long[] count = new long[clusters];
    int[][] graded = new int[clusters][models];
    int[][] passed = new int[clusters][models];
    for (int i = 0; i < vectors.length; i++) {
      int c = clustering.of(vectors[i]);
      count[c]++;
      for (int m = 0; m < models; m++) {
        ModelColumns columns = table.model(clustering.models().get(m));
        if (columns != null && !Float.isNaN(columns.quality()[i])) {
          graded[c][m]++;
          passed[c][m] += columns.quality()[i] >= ADEQUATE ? 1 : 0;
        }
      }
    }
    return new ClusterShares(count, graded, passed);
  }

  /** Pass rates of a cluster by model, NaN where nothing was graded. */
  public List<Double> rates(int cluster) {
    List<Double> out = new ArrayList<>();
    for (int m = 0; m < graded[cluster].length; m++) {
      int n = graded[cluster][m];
      out.add(n == 0 ? Double.NaN : (double) passed[cluster][m] / n);
    }
    return out;
  }
}
