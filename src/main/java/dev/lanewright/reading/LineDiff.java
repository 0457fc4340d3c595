package dev.lanewright.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed between two texts, line by line.
 *
 * @param added lines that only the second has
 * @param removed lines that only the first has
 * @param lines the changed lines in order, each after {@code "+ "} or {@code "- "}, parts that lie
 *     apart separated by {@code "…"}
 */
public record LineDiff(int added, int removed, List<String> lines) {
  public LineDiff {
    lines = List.copyOf(lines);
  }

  /** Compares two texts. */
  public static LineDiff of(String before, String after) {
    List<String> a = before.lines().toList();
    List<String> b = after.lines().toList();
    Map<String, Integer> codes = new HashMap<>();
    var edit = new Myers(codes(a, codes), codes(b, codes));
    var lines = new ArrayList<String>();
    int i = 0;
    int j = 0;
    boolean apart = false;
    while (i < a.size() || j < b.size()) {
      boolean gone = i < a.size() && edit.left.get(i);
      boolean come = j < b.size() && edit.right.get(j);
      if ((gone || come) && apart && !lines.isEmpty()) {
        lines.add("…");
      }
      apart = !gone && !come;
      if (gone) {
        lines.add("- " + a.get(i++));
      } else if (come) {
        lines.add("+ " + b.get(j++));
      } else {
        i++;
        j++;
      }
    }
    return new LineDiff(edit.right.cardinality(), edit.left.cardinality(), lines);
  }

  private static int[] codes(List<String> lines, Map<String, Integer> known) {
    return lines.stream().mapToInt(l -> known.computeIfAbsent(l, n -> known.size())).toArray();
  }
}
