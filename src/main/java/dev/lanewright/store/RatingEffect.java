package dev.lanewright.store;

import dev.lanewright.evalset.Rating;
import java.sql.SQLException;

/** Puts a rating on an answer. */
final class RatingEffect extends Effect {
  private final long evalSet;
  private final long sample;
  private final Rating rating;

  RatingEffect(long evalSet, long sample, Rating rating) {
    this.evalSet = evalSet;
    this.sample = sample;
    this.rating = rating;
  }

  @Override
  void apply(LedgerBatch batch) throws SQLException {
    new VerdictRows(batch.connection()).rating(evalSet, sample, rating);
  }
}
