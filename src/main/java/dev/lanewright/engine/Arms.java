package dev.lanewright.engine;

import dev.lanewright.policy.Policy;
import java.util.Arrays;
import java.util.List;

/** Baselines as columns. */
public final class Arms {
  private Arms() {}

  /**
   * What each sample gets from the baseline.
   *
   * @param current names the tiers that a production field may hold
   * @throws java.util.NoSuchElementException when a column it needs is not loaded
   */
  public static Arm of(EvalTable table, Baseline baseline, Policy current) {
    return switch (baseline) {
      case Baseline.Model model -> ofModel(table, model.model());
      case Baseline.Saved saved -> Run.of(table, saved.policy()).arm(saved.policy().name());
      case Baseline.Production production -> production(table, production.field(), current);
    };
  }

  /** Every sample to one model; uncovered everywhere when it never answered here. */
  static Arm ofModel(EvalTable table, String model) {
    ModelColumns columns = columns(table, model);
    // Usually the model's own columns, which the figures read anyway: less memory to look through.
    return plain(columns)
        ? new Arm(model, columns.quality(), columns.costUsd(), columns.latencyMs())
        : pick(model, table, List.of(columns), new int[table.n()]);
  }

  /** Whether nothing is said of a sample without a graded answer. */
  private static boolean plain(ModelColumns model) {
    for (int i = 0; i < model.answered().length; i++) {
      if (model.answered()[i] == 0 || Float.isNaN(model.quality()[i])) {
        boolean nothing =
            Float.isNaN(model.quality()[i])
                && Double.isNaN(model.costUsd()[i])
                && Float.isNaN(model.latencyMs()[i]);
        if (!nothing) {
          return false;
        }
      }
    }
    return true;
  }

  private static Arm production(EvalTable table, String field, Policy current) {
    Labels labels = table.labels(new Need.Field(field));
    List<ModelColumns> byCode =
        labels.values().stream().map(v -> columns(table, model(table, current, v))).toList();
    return pick("production (" + field + ")", table, byCode, labels.codes());
  }

  /** The model meant: a tier's, a name in full, or a bare id that one model of the table has. */
  public static String model(EvalTable table, Policy current, String written) {
    var tier = current.tier(written);
    if (tier.isPresent()) {
      return tier.get().model();
    }
    if (table.model(written) != null) {
      return written;
    }
    List<String> matches =
        table.models().stream()
            .map(ModelColumns::model)
            .filter(m -> m.substring(m.indexOf('/') + 1).equals(written))
            .toList();
    return matches.size() == 1 ? matches.getFirst() : written;
  }

  private static ModelColumns columns(EvalTable table, String model) {
    ModelColumns columns = table.model(model);
    return columns == null ? Outcomes.nothing(model, table.n()) : columns;
  }

  private static Arm pick(String name, EvalTable table, List<ModelColumns> byCode, int[] codes) {
    int n = table.n();
    float[] quality = new float[n];
    Arrays.fill(quality, Float.NaN);
    double[] cost = new double[n];
    Arrays.fill(cost, Double.NaN);
    float[] latency = quality.clone();
    Chunks.each(
        n,
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            if (codes[i] >= 0) {
              ModelColumns m = byCode.get(codes[i]);
              if (m.answered()[i] != 0 && !Float.isNaN(m.quality()[i])) {
                quality[i] = m.quality()[i];
                cost[i] = m.costUsd()[i];
                latency[i] = m.latencyMs()[i];
              }
            }
          }
        });
    return new Arm(name, quality, cost, latency);
  }
}
