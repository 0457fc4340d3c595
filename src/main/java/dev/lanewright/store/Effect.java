package dev.lanewright.store;

import java.sql.SQLException;

/**
 * Something that is written in the very transaction that settles a call, so that a result and its
 * price are kept together or not at all. Made by this package; others hand it to the {@link
 * Ledger}.
 */
public abstract class Effect {
  Effect() {}

  /** Writes it. */
  abstract void apply(LedgerBatch batch) throws SQLException;
}
