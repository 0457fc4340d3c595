package dev.lanewright.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to batches, written through the {@link Ledger}: on disk when its future ends. */
public final class BatchEffects {
  private BatchEffects() {}

  @FunctionalInterface
  private interface Change {
    void on(LedgerBatch batch) throws SQLException;
  }

  private static Effect effect(Change change) {
    return new Effect() {
      @Override
      void apply(LedgerBatch batch) throws SQLException {
        change.on(batch);
      }
    };
  }

  /**
   * Writes a batch down with its attempts, before it is handed in; item i gets the id {@code
   * TAG-i}.
   *
   * @param tag letters, digits and {@code _}, told by no other batch of this key
   * @param calls attempts of one run and one model
   */
  public static Effect begin(String provider, String tag, List<NewAttempt> calls, Instant now) {
    NewAttempt first = calls.getFirst();
    return effect(
        batch -> {
          long id = Sql.number(batch.connection(), "SELECT max(id) FROM batch") + 1;
          batch.update(
              "INSERT INTO batch VALUES (?, ?, ?, ?, ?, NULL, 'SUBMITTING', ?, 0, 0, 0, 0, ?, NULL,"
                  + " NULL, '')",
              id,
              first.run(),
              provider,
              first.model(),
              tag,
              calls.size(),
              now.toEpochMilli());
          for (int i = 0; i < calls.size(); i++) {
            long attempt = new LedgerOp.Write(calls.get(i), now.toEpochMilli()).apply(batch);
            batch.update("INSERT INTO batch_call VALUES (?, ?, ?)", id, tag + "-" + i, attempt);
          }
        });
  }

  /** Notes that the provider has it, under this id. */
  public static Effect handedIn(long id, String remote) {
    return effect(
        batch ->
            batch.update(
                "UPDATE batch SET remote = ?, state = 'RUNNING' WHERE id = ?", remote, id));
  }

  /** Notes what the provider says of it. */
  public static Effect polled(
      long id,
      BatchInfo.State state,
      int succeeded,
      int failed,
      int expired,
      int canceled,
      Instant now,
      @Nullable Instant expires,
      String words) {
    return effect(
        batch ->
            batch.update(
                "UPDATE batch SET state = ?, succeeded = ?, failed = ?, expired = ?, canceled = ?,"
                    + " polled = ?, expires = ?, words = ? WHERE id = ?",
                state.name(),
                succeeded,
                failed,
                expired,
                canceled,
                now.toEpochMilli(),
                expires == null ? null : expires.toEpochMilli(),
                words,
                id));
  }

  /** Notes that every result was read. */
  public static Effect done(long id) {
    return effect(batch -> batch.update("UPDATE batch SET state = 'DONE' WHERE id = ?", id));
  }

  /** Takes back a batch that the provider never got: its calls were not sent and cost nothing. */
  public static Effect gone(long id, String words) {
    return effect(
        batch -> {
          batch.update(
              "DELETE FROM attempt WHERE state = 0"
                  + " AND id IN (SELECT attempt FROM batch_call WHERE batch = ?)",
              id);
          batch.update("DELETE FROM batch_call WHERE batch = ?", id);
          batch.update("UPDATE batch SET state = 'GONE', words = ? WHERE id = ?", words, id);
        });
  }
}
