package dev.lanewright.store;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One change of the ledger that waits for its group's commit. */
abstract sealed class LedgerOp {
  final CompletableFuture<Long> done = new CompletableFuture<>();

  /** What is written with it. */
  List<Effect> effects() {
    return List.of();
  }

  /** The sample that it is about, -1 for none. */
  long sample() {
    return effects().isEmpty() ? -1 : effects().getFirst().sample();
  }

  /** Writes it; returns the attempt's id. */
  abstract long apply(LedgerBatch batch) throws SQLException;

  static final class Write extends LedgerOp {
    private final NewAttempt a;
    private final long now;

    Write(NewAttempt attempt, long now) {
      this.a = attempt;
      this.now = now;
    }

    @Override
    long apply(LedgerBatch batch) throws SQLException {
      long id = batch.nextAttempt();
      batch.update(
          "INSERT INTO attempt (id, run, state, sample, model, repeat, try, request, written,"
              + " reserved, price) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          a.run(),
          a.sample(),
          a.model(),
          a.repeat(),
          a.number(),
          a.request(),
          now,
          a.reservedUsd(),
          a.price());
      return id;
    }
  }

  static final class Settle extends LedgerOp {
    private final SettledAttempt s;
    private final List<Effect> effects;
    private final long now;

    Settle(SettledAttempt settled, List<Effect> effects, long now) {
      this.s = settled;
      this.effects = List.copyOf(effects);
      this.now = now;
    }

    @Override
    List<Effect> effects() {
      return effects;
    }

    @Override
    long apply(LedgerBatch batch) throws SQLException {
      batch.update(
          "UPDATE attempt SET state = 1, ended = ?, cost = ?, risk = ?, input = ?, cached = ?,"
              + " cache_write = ?, output = ?, reasoning = ?, latency = ?, first_token = ?,"
              + " served = ?, provider_id = ? WHERE id = ?",
          now,
          s.costUsd(),
          s.riskUsd(),
          said(s.input()),
          said(s.cachedInput()),
          said(s.cacheWrite()),
          said(s.output()),
          said(s.reasoning()),
          s.latencyMs(),
          s.firstTokenMs(),
          s.served(),
          s.providerId(),
          s.attempt());
      for (Effect effect : effects) {
        effect.apply(batch);
      }
      return s.attempt();
    }

    private static @Nullable Integer said(int tokens) {
      return tokens < 0 ? null : tokens;
    }
  }

  static final class Fail extends LedgerOp {
    private final FailedAttempt f;
    private final List<Effect> effects;
    private final long now;

    Fail(FailedAttempt failed, List<Effect> effects, long now) {
      this.f = failed;
      this.effects = List.copyOf(effects);
      this.now = now;
    }

    @Override
    List<Effect> effects() {
      return effects;
    }

    @Override
    long apply(LedgerBatch batch) throws SQLException {
      batch.update(
          "UPDATE attempt SET state = 2, ended = ?, risk = ?, status = ?, kind = ?, words = ?"
              + " WHERE id = ?",
          now,
          f.riskUsd(),
          f.status(),
          f.kind(),
          f.words(),
          f.attempt());
      for (Effect effect : effects) {
        effect.apply(batch);
      }
      return f.attempt();
    }
  }

  /** Effects without an attempt: answers that cost nothing, new grades. */
  static final class Plain extends LedgerOp {
    private final List<Effect> effects;

    Plain(List<Effect> effects) {
      this.effects = List.copyOf(effects);
    }

    @Override
    List<Effect> effects() {
      return effects;
    }

    @Override
    long apply(LedgerBatch batch) throws SQLException {
      for (Effect effect : effects) {
        effect.apply(batch);
      }
      return -1;
    }
  }
}
