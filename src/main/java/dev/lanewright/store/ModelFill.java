package dev.lanewright.store;

import dev.lanewright.engine.ModelColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The columns of one model while they fill: running means over repeats (Welford for spread). */
final class ModelFill {
  /** Few enough for the price of a short request. */
  private static final double SOME_TOKENS = 1000;

  private final String model;
  private final CallPrice price;
  private final Connection c;
  private final long evalSet;
  private final int code;
  private double @Nullable [] requestTokens;
  private double @Nullable [] answerTokens;
  private final byte[] answered;
  private final float[] quality;
  private final double[] cost;
  private final float[] latency;
  private final double[] confidence;
  private byte @Nullable [] estimated;
  private float @Nullable [] spread;

  // The sample at hand: sums over its repeats so far.
  private int at = -1;
  private final RunningMean qualities = new RunningMean();
  private final RunningMean costs = new RunningMean();
  private final RunningMean latencies = new RunningMean();

  ModelFill(Connection c, long evalSet, int code, String model, int n, CallPrice price) {
    this(
        c,
        evalSet,
        code,
        price,
        new ModelColumns(
            model, new byte[n], filled(n), null, missing(n), filled(n), missing(n), null));
  }

  /**
   * Goes on from columns that are there; their arrays are written to.
   *
   * @param start not shared with anybody
   */
  ModelFill(Connection c, long evalSet, int code, CallPrice price, ModelColumns start) {
    this.c = c;
    this.evalSet = evalSet;
    this.code = code;
    this.model = start.model();
    this.price = price;
    this.answered = start.answered();
    this.quality = start.quality();
    this.cost = start.costUsd();
    this.latency = start.latencyMs();
    this.confidence = start.confidence();
    this.spread = start.spread();
    this.estimated = start.estimated();
  }

  /** Adds the answer that the cursor is on. */
  void add(int index, int number, Facts f) throws SQLException {
    if (f.hasError) {
      return;
    }
    if (index != at) {
      at = index;
      qualities.clear();
      costs.clear();
      latencies.clear();
      confidence[index] = f.confidence;
      if (spread != null) {
        spread[index] = Float.NaN;
      }
      if (estimated != null) {
        estimated[index] = 0;
      }
    }
    answered[index] = 1;
    quality[index] = (float) qualities.add(f.quality);
    cost[index] = costs.add(cost(index, number, f));
    latency[index] = (float) latencies.add(f.latencyMs);
    if (qualities.n() > 1) {
      if (spread == null) {
        spread = filled(quality.length);
      }
      spread[index] = (float) qualities.deviation();
    }
  }

  private double cost(int index, int number, Facts f) throws SQLException {
    if (!Double.isNaN(f.costUsd)) {
      return f.costUsd;
    }
    double input = f.inputTokens >= 0 ? f.inputTokens : requestTokens(number);
    double output = f.outputTokens >= 0 ? f.outputTokens : answerTokens(number);
    if (Double.isNaN(input) || Double.isNaN(output)) {
      return Double.NaN;
    }
    double usd = price.usd(model, input, output);
    if (!Double.isNaN(usd) && (f.inputTokens < 0 || f.outputTokens < 0)) {
      if (estimated == null) {
        estimated = new byte[cost.length];
      }
      estimated[index] = 1;
    }
    return usd;
  }

  // Estimates are read only where a file or a provider did not say.
  private double requestTokens(int number) throws SQLException {
    if (requestTokens == null) {
      requestTokens = DerivedRows.byNumber(c, evalSet, DerivedRows.REQUEST_TOKENS);
    }
    return at(requestTokens, number);
  }

  private double answerTokens(int number) throws SQLException {
    if (answerTokens == null) {
      answerTokens = DerivedRows.byNumber(c, evalSet, DerivedRows.answerTokens(code));
    }
    return at(answerTokens, number);
  }

  private static double at(double[] values, int number) {
    return number < values.length ? values[number] : Double.NaN;
  }

  private static double[] missing(int n) {
    double[] values = new double[n];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private static float[] filled(int n) {
    float[] values = new float[n];
    Arrays.fill(values, Float.NaN);
    return values;
  }

  ModelColumns columns() {
    return new ModelColumns(
        model,
        answered,
        quality,
        spread,
        cost,
        latency,
        confidence,
        estimated,
        price.usd(model, SOME_TOKENS, 0) / SOME_TOKENS);
  }
}
