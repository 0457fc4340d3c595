package dev.lanewright.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

/**
 * L2-regularised logistic regression on sparse rows, by LIBLINEAR's trust region method on the
 * primal (Fan et al. 2008), which draws no random numbers.
 */
public final class SparseLogistic {
  private static final double TOLERANCE = 1e-3;

  private SparseLogistic() {}

  /**
   * Fits the log odds that a row is positive. With rows of one class only, a constant.
   *
   * @param width columns of a row
   * @param positive class by row
   * @param c inverse strength of the regularisation, above 0
   * @param weights weight of a negative and of a positive row
   */
  public static dev.lanewright.learn.Linear fit(
      SparseRow[] rows, int width, boolean[] positive, double c, ClassWeights weights) {
    if (weights.oneClass()) {
      return new dev.lanewright.learn.Linear(new double[width], weights.constant());
    }
    var problem = new Problem();
    problem.l = rows.length;
    problem.n = width + 1;
    problem.bias = 1;
    problem.x = new Feature[rows.length][];
    problem.y = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int n = rows[i].at().length;
      Feature[] row = new Feature[n + 1];
      for (int k = 0; k < n; k++) {
        row[k] = new FeatureNode(rows[i].at()[k] + 1, rows[i].value()[k]);
      }
      row[n] = new FeatureNode(width + 1, 1);
      problem.x[i] = row;
      problem.y[i] = positive[i] ? 1 : 0;
    }
    var how = new Parameter(SolverType.L2R_LR, c, TOLERANCE);
    how.setWeights(new double[] {weights.negative(), weights.positive()}, new int[] {0, 1});
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, how);
    // LIBLINEAR counts the class that it met first as positive.
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] found = model.getFeatureWeights();
    double[] out = new double[width];
    for (int k = 0; k < width; k++) {
      out[k] = sign * found[k];
    }
    return new dev.lanewright.learn.Linear(out, sign * found[width]);
  }
}
