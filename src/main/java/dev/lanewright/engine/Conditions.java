package dev.lanewright.engine;

import dev.lanewright.policy.Condition;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where conditions hold: room for flags, and passes over columns that fill it. */
final class Conditions {
  private static final byte YES = 1;
  private static final byte NO = 0;

  private final EvalTable table;

  private final List<Chunks.Pass> fill;

  /**
   * Conditions on a table.
   *
   * @param fill is given what fills the flags, in order
   */
  Conditions(EvalTable table, List<Chunks.Pass> fill) {
    this.table = table;
    this.fill = fill;
  }

  /**
   * 1 where the condition holds, else 0. Those of a text condition are a column of the table, not
   * to be written to.
   */
  byte[] holds(Condition condition) {
    return switch (condition) {
      case Condition.All all -> combine(all.of(), true);
      case Condition.Any any -> combine(any.of(), false);
      case Condition.Not not -> negate(holds(not.of()));
      case Condition.Text text -> table.bytes(new Need.Flag(text));
      case Condition.FieldIn in -> fieldIn(in);
      case Condition.InRange in -> inRange(in);
    };
  }

  private byte[] combine(List<Condition> parts, boolean all) {
    byte[] out = new byte[table.n()];
    byte none = all ? YES : NO;
    fill.add((_, from, to) -> Arrays.fill(out, from, to, none));
    for (Condition part : parts) {
      byte[] holds = holds(part);
      fill.add(
          (_, from, to) -> {
            for (int i = from; i < to; i++) {
              out[i] = (byte) (all ? out[i] & holds[i] : out[i] | holds[i]);
            }
          });
    }
    return out;
  }

  private byte[] negate(byte[] holds) {
    byte[] out = new byte[holds.length];
    fill.add(
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            out[i] = (byte) (holds[i] ^ 1);
          }
        });
    return out;
  }

  private byte[] fieldIn(Condition.FieldIn in) {
    Labels labels = table.labels(new Need.Field(in.field()));
    Set<String> wanted = new HashSet<>(in.in());
    // One entry more than there are values, first, so that the code -1 (missing) reads false.
    byte[] hit = new byte[labels.values().size() + 1];
    for (int v = 0; v < labels.values().size(); v++) {
      hit[v + 1] = (byte) (wanted.contains(labels.values().get(v)) ? 1 : 0);
    }
    int[] codes = labels.codes();
    byte[] out = new byte[codes.length];
    fill.add(
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            out[i] = hit[codes[i] + 1];
          }
        });
    return out;
  }

  private byte[] inRange(Condition.InRange in) {
    double[] numbers = table.numbers(new Need.Numbers(in.source()));
    Bounds bounds = Bounds.of(in.range());
    double lo = bounds.lo();
    double hi = bounds.hi();
    byte[] out = new byte[numbers.length];
    fill.add(
        (_, from, to) -> {
          // Both bounds are asked: such a loop needs no branches.
          for (int i = from; i < to; i++) {
            int above = numbers[i] >= lo ? YES : NO;
            int below = numbers[i] <= hi ? YES : NO;
            out[i] = (byte) (above & below);
          }
        });
    return out;
  }
}
