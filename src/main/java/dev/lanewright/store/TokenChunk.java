package dev.lanewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Tokens of answers of a chunk of samples, one column per model: the mean over repeats.
 *
 * @param models number of models of the set
 * @param count tokens of a text
 */
record TokenChunk(int models, ToIntFunction<String> count) implements Chunks.Work {

  @Override
  public List<String> names() {
    return IntStream.range(0, models).mapToObj(DerivedRows::answerTokens).toList();
  }

  @Override
  public Map<String, byte[]> compute(Connection c, long from, long to, BooleanSupplier cancelled)
      throws SQLException {
    double[][] sums = new double[models][DerivedRows.CHUNK];
    int[][] texts = new int[models][DerivedRows.CHUNK];
    Sql.each(
        c,
        "SELECT sample, model, text FROM answer_text"
            + " WHERE sample >= ? AND sample < ? AND text IS NOT NULL",
        r -> {
          int at = (int) (r.getLong(1) - from);
          int model = r.getInt(2);
          sums[model][at] += count.applyAsInt(r.getString(3));
          texts[model][at]++;
          return !cancelled.getAsBoolean();
        },
        from,
        to);
    var data = new HashMap<String, byte[]>();
    for (int m = 0; m < models; m++) {
      for (int i = 0; i < sums[m].length; i++) {
        sums[m][i] = texts[m][i] == 0 ? Double.NaN : sums[m][i] / texts[m][i];
      }
      data.put(DerivedRows.answerTokens(m), SignalChunk.bytes(sums[m]));
    }
    return data;
  }
}
