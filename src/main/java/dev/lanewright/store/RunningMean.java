package dev.lanewright.store;

/** Mean and deviation of values that come one by one (Welford 1962); NaN is passed over. */
final class RunningMean {
  private int n;
  private double mean = Double.NaN;
  private double squares;

  void clear() {
    n = 0;
    mean = Double.NaN;
    squares = 0;
  }

  /** Adds a value; returns the mean so far, NaN when there is none. */
  double add(double value) {
    if (Double.isNaN(value)) {
      return mean;
    }
    n++;
    if (n == 1) {
      mean = value;
    } else {
      double delta = value - mean;
      mean += delta / n;
      squares += delta * (value - mean);
    }
    return mean;
  }

  int n() {
    return n;
  }

  /** Sample standard deviation, NaN below two values. */
  double deviation() {
    return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
  }
}
