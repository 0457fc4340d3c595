package dev.lanewright.ship;

import dev.lanewright.policy.regex.PortablePattern;

/** The two languages that routers are written in. */
enum Dialect {
  PYTHON,
  JAVASCRIPT;

  /** The pattern as this language's regular expressions read it. */
  String spelling(PortablePattern pattern) {
    return this == PYTHON ? pattern.python() : pattern.canonical();
  }

  String word(boolean value) {
    return this == JAVASCRIPT ? String.valueOf(value) : value ? "True" : "False";
  }

  String nothing() {
    return this == PYTHON ? "None" : "null";
  }

  /** The key of an entry in a literal. */
  String key(String name) {
    if (this == PYTHON) {
      return text(name);
    }
    if (name.equals("__proto__")) {
      return "[\"__proto__\"]";
    }
    return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : text(name);
  }

  /** A string literal in ASCII. */
  String text(String value) {
    var out = new StringBuilder("\"");
    value.codePoints().forEach(c -> character(c, out));
    return out.append('"').toString();
  }

  private void character(int c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c >= ' ' && c < 0x7F) {
          out.append((char) c);
        } else if (c <= 0xFFFF) {
          out.append("\\u%04x".formatted(c));
        } else if (this == PYTHON) {
          out.append("\\U%08x".formatted(c));
        } else {
          out.append("\\u{%x}".formatted(c));
        }
      }
    }
  }
}
