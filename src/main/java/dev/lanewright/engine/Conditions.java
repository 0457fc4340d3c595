package dev.lanewright.engine;

import dev.lanewright.policy.Condition;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where conditions hold, as passes over columns. */
final class Conditions {
  private static final byte YES = 1;
  private static final byte NO = 0;

  private final EvalTable table;

  Conditions(EvalTable table) {
    this.table = table;
  }

  /** 1 where the condition holds, else 0. Not to be written to: may be a column of the table. */
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
    if (all) {
      Arrays.fill(out, (byte) 1);
    }
    for (Condition part : parts) {
      byte[] holds = holds(part);
      Chunks.each(
          out.length,
          (_, from, to) -> {
            for (int i = from; i < to; i++) {
              out[i] = (byte) (all ? out[i] & holds[i] : out[i] | holds[i]);
            }
          });
    }
    return out;
  }

  private static byte[] negate(byte[] holds) {
    byte[] out = new byte[holds.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (holds[i] ^ 1);
    }
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
    Chunks.each(
        out.length,
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
    Chunks.each(
        out.length,
        (_, from, to) -> {
          // One bound after another: such loops need no branches.
          for (int i = from; i < to; i++) {
            out[i] = numbers[i] >= lo ? YES : NO;
          }
          for (int i = from; i < to; i++) {
            out[i] = numbers[i] <= hi ? out[i] : NO;
          }
        });
    return out;
  }
}
