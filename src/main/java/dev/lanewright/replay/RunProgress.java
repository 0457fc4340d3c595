package dev.lanewright.replay;

import dev.lanewright.store.RunState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is. A value; cheap to ask for once per frame.
 *
 * @param run its id in the ledger
 * @param state where it stands
 * @param paused whether it holds back calls
 * @param calls planned
 * @param done calls with a reply
 * @param known calls that the ledger had answered before
 * @param failed calls given up
 * @param skipped unknown calls that nobody agreed to repeat
 * @param inFlight attempts under way
 * @param retried attempts after a first one
 * @param tokens input and output billed in this sitting
 * @param spentUsd billed and perhaps billed, in all sittings of the run
 * @param riskUsd the part of {@code spentUsd} that brought nothing
 * @param reservedUsd the most that calls in flight can cost
 * @param budgetUsd the limit, NaN for none
 * @param unpriced replies without a price
 * @param seconds since this sitting began, pauses left out
 * @param lanes by provider
 * @param errors by cause, most frequent first
 * @param why why it stopped, or null
 */
public record RunProgress(
    long run,
    RunState state,
    boolean paused,
    int calls,
    long done,
    long known,
    long failed,
    long skipped,
    int inFlight,
    long retried,
    long tokens,
    double spentUsd,
    double riskUsd,
    double reservedUsd,
    double budgetUsd,
    long unpriced,
    double seconds,
    List<LaneProgress> lanes,
    List<ErrorGroup> errors,
    @Nullable String why) {
  /** Calls that have ended one way or the other. */
  public long ended() {
    return done + known + failed + skipped;
  }

  /** Seconds to the end at the pace so far, NaN where nobody can tell. */
  public double etaS() {
    long paced = done + failed;
    return paced < 3 || seconds <= 0 ? Double.NaN : (calls - ended()) * seconds / paced;
  }
}
