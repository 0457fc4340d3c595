package dev.lanewright.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link Packer} wrote. Bytes that it cannot have written throw StoreException. */
final class Unpacker {
  private byte[] bytes = {};
  private int at;

  /** Starts reading. */
  Unpacker on(byte[] packed) {
    bytes = packed;
    at = 0;
    return this;
  }

  boolean more() {
    return at < bytes.length;
  }

  long integer() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = next();
      value |= (b & 0x7fL) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw damaged();
  }

  int small() {
    long value = integer();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw damaged();
    }
    return (int) value;
  }

  double number(int form) {
    return switch (form) {
      case Packer.THOUSANDTHS -> integer() / 1e3;
      case Packer.BILLIONTHS -> integer() / 1e9;
      case Packer.RAW -> {
        need(Double.BYTES);
        at += Double.BYTES;
        yield ByteBuffer.wrap(bytes).getDouble(at - Double.BYTES);
      }
      default -> Double.NaN;
    };
  }

  String text() {
    int length = skipLength();
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  void skipText() {
    skipLength();
  }

  private int skipLength() {
    int length = small();
    need(length);
    at += length;
    return length;
  }

  private byte next() {
    need(1);
    return bytes[at++];
  }

  private void need(int count) {
    if (count > bytes.length - at) {
      throw damaged();
    }
  }

  static StoreException damaged() {
    return new StoreException(
        "The workspace is damaged: a sample's packed values cannot be read. Restore it from a copy,"
            + " or import the files again.");
  }
}
