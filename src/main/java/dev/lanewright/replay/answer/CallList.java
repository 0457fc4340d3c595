package dev.lanewright.replay.answer;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Which model shall answer which sample: a call per position. Held as arrays, so that hundreds of
 * thousands take little room.
 *
 * @param models {@code provider/id}; {@code model} indexes them
 * @param samples the store's sample ids of one set, ascending
 * @param model which model, per call
 * @param repeat which asking, per call
 */
public record CallList(List<String> models, long[] samples, int[] model, int[] repeat) {
  public CallList {
    models = List.copyOf(models);
  }

  /** How many calls. */
  public int size() {
    return samples.length;
  }

  /** The first so many bits of what {@link #pack} makes: samples as differences, small numbers. */
  public byte[] pack() {
    var out = new ByteArrayOutputStream(samples.length * 4);
    long before = 0;
    for (int i = 0; i < samples.length; i++) {
      number(out, samples[i] - before);
      number(out, model[i]);
      number(out, repeat[i]);
      before = samples[i];
    }
    return out.toByteArray();
  }

  /**
   * Reads what {@link #pack} made.
   *
   * @throws IllegalArgumentException for other bytes
   */
  public static CallList unpack(List<String> models, byte[] packed) {
    long[] samples = new long[16];
    int[] model = new int[16];
    int[] repeat = new int[16];
    var in = new In(packed);
    int n = 0;
    long before = 0;
    while (in.at < packed.length) {
      if (n == samples.length) {
        samples = Arrays.copyOf(samples, 2 * n);
        model = Arrays.copyOf(model, 2 * n);
        repeat = Arrays.copyOf(repeat, 2 * n);
      }
      before += in.number();
      samples[n] = before;
      model[n] = (int) in.number();
      repeat[n] = (int) in.number();
      if (model[n] >= models.size()) {
        throw new IllegalArgumentException("no list of calls");
      }
      n++;
    }
    return new CallList(
        models, Arrays.copyOf(samples, n), Arrays.copyOf(model, n), Arrays.copyOf(repeat, n));
  }

  private static void number(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static final class In {
    private final byte[] bytes;
    private int at;

    In(byte[] bytes) {
      this.bytes = bytes;
    }

    long number() {
      long value = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        if (at >= bytes.length) {
          break;
        }
        byte b = bytes[at++];
        value |= (b & 0x7fL) << shift;
        if (b >= 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("no list of calls");
    }
  }
}
