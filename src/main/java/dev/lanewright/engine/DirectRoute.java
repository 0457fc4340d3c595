package dev.lanewright.engine;

import dev.lanewright.policy.Policy;

/**
 * A class of requests that a tier's gates send up so often that it should start one tier higher.
 *
 * @param kind what tells the class
 * @param label the intent or the category
 * @param from tier that it starts at
 * @param to tier that it would start at
 * @param escalated share of the tier's attempts on the class that went up, with its Wilson interval
 * @param limit above which a class should start higher: its break-even rate, at most {@link
 *     FallbackBand#MOST}
 * @param policy the policy with that route
 * @param change what it would change against the policy as it is
 */
public record DirectRoute(
    Kind kind,
    String label,
    String from,
    String to,
    Estimate escalated,
    double limit,
    Policy policy,
    Delta change) {

  /** What tells a class. */
  public enum Kind {
    /** A label of an intent table. */
    INTENT,
    /** The request's field {@code category}. */
    CATEGORY
  }
}
