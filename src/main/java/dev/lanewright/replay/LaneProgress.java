package dev.lanewright.replay;

/**
 * How far a run is with one provider.
 *
 * @param provider who
 * @param calls planned calls that ask it first
 * @param done calls with a reply
 * @param known calls that the ledger had answered before
 * @param inFlight attempts under way
 * @param retried attempts after a first one
 * @param failed calls given up
 * @param inputTokens billed so far
 * @param outputTokens billed so far
 * @param settledUsd billed so far, unpriced calls left out
 * @param reservedUsd the most that its calls in flight can cost; of batches 0
 * @param state where the way to it stands
 */
public record LaneProgress(
    String provider,
    int calls,
    long done,
    long known,
    int inFlight,
    long retried,
    long failed,
    long inputTokens,
    long outputTokens,
    double settledUsd,
    double reservedUsd,
    LaneState state) {
  /** Calls that have ended one way or the other. */
  public long ended() {
    return done + known + failed;
  }

  /** Tokens billed so far. */
  public long tokens() {
    return inputTokens + outputTokens;
  }

  /**
   * Seconds to its end at the pace so far, NaN where nobody can tell.
   *
   * @param seconds since the run began
   */
  public double etaS(double seconds) {
    long paced = done + failed;
    return paced < 3 || seconds <= 0 ? Double.NaN : (calls - ended()) * seconds / paced;
  }
}
