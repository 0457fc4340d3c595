package dev.lanewright.signal;

import dev.lanewright.engine.Need;
import dev.lanewright.policy.Gate;
import org.jspecify.annotations.Nullable;

/** Whether two answers say the same. Safe for concurrent use. */
final class Agreements {
  private final @Nullable PortableRegex pattern;

  Agreements(Gate.Agreement gate) {
    pattern = gate.pattern().isEmpty() ? null : PortableRegex.compile(gate.pattern());
  }

  byte word(@Nullable String answer, @Nullable String other) {
    if (answer == null) {
      return Need.FAIL;
    }
    String mine = said(answer);
    String theirs = other == null ? "" : said(other);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return Need.UNREADABLE;
    }
    return mine.equals(theirs) ? Need.PASS : Need.FAIL;
  }

  private String said(String answer) {
    return folded(pattern == null ? answer : pattern.last(answer));
  }

  /** A–Z in lower case, and of ASCII only letters and digits. */
  private static String folded(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        out.append((char) (c + 32));
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c > 127) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
