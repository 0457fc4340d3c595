package dev.lanewright.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signals of a chunk of requests.
 *
 * @param numbers names of those that are numbers
 * @param labels names of those that are texts
 * @param function computes them
 */
record SignalChunk(List<String> numbers, List<String> labels, Derived.SignalFunction function)
    implements Chunks.Work {

  @Override
  public List<String> names() {
    return Stream.concat(numbers.stream(), labels.stream()).toList();
  }

  @Override
  public Map<String, byte[]> compute(Connection c, long from, long to, BooleanSupplier cancelled)
      throws SQLException {
    var columns = new HashMap<String, double[]>();
    var texts = new HashMap<String, @Nullable String[]>();
    for (String name : numbers) {
      double[] values = new double[DerivedRows.CHUNK];
      Arrays.fill(values, Double.NaN);
      columns.put(name, values);
    }
    for (String name : labels) {
      texts.put(name, new @Nullable String[DerivedRows.CHUNK]);
    }
    Sql.each(
        c,
        "SELECT id, request, messages FROM sample WHERE id >= ? AND id < ?",
        r -> {
          int at = (int) (r.getLong(1) - from);
          Map<String, ? extends @Nullable Object> found =
              function.of(MessageJson.read(r.getString(2), r.getString(3)));
          columns.forEach((name, values) -> values[at] = number(found.get(name)));
          texts.forEach(
              (name, values) -> values[at] = found.get(name) instanceof String s ? s : null);
          return !cancelled.getAsBoolean();
        },
        from,
        to);
    var data = new HashMap<String, byte[]>();
    columns.forEach((name, values) -> data.put(name, bytes(values)));
    texts.forEach((name, values) -> data.put(name, packed(values)));
    return data;
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  static byte[] bytes(double[] values) {
    var bytes = ByteBuffer.allocate(values.length * Double.BYTES);
    bytes.asDoubleBuffer().put(values);
    return bytes.array();
  }

  private static byte[] packed(@Nullable String[] values) {
    var out = new Packer();
    for (String value : values) {
      out.integer(value == null ? 0 : 1);
      if (value != null) {
        out.text(value);
      }
    }
    return out.bytes();
  }
}
