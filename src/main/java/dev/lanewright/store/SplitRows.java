package dev.lanewright.store;

import dev.lanewright.evalset.SplitDraw;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** Splits and groups of sets as byte strings by sample number. */
final class SplitRows {
  private SplitRows() {}

  /** Ordinals of splits and groups by sample number. */
  record Parts(byte[] splits, int[] groups) {}

  /** Draws the samples that have no part yet. */
  static void extend(Connection c, long evalSet, SetIndex index) throws SQLException {
    byte[] before = new byte[index.size()];
    Arrays.fill(before, SplitDraw.UNDRAWN);
    Optional<byte[]> drawn = splits(c, evalSet);
    drawn.ifPresent(d -> System.arraycopy(d, 0, before, 0, Math.min(d.length, before.length)));
    draw(c, evalSet, how(c, evalSet), index, before);
  }

  /** Draws every sample. */
  static void redraw(Connection c, long evalSet, SplitDraw how) throws SQLException {
    int next = Math.toIntExact(Sql.number(c, "SELECT next FROM evalset WHERE id = ?", evalSet));
    byte[] before = new byte[next];
    Arrays.fill(before, SplitDraw.UNDRAWN);
    draw(c, evalSet, how, SetIndex.of(c, evalSet, next), before);
  }

  static SplitDraw how(Connection c, long evalSet) throws SQLException {
    return Sql.first(
            c,
            "SELECT seed, tune, calibrate FROM split WHERE evalset = ?",
            r -> new SplitDraw(r.getLong(1), r.getDouble(2), r.getDouble(3)),
            evalSet)
        .orElse(SplitDraw.DEFAULT);
  }

  static Parts load(Connection c, long evalSet) throws SQLException {
    return Sql.first(
            c,
            "SELECT splits, groups FROM split WHERE evalset = ?",
            r -> new Parts(r.getBytes(1), ints(r.getBytes(2))),
            evalSet)
        .orElseGet(() -> new Parts(new byte[0], new int[0]));
  }

  static Optional<byte[]> splits(Connection c, long evalSet) throws SQLException {
    return Sql.first(c, "SELECT splits FROM split WHERE evalset = ?", r -> r.getBytes(1), evalSet);
  }

  private static void draw(Connection c, long evalSet, SplitDraw how, SetIndex index, byte[] before)
      throws SQLException {
    int[] groups = index.groups();
    byte[] splits = how.draw(index.categories(), groups, before);
    Sql.update(
        c,
        "INSERT OR REPLACE INTO split VALUES (?, ?, ?, ?, ?, ?)",
        evalSet,
        how.seed(),
        how.tune(),
        how.calibrate(),
        splits,
        bytes(groups));
  }

  private static byte[] bytes(int[] values) {
    var bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    return bytes.array();
  }

  private static int[] ints(byte[] bytes) {
    int[] values = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(values);
    return values;
  }
}
