package dev.lanewright.ui.tune;

import dev.lanewright.engine.ThresholdIndex;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.workspace.EditNames;
import dev.lanewright.workspace.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A tier's threshold of a score stage.
 *
 * @param first whether this is the policy's first score stage
 */
record ThresholdSpec(int stage, String tier, Axis axis, boolean first) implements NumberSpec {

  @Override
  public String id() {
    return "threshold-" + tier + (first ? "" : "-" + (stage + 1));
  }

  @Override
  public String label() {
    return tier + " threshold";
  }

  @Override
  public boolean mayBeNever() {
    return true;
  }

  @Override
  public OptionalDouble read(Policy policy) {
    Score score = score(policy);
    if (score == null || !score.thresholds().containsKey(tier)) {
      return OptionalDouble.empty();
    }
    Double t = score.thresholds().get(tier);
    return OptionalDouble.of(t == null ? Double.NaN : t);
  }

  @Override
  public Policy with(Policy policy, double value) {
    Score score = score(policy);
    return score == null ? policy : policy.withStage(stage, moved(score, value));
  }

  private Score moved(Score score, double value) {
    return score.with(tier, Double.isNaN(value) ? null : value);
  }

  private @Nullable Score score(Policy policy) {
    return stage < policy.stages().size() && policy.stages().get(stage) instanceof Score s
        ? s
        : null;
  }

  /** On one axis thresholds stay in order: the neighbours are the bounds. */
  @Override
  public double lowest(Policy policy) {
    return bound(policy, true);
  }

  @Override
  public double highest(Policy policy) {
    return bound(policy, false);
  }

  private double bound(Policy policy, boolean low) {
    Score score = score(policy);
    double end = low ? min() : max();
    if (score == null || score.kind() == Score.Kind.CUMULATIVE) {
      return end;
    }
    List<String> tiers = new ArrayList<>(score.thresholds().keySet());
    boolean down = low == (score.direction() == Score.Direction.HIGHER);
    int i = tiers.indexOf(tier);
    for (int j = i + (down ? -1 : 1); j >= 0 && j < tiers.size(); j += down ? -1 : 1) {
      Double t = score.thresholds().get(tiers.get(j));
      if (t != null) {
        return low ? Math.max(end, t) : Math.min(end, t);
      }
    }
    return end;
  }

  @Override
  public String check(Policy policy, double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    Score score = score(policy);
    if (score != null && score.kind() == Score.Kind.SCALAR) {
      double low = bound(policy, true);
      double high = bound(policy, false);
      if (value < low && low > min()) {
        return "must be at least " + EditNames.number(low) + ", the neighbour's threshold";
      }
      if (value > high && high < max()) {
        return "must be at most " + EditNames.number(high) + ", the neighbour's threshold";
      }
    }
    return "";
  }

  @Override
  public String editName(double from, double to) {
    return EditNames.threshold(
        tier, Double.isNaN(from) ? null : from, Double.isNaN(to) ? null : to);
  }

  /** The figures come from the threshold index where it is ready, on this thread. */
  @Override
  public void preview(Session session, double value) {
    Score score = score(session.committed());
    ThresholdIndex index = session.index(stage);
    if (score == null || index == null) {
      NumberSpec.super.preview(session, value);
      return;
    }
    Score moved = moved(score, value);
    session.preview(session.committed().withStage(stage, moved), index.at(moved));
  }
}
