package dev.lanewright.store;

import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sample's metadata, packed: per field its code within the set times 4 plus its type, then the
 * value. Reads as a cursor.
 */
final class Fields {
  private static final int TEXT = 0;
  private static final int NUMBER = 1;
  private static final int FALSE = 2;
  private static final int TRUE = 3;

  private final Unpacker in = new Unpacker();
  private int type;
  private double number;

  /** Code of the field read last. */
  int code;

  /** Packs the fields; null when there is none. Other types than the sample's are kept as text. */
  static byte @Nullable [] pack(
      Packer out, Map<String, Object> fields, ToIntFunction<String> codes) {
    if (fields.isEmpty()) {
      return null;
    }
    out.clear();
    fields.forEach((name, value) -> pack(out, codes.applyAsInt(name), value));
    return out.bytes();
  }

  private static void pack(Packer out, int code, Object value) {
    switch (value) {
      case Boolean b -> out.integer((long) code << 2 | (b ? TRUE : FALSE));
      case Number n when !Double.isNaN(n.doubleValue()) -> {
        int form = Packer.form(n.doubleValue());
        out.integer((long) code << 2 | NUMBER);
        out.integer(form);
        out.number(n.doubleValue(), form);
      }
      case Number nothing -> {}
      default -> {
        out.integer((long) code << 2 | TEXT);
        out.text(value.toString());
      }
    }
  }

  /** Starts reading. */
  Fields on(byte[] packed) {
    in.on(packed);
    return this;
  }

  /**
   * Moves to the next field; false after the last. A text must be read by {@link #value} or passed
   * by {@link #skip} before the next call.
   */
  boolean next() {
    if (!in.more()) {
      return false;
    }
    int head = in.small();
    code = head >> 2;
    type = head & 3;
    if (type == NUMBER) {
      number = in.number(in.small());
    }
    return true;
  }

  /** The value: {@code String}, {@code Double} or {@code Boolean}. */
  Object value() {
    return switch (type) {
      case TEXT -> in.text();
      case NUMBER -> number;
      default -> type == TRUE;
    };
  }

  /** Passes over the value. */
  void skip() {
    if (type == TEXT) {
      in.skipText();
    }
  }

  /** The value as a number: booleans 0 or 1, texts that write a number, else NaN. */
  double number() {
    return switch (type) {
      case TEXT -> parse(in.text());
      case NUMBER -> number;
      default -> type == TRUE ? 1 : 0;
    };
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
