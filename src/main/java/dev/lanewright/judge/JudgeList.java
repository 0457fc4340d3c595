package dev.lanewright.judge;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of a judge run, in the order they are made, grouped by sample.
 *
 * @param models names of answering models; {@code a} and {@code b} index them
 * @param judges names of judge models; {@code judge} indexes them
 * @param samples the store's id of each call's sample
 * @param a model of the first answer, or of the only one
 * @param b model of the second, -1 where one answer is judged alone
 * @param judge who judges
 * @param second whether B stands first in this call
 * @param retry 0 for the first asking, 1 after an unreadable reply
 */
public record JudgeList(
    List<String> models,
    List<String> judges,
    long[] samples,
    int[] a,
    int[] b,
    int[] judge,
    boolean[] second,
    byte[] retry) {
  private static final int ENTRY = Long.BYTES + 3 * Integer.BYTES + 2;

  public JudgeList {
    models = List.copyOf(models);
    judges = List.copyOf(judges);
  }

  /** How many calls. */
  public int size() {
    return samples.length;
  }

  /** As bytes, without the names. */
  public byte[] pack() {
    ByteBuffer out = ByteBuffer.allocate(size() * ENTRY);
    for (int i = 0; i < size(); i++) {
      out.putLong(samples[i]).putInt(a[i]).putInt(b[i]).putInt(judge[i]);
      out.put((byte) (second[i] ? 1 : 0)).put(retry[i]);
    }
    return out.array();
  }

  /** From bytes and names. */
  public static JudgeList unpack(List<String> models, List<String> judges, byte[] packed) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    var builder = new Builder(models, judges);
    for (int n = packed.length / ENTRY; n > 0; n--) {
      builder.add(in.getLong(), in.getInt(), in.getInt(), in.getInt(), in.get() == 1, in.get());
    }
    return builder.done();
  }

  /** Gathers calls. */
  static final class Builder {
    // Read when all calls are known: they may be added to until then.
    private final List<String> models;
    private final List<String> judges;
    private final List<long[]> rows = new ArrayList<>();

    Builder(List<String> models, List<String> judges) {
      this.models = models;
      this.judges = judges;
    }

    void add(long sample, int a, int b, int judge, boolean second, byte retry) {
      rows.add(new long[] {sample, a, b, judge, second ? 1 : 0, retry});
    }

    JudgeList done() {
      int n = rows.size();
      var list =
          new JudgeList(
              models,
              judges,
              new long[n],
              new int[n],
              new int[n],
              new int[n],
              new boolean[n],
              new byte[n]);
      for (int i = 0; i < n; i++) {
        long[] row = rows.get(i);
        list.samples[i] = row[0];
        list.a[i] = (int) row[1];
        list.b[i] = (int) row[2];
        list.judge[i] = (int) row[3];
        list.second[i] = row[4] == 1;
        list.retry[i] = (byte) row[5];
      }
      return list;
    }
  }
}
