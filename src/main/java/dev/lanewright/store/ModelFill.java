package dev.lanewright.store;

import dev.lanewright.engine.ModelColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The columns of one model while they fill: running means over repeats (Welford for spread). */
final class ModelFill {
  private final String model;
  private final CallPrice price;
  private final double[] requestTokens;
  private final double[] answerTokens;
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

  ModelFill(Connection c, long evalSet, int code, String model, int n, CallPrice price)
      throws SQLException {
    this.model = model;
    this.price = price;
    this.requestTokens = DerivedRows.byNumber(c, evalSet, DerivedRows.REQUEST_TOKENS);
    this.answerTokens = DerivedRows.byNumber(c, evalSet, DerivedRows.answerTokens(code));
    this.answered = new byte[n];
    this.quality = filled(n);
    this.cost = new double[n];
    Arrays.fill(cost, Double.NaN);
    this.latency = filled(n);
    this.confidence = new double[n];
    Arrays.fill(confidence, Double.NaN);
  }

  /** Adds the answer that the cursor is on. */
  void add(int index, int number, Facts f) {
    if (f.hasError) {
      return;
    }
    if (index != at) {
      at = index;
      qualities.clear();
      costs.clear();
      latencies.clear();
      confidence[index] = f.confidence;
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

  private double cost(int index, int number, Facts f) {
    if (!Double.isNaN(f.costUsd)) {
      return f.costUsd;
    }
    double input = f.inputTokens >= 0 ? f.inputTokens : at(requestTokens, number);
    double output = f.outputTokens >= 0 ? f.outputTokens : at(answerTokens, number);
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

  private static double at(double[] values, int number) {
    return number < values.length ? values[number] : Double.NaN;
  }

  private static float[] filled(int n) {
    float[] values = new float[n];
    Arrays.fill(values, Float.NaN);
    return values;
  }

  ModelColumns columns() {
    return new ModelColumns(model, answered, quality, spread, cost, latency, confidence, estimated);
  }
}
