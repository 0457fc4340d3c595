package dev.lanewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Computes columns chunk by chunk, each kept in a transaction of its own. */
final class Chunks {
  private final Workspace workspace;
  private final long evalSet;

  Chunks(Workspace workspace, long evalSet) {
    this.workspace = workspace;
    this.evalSet = evalSet;
  }

  /** Computes all columns of one chunk. */
  interface Work {
    /** Names of the columns. */
    List<String> names();

    /** Data by column name of the samples with ids {@code from} to {@code to} (exclusive). */
    Map<String, byte[]> compute(Connection c, long from, long to, BooleanSupplier cancelled)
        throws SQLException;
  }

  boolean run(Work work, Derived.Progress progress, BooleanSupplier cancelled) {
    long revision = revision();
    int chunks = workspace.read(c -> DerivedRows.chunks(c, evalSet));
    long samples = workspace.read(c -> (long) FieldLoad.count(c, evalSet));
    for (int chunk = 0; chunk < chunks; chunk++) {
      if (cancelled.getAsBoolean()) {
        return false;
      }
      if (!has(work.names(), chunk)) {
        int at = chunk;
        long from = Ids.first(evalSet) + (long) chunk * DerivedRows.CHUNK;
        Map<String, byte[]> data =
            workspace.read(c -> work.compute(c, from, from + DerivedRows.CHUNK, cancelled));
        if (cancelled.getAsBoolean() || !put(data, at, revision)) {
          return false;
        }
      }
      progress.done(Math.min(samples, (long) (chunk + 1) * DerivedRows.CHUNK), samples);
    }
    return true;
  }

  /** Keeps a chunk unless the set has changed since the work began. */
  private boolean put(Map<String, byte[]> data, int chunk, long revision) {
    return workspace.write(
        c -> {
          if (revision(c) != revision) {
            return false;
          }
          for (var column : data.entrySet()) {
            DerivedRows.put(c, evalSet, column.getKey(), chunk, column.getValue());
          }
          return true;
        });
  }

  private boolean has(List<String> names, int chunk) {
    return workspace.read(
        c -> {
          for (String name : names) {
            if (Sql.number(
                    c,
                    "SELECT count(*) FROM derived WHERE evalset = ? AND name = ? AND chunk = ?",
                    evalSet,
                    name,
                    chunk)
                == 0) {
              return false;
            }
          }
          return true;
        });
  }

  private long revision() {
    return workspace.read(this::revision);
  }

  private long revision(Connection c) throws SQLException {
    return Sql.number(c, "SELECT revision FROM evalset WHERE id = ?", evalSet);
  }
}
