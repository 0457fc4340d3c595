package dev.lanewright.policy.regex;

import org.jspecify.annotations.Nullable;

/** What stands after a backslash. */
final class Escapes {
  private final Cursor in;

  Escapes(Cursor in) {
    this.in = in;
  }

  /** The class that {@code d D w W s S} names, or null (and nothing read) for another escape. */
  @Nullable CodePoints set() {
    if (in.done()) {
      throw in.refuse("a backslash ends the pattern; write \\\\ for the character");
    }
    CodePoints set =
        switch (in.peek()) {
          case 'd' -> CodePoints.DIGIT;
          case 'D' -> CodePoints.DIGIT.complement();
          case 'w' -> CodePoints.WORD;
          case 'W' -> CodePoints.WORD.complement();
          case 's' -> CodePoints.SPACE;
          case 'S' -> CodePoints.SPACE.complement();
          default -> null;
        };
    if (set != null) {
      in.next();
    }
    return set;
  }

  /** The one code point that the escape names. */
  int single() {
    int c = in.peek();
    int control = "nrtfv".indexOf(c);
    if (control >= 0) {
      in.next();
      return "\n\r\t\f\013".charAt(control);
    }
    if (c == 'x' || c == 'u') {
      in.next();
      return code(in.takes("{") ? 0 : c == 'x' ? 2 : 4);
    }
    if (c >= ' ' && c < 0x7F && !Character.isLetterOrDigit(c)) {
      return in.next();
    }
    throw in.refuse(reason(c));
  }

  /** A code point in hexadecimal: of so many digits, or 0: up to a closing brace. */
  private int code(int digits) {
    int value = 0;
    int read = 0;
    while (digits == 0 ? !in.takes("}") : read < digits) {
      int digit = Character.digit(in.next(), 16);
      value = value * 16 + digit;
      read++;
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        throw in.refuse("expected a code point in hexadecimal, such as \\x41, \\u00E9, \\u{1F600}");
      }
    }
    if (read == 0 || (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE)) {
      throw in.refuse("no character has that code; write astral ones as \\u{1F600}");
    }
    return value;
  }

  private static String reason(int c) {
    String name = "\\" + Character.toString(c);
    if (c >= '0' && c <= '9') {
      return name + ": back-references and octal codes are not portable";
    }
    return switch (c) {
      case 'A' -> "\\A is not portable; write ^";
      case 'z', 'Z' -> name + " is not portable; write $";
      case 'p', 'P' -> name + " is not portable; write the characters as a class […]";
      default -> name + " is not portable";
    };
  }
}
