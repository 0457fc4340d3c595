package dev.lanewright.traffic;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Requests as they are compared for being the same: without case and spacing. */
public final class NormalText {
  private NormalText() {}

  /** Lower case, each run of blanks one space, none at the ends. */
  public static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    var out = new StringBuilder(lower.length());
    boolean gap = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isWhitespace(c)) {
        gap = !out.isEmpty();
      } else {
        if (gap) {
          out.append(' ');
          gap = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Hash of a text, never 0; 0 for none. */
  public static long hash(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    long hash = Hash64.of(text);
    return hash == 0 ? 1 : hash;
  }
}
