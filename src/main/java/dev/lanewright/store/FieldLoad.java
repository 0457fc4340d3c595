package dev.lanewright.store;

import dev.lanewright.engine.Labels;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** Single metadata fields as columns. */
final class FieldLoad {
  private FieldLoad() {}

  /** Takes the field of one sample. */
  private interface Each {
    void field(int index, Fields at);
  }

  static double[] numbers(Connection c, long evalSet, String field) throws SQLException {
    double[] numbers = new double[count(c, evalSet)];
    Arrays.fill(numbers, Double.NaN);
    each(c, evalSet, field, (i, f) -> numbers[i] = f.number());
    return numbers;
  }

  static Labels labels(Connection c, long evalSet, String field) throws SQLException {
    var labels = new LabelBuilder(count(c, evalSet));
    each(c, evalSet, field, (i, f) -> labels.set(i, text(f.value())));
    return labels.build();
  }

  /** Categories of the samples, missing where one has none. */
  static Labels categories(Connection c, long evalSet) throws SQLException {
    int[] codes = new int[count(c, evalSet)];
    int[] index = {0};
    Sql.each(
        c,
        "SELECT category FROM sample WHERE id >= ? AND id < ? ORDER BY id",
        r -> {
          int code = r.getInt(1);
          codes[index[0]++] = r.wasNull() ? -1 : code;
          return true;
        },
        Ids.first(evalSet),
        Ids.first(evalSet + 1));
    return new Labels(codes, EvalSetRows.names(c, "category", evalSet));
  }

  /** The text that a person would write. */
  static String text(Object value) {
    return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
        ? Long.toString(d.longValue())
        : value.toString();
  }

  static int count(Connection c, long evalSet) throws SQLException {
    return Math.toIntExact(Sql.number(c, "SELECT samples FROM evalset WHERE id = ?", evalSet));
  }

  private static void each(Connection c, long evalSet, String field, Each each)
      throws SQLException {
    int code = EvalSetRows.names(c, "field", evalSet).indexOf(field);
    if (code < 0) {
      return;
    }
    var cursor = new Fields();
    int[] index = {0};
    Sql.each(
        c,
        "SELECT fields FROM sample WHERE id >= ? AND id < ? ORDER BY id",
        r -> {
          byte[] packed = r.getBytes(1);
          if (packed != null) {
            cursor.on(packed);
            while (cursor.next()) {
              if (cursor.code == code) {
                each.field(index[0], cursor);
                break;
              }
              cursor.skip();
            }
          }
          index[0]++;
          return true;
        },
        Ids.first(evalSet),
        Ids.first(evalSet + 1));
  }
}
