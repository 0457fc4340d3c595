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
    LaneState state) {
  /** Calls that have ended one way or the other. */
  public long ended() {
    return done + known + failed;
  }
}
