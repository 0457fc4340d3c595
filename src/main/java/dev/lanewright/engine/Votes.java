package dev.lanewright.engine;

import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each stage says of each sample by itself: the tier it would decide for, or {@link #PASS}.
 * Independent of the stages around it, and so reusable while they change.
 */
final class Votes {
  /** The stage passes on. */
  static final byte PASS = -1;

  private final EvalTable table;
  private final Policy policy;

  Votes(EvalTable table, Policy policy) {
    this.table = table;
    this.policy = policy;
  }

  /**
   * Room for the stage's votes; a guard votes for its floor where it holds.
   *
   * @param fill is given what fills the room, in order
   */
  byte[] of(Stage stage, List<Chunks.Pass> fill) {
    return switch (stage) {
      case Guard guard -> where(guard.when(), guard.atLeast(), fill);
      case Rule rule -> where(rule.when(), rule.tier(), fill);
      case Intents intents -> intents(intents, fill);
      case Score score -> score(score, fill);
      case Clusters clusters -> clusters(clusters, fill);
    };
  }

  /**
   * Index of the tier.
   *
   * @throws IllegalArgumentException where the policy has none of that name
   */
  static byte tier(Policy policy, String name) {
    int t = policy.tierIndex(name);
    if (t < 0) {
      throw new IllegalArgumentException("the policy has no tier \"" + name + "\"");
    }
    return (byte) t;
  }

  private byte[] where(Condition condition, String tierName, List<Chunks.Pass> fill) {
    int tier = tier(policy, tierName);
    byte[] holds = new Conditions(table, fill).holds(condition);
    // Only a text condition is a column of the table, not to be written to.
    byte[] out = condition instanceof Condition.Text ? new byte[holds.length] : holds;
    fill.add(
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            out[i] = (byte) ((-holds[i] & (tier ^ PASS)) ^ PASS);
          }
        });
    return out;
  }

  private byte[] intents(Intents intents, List<Chunks.Pass> fill) {
    byte otherwise = intents.otherwise() == null ? PASS : tier(policy, intents.otherwise());
    Labels labels = labels(table, intents.source());
    // Tier of each label code, the code -1 (missing) first.
    byte[] tiers = new byte[labels.values().size() + 1];
    tiers[0] = PASS;
    for (int v = 0; v < labels.values().size(); v++) {
      String tierName = intents.table().get(labels.values().get(v));
      tiers[v + 1] = tierName == null ? otherwise : tier(policy, tierName);
    }
    int[] codes = labels.codes();
    byte[] out = new byte[codes.length];
    double lowest = Bounds.atLeast(intents.minConfidence());
    int missing = 1 >= lowest ? 1 : 0;
    double[] confidence = confidence(table, intents.source());
    boolean all = confidence.length == 0;
    fill.add(
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            int known = ~codes[i] >> 31;
            double c = all ? Double.NaN : confidence[i];
            int sure = c >= lowest ? 1 : 0;
            sure |= Double.isNaN(c) ? missing : 0;
            int vote = sure * tiers[codes[i] + 1] + (1 - sure) * otherwise;
            out[i] = (byte) ((vote & known) | ~known);
          }
        });
    return out;
  }

  /** Labels of an intent source. */
  static Labels labels(EvalTable table, IntentSource source) {
    return source instanceof IntentSource.Field field
        ? table.labels(new Need.Field(field.name()))
        : table.labels(new Need.TextIntent(source));
  }

  /** Confidences of an intent source's labels; empty where every label counts as sure. */
  static double[] confidence(EvalTable table, IntentSource source) {
    return switch (source) {
      case IntentSource.Field field ->
          table.numbers(new Need.Numbers(Source.field(field.confidenceField())));
      case IntentSource.Trained trained -> table.numbers(new Need.Numbers(trained.confidence()));
      case IntentSource.Keywords k -> new double[0];
      case IntentSource.Patterns p -> new double[0];
    };
  }

  private byte[] clusters(Clusters clusters, List<Chunks.Pass> fill) {
    byte[] out = new byte[table.n()];
    fill.add((_, from, to) -> Arrays.fill(out, from, to, PASS));
    double lowest = Bounds.atLeast(clusters.passRate());
    for (int t = policy.tiers().size() - 1; t >= 0; t--) {
      byte tier = (byte) t;
      double[] rate = table.numbers(new Need.Numbers(clusters.rate(policy.tiers().get(t).model())));
      fill.add(
          (_, from, to) -> {
            for (int i = from; i < to; i++) {
              out[i] = rate[i] >= lowest ? tier : out[i];
            }
          });
    }
    return out;
  }

  private byte[] score(Score score, List<Chunks.Pass> fill) {
    List<double[]> axes = new ArrayList<>();
    Cuts cuts = Cuts.of(policy, score);
    for (int k = 0; k < cuts.count(); k++) {
      axes.add(table.numbers(new Need.Numbers(cuts.source(k))));
    }
    byte[] out = new byte[table.n()];
    if (score.kind() == Score.Kind.SCALAR) {
      double[] x = axes.isEmpty() ? axis(policy, table, score) : axes.getFirst();
      fill.add((_, from, to) -> scalar(cuts, x, out, from, to));
      return out;
    }
    fill.add(
        (_, from, to) -> {
          Arrays.fill(out, from, to, (byte) 0);
          for (int k = 0; k < cuts.count(); k++) {
            double[] x = axes.get(k);
            for (int i = from; i < to; i++) {
              double s = x[i];
              if (out[i] == PASS || Double.isNaN(s)) {
                out[i] = PASS;
              } else if (cuts.reaches(k, s)) {
                out[i] = cuts.tierOf(k);
              }
            }
          }
        });
    return out;
  }

  /** One threshold after another: such loops need no branches, which nothing could foresee. */
  private static void scalar(Cuts cuts, double[] x, byte[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      out[i] = Double.isNaN(x[i]) ? PASS : 0;
    }
    for (int k = 0; k < cuts.count(); k++) {
      double at = cuts.at(k);
      byte tier = cuts.tierOf(k);
      if (cuts.higher()) {
        for (int i = from; i < to; i++) {
          out[i] = x[i] >= at ? tier : out[i];
        }
      } else {
        for (int i = from; i < to; i++) {
          out[i] = x[i] <= at ? tier : out[i];
        }
      }
    }
  }

  /** The one axis of a scalar score. */
  static double[] axis(Policy policy, EvalTable table, Score score) {
    Source source = score.axes().get(policy.tiers().getLast().name());
    if (source == null) {
      source = score.axes().firstEntry().getValue();
    }
    return table.numbers(new Need.Numbers(source));
  }
}
