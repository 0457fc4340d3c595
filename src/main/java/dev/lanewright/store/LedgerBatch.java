package dev.lanewright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An open transaction of the ledger: prepared statements, and codes of names by eval set. */
final class LedgerBatch {
  private final Connection c;
  private final Map<String, PreparedStatement> statements;
  private final Map<String, Dictionary> dictionaries = new HashMap<>();
  private final Map<Long, Integer> answers = new HashMap<>();
  private final Map<Long, byte[]> facts = new HashMap<>();
  private final NavigableSet<Long> changed = new TreeSet<>();
  private long lastAttempt = -1;
  final Packer packer = new Packer();

  /**
   * @param statements of this connection, kept from batch to batch
   */
  LedgerBatch(Connection c, Map<String, PreparedStatement> statements) {
    this.c = c;
    this.statements = statements;
  }

  /** The transaction's connection, for rows that are written by classes of their own. */
  Connection connection() {
    return c;
  }

  /** The statement, prepared once for all batches, with its values. */
  PreparedStatement with(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement s = statements.get(sql);
    if (s == null) {
      s = c.prepareStatement(sql);
      statements.put(sql, s);
    }
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Long n -> s.setLong(i + 1, n);
        case Integer n -> s.setInt(i + 1, n);
        case Double d when !Double.isNaN(d) -> s.setDouble(i + 1, d);
        case String t -> s.setString(i + 1, t);
        case byte[] b -> s.setBytes(i + 1, b);
        case null, default -> s.setObject(i + 1, null);
      }
    }
    return s;
  }

  int update(String sql, @Nullable Object... values) throws SQLException {
    return with(sql, values).executeUpdate();
  }

  /** The first column of the first row: empty for NULL, null where there is no row. */
  byte @Nullable [] bytes(String sql, @Nullable Object... values) throws SQLException {
    try (var rows = with(sql, values).executeQuery()) {
      if (!rows.next()) {
        return null;
      }
      byte[] found = rows.getBytes(1);
      return found == null ? new byte[0] : found;
    }
  }

  /** Reads the packed answers of samples that the batch will touch, all at once. */
  void expect(long[] samples) throws SQLException {
    try (var rows =
        with(
                "SELECT id, facts FROM sample WHERE id IN (SELECT value FROM json_each(?))",
                Arrays.toString(samples))
            .executeQuery()) {
      while (rows.next()) {
        byte[] packed = rows.getBytes(2);
        facts.put(rows.getLong(1), packed == null ? new byte[0] : packed);
      }
    }
  }

  /** A sample's packed answers as this batch has them; null where there is no such sample. */
  byte @Nullable [] facts(long sample) {
    return facts.get(sample);
  }

  /** Changes a sample's packed answers. */
  void facts(long sample, byte[] packed) {
    facts.put(sample, packed);
    changed.add(sample);
  }

  /** The next id of the ledger: this transaction is the only writer. */
  long nextAttempt() throws SQLException {
    if (lastAttempt < 0) {
      try (var rows = with("SELECT max(id) FROM attempt").executeQuery()) {
        lastAttempt = rows.next() ? rows.getLong(1) : 0;
      }
    }
    return ++lastAttempt;
  }

  /** Codes of {@code model} or {@code field} names; new names get new codes. */
  Dictionary names(String table, long evalSet) throws SQLException {
    String key = table + evalSet;
    Dictionary known = dictionaries.get(key);
    if (known == null) {
      known = new Dictionary(c, table, evalSet);
      dictionaries.put(key, known);
    }
    return known;
  }

  /** Notes one more answer of the set. */
  void counted(long evalSet) {
    answers.merge(evalSet, 1, Integer::sum);
  }

  /** Writes what is written once per batch. */
  void finish() throws SQLException {
    for (long sample : changed) {
      update("UPDATE sample SET facts = ? WHERE id = ?", facts.get(sample), sample);
    }
    for (var entry : answers.entrySet()) {
      update(
          "UPDATE evalset SET answers = answers + ? WHERE id = ?",
          entry.getValue(),
          entry.getKey());
    }
  }
}
