package dev.lanewright.signal;

import dev.lanewright.engine.Need;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sources that an answer cites, and those that it was given. */
final class Citations {
  private Citations() {}

  /** Whether every source cited is among those listed. */
  static byte word(String answer, String listed) {
    List<String> cited = cited(answer);
    if (cited.isEmpty()) {
      return Need.UNREADABLE;
    }
    return names(listed, ",;\n\r\t[]").containsAll(cited) ? Need.PASS : Need.FAIL;
  }

  /** What stands in square brackets without a bracket or line feed in them, apart by , and ;. */
  private static List<String> cited(String answer) {
    List<String> all = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < answer.length(); i++) {
      char c = answer.charAt(i);
      if (c == '[') {
        open = i;
      } else if (c == '\n') {
        open = -1;
      } else if (c == ']' && open >= 0) {
        all.addAll(names(answer.substring(open + 1, i), ",;"));
        open = -1;
      }
    }
    return all;
  }

  /** Names between any of the marks, without spaces and quotes around them. */
  private static Set<String> names(String text, String marks) {
    Set<String> all = new HashSet<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || marks.indexOf(text.charAt(i)) >= 0) {
        String name = trimmed(text.substring(from, i));
        if (!name.isEmpty()) {
          all.add(name);
        }
        from = i + 1;
      }
    }
    return all;
  }

  private static String trimmed(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && " \t\r\"'".indexOf(s.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " \t\r\"'".indexOf(s.charAt(to - 1)) >= 0) {
      to--;
    }
    return s.substring(from, to);
  }
}
