package dev.lanewright.workspace.learn;

import dev.lanewright.learn.Clustering;
import dev.lanewright.learn.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Clusters laid out in the plane in which their samples differ most.
 *
 * @param x place of each sample shown, along the first direction
 * @param y along the second
 * @param of cluster of each sample shown
 * @param centreX place of each cluster's centre
 * @param centreY and along the second direction
 * @param explained share of the samples' variance that the plane shows, 0..1
 */
public record ClusterMap(
    double[] x, double[] y, int[] of, double[] centreX, double[] centreY, double explained) {

  /** Lays them out; without samples the centres alone. */
  static ClusterMap of(Clustering clustering, float[][] vectors) {
    List<float[]> rows = new ArrayList<>(Arrays.asList(vectors));
    List<float[]> centres = Arrays.stream(clustering.centres()).map(ClusterMap::narrow).toList();
    if (rows.isEmpty()) {
      rows.addAll(centres);
    }
    Projection map = Projection.of(rows);
    int n = vectors.length;
    var out =
        new ClusterMap(
            new double[n],
            new double[n],
            new int[n],
            new double[centres.size()],
            new double[centres.size()],
            map.explained()[0] + map.explained()[1]);
    for (int i = 0; i < n; i++) {
      double[] at = map.place(vectors[i]);
      out.x[i] = at[0];
      out.y[i] = at[1];
      out.of[i] = clustering.of(vectors[i]);
    }
    for (int c = 0; c < centres.size(); c++) {
      double[] at = map.place(centres.get(c));
      out.centreX[c] = at[0];
      out.centreY[c] = at[1];
    }
    return out;
  }

  private static float[] narrow(double[] row) {
    float[] out = new float[row.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = (float) row[k];
    }
    return out;
  }
}
