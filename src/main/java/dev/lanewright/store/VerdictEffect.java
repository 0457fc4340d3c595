package dev.lanewright.store;

import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.Verdict;
import java.sql.SQLException;

/** Puts a verdict on a pair, which is added where it is new. */
final class VerdictEffect extends Effect {
  private final long evalSet;
  private final long sample;
  private final Pair pair;
  private final Verdict verdict;

  VerdictEffect(long evalSet, long sample, Pair pair, Verdict verdict) {
    this.evalSet = evalSet;
    this.sample = sample;
    this.pair = pair;
    this.verdict = verdict;
  }

  @Override
  void apply(LedgerBatch batch) throws SQLException {
    var rows = new VerdictRows(batch.connection());
    rows.verdict(rows.pair(evalSet, sample, pair), verdict);
  }
}
