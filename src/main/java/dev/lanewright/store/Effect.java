package dev.lanewright.store;

import java.sql.SQLException;

/**
 * Something that is written in the very transaction that settles a call, so that a result and its
 * price are kept together or not at all. Made by this package; others hand it to the {@link
 * Ledger}.
 */
public abstract class Effect {
  Effect() {}

  /** The sample whose recorded answers it changes, -1 for none. */
  long sample() {
    return -1;
  }

  /** Writes it. */
  abstract void apply(LedgerBatch batch) throws SQLException;
}
