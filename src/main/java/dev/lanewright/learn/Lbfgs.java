package dev.lanewright.learn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Minimises a smooth convex function by limited-memory BFGS with a backtracking line search
 * (Nocedal &amp; Wright 2006, algorithms 7.4, 7.5 and 3.1).
 */
final class Lbfgs {
  private static final int MEMORY = 10;
  private static final int HALVINGS = 40;
  private static final double DECREASE = 1e-4;

  private Lbfgs() {}

  /** A function with its gradient. */
  @FunctionalInterface
  interface Function {
    /** The value at x; writes the gradient. */
    double at(double[] x, double[] gradient);
  }

  private record Pair(double[] step, double[] change, double rho) {}

  /**
   * Where the function is smallest, to a gradient of {@code tolerance} times the first one's length
   * or after so many steps.
   */
  static double[] minimum(Function f, double[] start, int steps, double tolerance) {
    double[] x = start.clone();
    double[] g = new double[x.length];
    double value = f.at(x, g);
    double stop = tolerance * Math.sqrt(Dense.dot(g, g));
    Deque<Pair> memory = new ArrayDeque<>();
    double[] next = new double[x.length];
    double[] nextG = new double[x.length];
    for (int s = 0; s < steps && Math.sqrt(Dense.dot(g, g)) > stop; s++) {
      double[] d = direction(g, memory);
      double slope = Dense.dot(g, d);
      if (!(slope < 0)) {
        return x;
      }
      double t = memory.isEmpty() ? Math.min(1, 1 / Math.sqrt(Dense.dot(g, g))) : 1;
      double found = Double.NaN;
      for (int h = 0; h < HALVINGS; h++, t /= 2) {
        System.arraycopy(x, 0, next, 0, x.length);
        Dense.add(next, t, d);
        found = f.at(next, nextG);
        if (found <= value + DECREASE * t * slope) {
          break;
        }
      }
      if (!(found < value)) {
        return x;
      }
      remember(memory, x, next, g, nextG);
      double[] spare = x;
      x = next;
      next = spare;
      spare = g;
      g = nextG;
      nextG = spare;
      value = found;
    }
    return x;
  }

  private static void remember(
      Deque<Pair> memory, double[] x, double[] next, double[] g, double[] nextG) {
    double[] step = next.clone();
    Dense.add(step, -1, x);
    double[] change = nextG.clone();
    Dense.add(change, -1, g);
    double curvature = Dense.dot(step, change);
    if (curvature > 0) {
      memory.addLast(new Pair(step, change, 1 / curvature));
      if (memory.size() > MEMORY) {
        memory.removeFirst();
      }
    }
  }

  private static double[] direction(double[] g, Deque<Pair> memory) {
    double[] q = new double[g.length];
    Dense.add(q, -1, g);
    double[] a = new double[memory.size()];
    int k = a.length;
    for (Iterator<Pair> it = memory.descendingIterator(); it.hasNext(); ) {
      Pair p = it.next();
      a[--k] = p.rho * Dense.dot(p.step, q);
      Dense.add(q, -a[k], p.change);
    }
    if (!memory.isEmpty()) {
      Pair last = memory.getLast();
      double scale = 1 / (last.rho * Dense.dot(last.change, last.change));
      for (int j = 0; j < q.length; j++) {
        q[j] *= scale;
      }
    }
    for (Pair p : memory) {
      double b = p.rho * Dense.dot(p.change, q);
      Dense.add(q, a[k++] - b, p.step);
    }
    return q;
  }
}
