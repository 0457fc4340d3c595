package dev.lanewright.engine;

import java.util.List;

/**
 * Routed tier against minimum adequate tier.
 *
 * @param tiers the policy's tier names, cheapest first
 * @param counts samples in view by tier they start at, then by cheapest tier with an adequate
 *     recorded answer; the last column is none
 */
public record Adequacy(List<String> tiers, long[][] counts) {
  /** Lowest quality that counts as acceptable. */
  public static final float THRESHOLD = 0.5f;

  /** The confusion matrix of the run on the view. */
  public static Adequacy of(Run run, View view) {
    return Unfinished.yet("adequacy");
  }
}
