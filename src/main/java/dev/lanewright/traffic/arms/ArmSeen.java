package dev.lanewright.traffic.arms;

/**
 * What a log shows of one arm.
 *
 * @param calls calls to models
 * @param users distinct values of what the assignment is sticky by
 * @param thumbs calls that were rated up or down
 * @param thumbsUp of them, up
 * @param conversations distinct sessions
 * @param turns calls of all conversations
 * @param turnsSquared sum over conversations of their calls squared, for a spread
 * @param escalationKnown conversations of which the log says whether they went to a person
 * @param escalated of them, that did
 * @param completionKnown conversations of which the log says whether the task was completed
 * @param completed of them, that were
 * @param errors calls without an answer
 * @param usd what its priced calls cost
 * @param priced calls with a known cost
 */
public record ArmSeen(
    long calls,
    long users,
    long thumbs,
    long thumbsUp,
    long conversations,
    long turns,
    double turnsSquared,
    long escalationKnown,
    long escalated,
    long completionKnown,
    long completed,
    long errors,
    double usd,
    long priced) {
  /** Calls per conversation, or NaN without any. */
  public double meanTurns() {
    return conversations == 0 ? Double.NaN : (double) turns / conversations;
  }

  /** Standard error of {@link #meanTurns}, or NaN below two conversations. */
  public double meanTurnsError() {
    if (conversations < 2) {
      return Double.NaN;
    }
    double mean = meanTurns();
    double variance = (turnsSquared - conversations * mean * mean) / (conversations - 1);
    return Math.sqrt(Math.max(0, variance) / conversations);
  }

  /** Mean USD per priced call, or NaN without any. */
  public double usdPerCall() {
    return priced == 0 ? Double.NaN : usd / priced;
  }
}
