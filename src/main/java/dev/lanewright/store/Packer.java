package dev.lanewright.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds a compact byte string: variable-length integers, short forms of decimals, texts. */
final class Packer {
  /** How a number was packed; 0 is left for "absent". Two bits. */
  static final int THOUSANDTHS = 1;

  static final int BILLIONTHS = 2;
  static final int RAW = 3;

  private static final double EXACT = 1L << 53;

  private byte[] bytes = new byte[256];
  private int size;

  void clear() {
    size = 0;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** A non-negative integer in 7-bit groups, lowest first. */
  void integer(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[size++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** The shortest form that gives the number back exactly; 0 for NaN, which is not packed. */
  static int form(double value) {
    if (Double.isNaN(value)) {
      return 0;
    }
    if (value >= 0 && Double.doubleToRawLongBits(value) != Long.MIN_VALUE) {
      double thousandths = Math.rint(value * 1e3);
      if (thousandths < EXACT && thousandths / 1e3 == value) {
        return THOUSANDTHS;
      }
      double billionths = Math.rint(value * 1e9);
      if (billionths < EXACT && billionths / 1e9 == value) {
        return BILLIONTHS;
      }
    }
    return RAW;
  }

  /** A number in the form that {@link #form} gave; nothing for form 0. */
  void number(double value, int form) {
    switch (form) {
      case THOUSANDTHS -> integer((long) Math.rint(value * 1e3));
      case BILLIONTHS -> integer((long) Math.rint(value * 1e9));
      case RAW -> {
        room(Double.BYTES);
        ByteBuffer.wrap(bytes).putDouble(size, value);
        size += Double.BYTES;
      }
      default -> {}
    }
  }

  void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    integer(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
