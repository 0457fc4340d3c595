package dev.lanewright.store;

import dev.lanewright.engine.Labels;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Computed columns in chunks of {@link #CHUNK} sample numbers: eight bytes a number (NaN missing),
 * or packed texts, each preceded by 1, 0 for missing.
 */
final class DerivedRows {
  static final int CHUNK = 1 << 14;

  /** The request's tokens by the estimating tokenizer. */
  static final String REQUEST_TOKENS = "tokens";

  private DerivedRows() {}

  /** Column of estimated tokens of a model's answers (mean over repeats), by model code. */
  static String answerTokens(int model) {
    return "answer tokens of model " + model;
  }

  static int chunks(Connection c, long evalSet) throws SQLException {
    return (Math.toIntExact(Sql.number(c, "SELECT next FROM evalset WHERE id = ?", evalSet))
            + CHUNK
            - 1)
        / CHUNK;
  }

  static long done(Connection c, long evalSet, String name) throws SQLException {
    return Sql.number(
        c, "SELECT count(*) FROM derived WHERE evalset = ? AND name = ?", evalSet, name);
  }

  static void put(Connection c, long evalSet, String name, int chunk, byte[] data)
      throws SQLException {
    Sql.update(c, "INSERT OR REPLACE INTO derived VALUES (?, ?, ?, ?)", evalSet, name, chunk, data);
  }

  /** Values by sample number; shorter than the set, down to empty, where not all is computed. */
  static double[] byNumber(Connection c, long evalSet, String name) throws SQLException {
    double[] values = new double[Math.toIntExact(done(c, evalSet, name)) * CHUNK];
    Arrays.fill(values, Double.NaN);
    Sql.each(
        c,
        "SELECT chunk, data FROM derived WHERE evalset = ? AND name = ? ORDER BY chunk",
        r -> {
          int from = r.getInt(1) * CHUNK;
          byte[] data = r.getBytes(2);
          if (from + CHUNK <= values.length && data.length == CHUNK * Double.BYTES) {
            ByteBuffer.wrap(data).asDoubleBuffer().get(values, from, CHUNK);
          }
          return true;
        },
        evalSet,
        name);
    return values;
  }

  /** Values in the order of the samples' ids. */
  static double[] numbers(Connection c, long evalSet, String name) throws SQLException {
    complete(c, evalSet, name);
    double[] values = byNumber(c, evalSet, name);
    int[] numbers = sampleNumbers(c, evalSet);
    double[] column = new double[numbers.length];
    Arrays.setAll(column, i -> values[numbers[i]]);
    return column;
  }

  static Labels labels(Connection c, long evalSet, String name) throws SQLException {
    complete(c, evalSet, name);
    int[] numbers = sampleNumbers(c, evalSet);
    var labels = new LabelBuilder(numbers.length);
    Sql.each(
        c,
        "SELECT chunk, data FROM derived WHERE evalset = ? AND name = ? ORDER BY chunk",
        r -> {
          var in = new Unpacker().on(r.getBytes(2));
          int number = r.getInt(1) * CHUNK;
          int at = Arrays.binarySearch(numbers, number);
          for (int i = at < 0 ? ~at : at; in.more(); number++) {
            String value = in.integer() == 1 ? in.text() : null;
            if (i < numbers.length && numbers[i] == number) {
              if (value != null) {
                labels.set(i, value);
              }
              i++;
            }
          }
          return true;
        },
        evalSet,
        name);
    return labels.build();
  }

  private static void complete(Connection c, long evalSet, String name) throws SQLException {
    if (done(c, evalSet, name) < chunks(c, evalSet)) {
      throw new StoreException(
          "The signal \"" + name + "\" is not computed yet for this eval set.");
    }
  }

  private static int[] sampleNumbers(Connection c, long evalSet) throws SQLException {
    int[] numbers = new int[FieldLoad.count(c, evalSet)];
    int[] at = {0};
    Sql.each(
        c,
        "SELECT id FROM sample WHERE id >= ? AND id < ? ORDER BY id",
        r -> {
          numbers[at[0]++] = Ids.number(r.getLong(1));
          return true;
        },
        Ids.first(evalSet),
        Ids.first(evalSet + 1));
    return numbers;
  }
}
