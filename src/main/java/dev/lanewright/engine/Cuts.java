package dev.lanewright.engine;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import java.util.ArrayList;
import java.util.List;

/** The thresholds of a score stage that are set, by ascending tier, on raw scores. */
final class Cuts {
  private final byte[] tiers;
  private final double[] at;
  private final boolean higher;
  private final List<Source> sources;

  private Cuts(byte[] tiers, double[] at, boolean higher, List<Source> sources) {
    this.tiers = tiers;
    this.at = at;
    this.higher = higher;
    this.sources = sources;
  }

  /**
   * Thresholds of the stage.
   *
   * @throws IllegalArgumentException where it names a tier that the policy does not have
   */
  static Cuts of(Policy policy, Score score) {
    score.thresholds().keySet().forEach(name -> Votes.tier(policy, name));
    boolean higher = score.direction() == Score.Direction.HIGHER;
    var sources = new ArrayList<Source>();
    var tiers = new byte[policy.tiers().size()];
    var at = new double[policy.tiers().size()];
    for (int t = 1; t < policy.tiers().size(); t++) {
      String name = policy.tiers().get(t).name();
      Double threshold = score.thresholds().get(name);
      if (threshold == null) {
        continue;
      }
      Source source = score.axes().get(name);
      if (source == null) {
        throw new IllegalArgumentException("the score has no axis for tier \"" + name + "\"");
      }
      tiers[sources.size()] = (byte) t;
      at[sources.size()] = higher ? Bounds.atLeast(threshold) : Bounds.atMost(threshold);
      sources.add(source);
    }
    return new Cuts(tiers, at, higher, List.copyOf(sources));
  }

  /** How many thresholds are set. */
  int count() {
    return sources.size();
  }

  Source source(int k) {
    return sources.get(k);
  }

  byte tierOf(int k) {
    return tiers[k];
  }

  /** The raw score at which threshold k is reached. */
  double at(int k) {
    return at[k];
  }

  /** Whether scores at or above a threshold reach it, not those at or below. */
  boolean higher() {
    return higher;
  }

  boolean reaches(int k, double score) {
    return higher ? score >= at[k] : score <= at[k];
  }
}
