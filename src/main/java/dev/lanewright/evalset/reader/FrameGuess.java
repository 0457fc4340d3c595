package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Guesses whether winners are told as A and B or as first and second shown: where pairs were judged
 * in both orders, a judge names the same answer more often than the same place.
 */
final class FrameGuess {
  private static final String PAIR = "=pair";
  private static final String SHOWN = "=shown";

  private FrameGuess() {}

  /** The frame, with a note that says why. */
  static String of(Peek peek, Map<String, String> fields, List<String> notes) {
    String order = fields.get("order");
    String verdict = fields.get("verdict");
    if (order == null || verdict == null) {
      if (order == null) {
        notes.add("No column tells the order shown: winners are read as A and B.");
      }
      return PAIR;
    }
    Map<String, Preference> first = new HashMap<>();
    int same = 0;
    int both = 0;
    for (Map<String, String> row : peek.rows()) {
      Preference said = said(row.get(verdict));
      Shown shown = shown(row.get(order));
      if (said != Preference.A_BETTER && said != Preference.B_BETTER) {
        continue;
      }
      String key = key(row, fields);
      String other = key + (shown == Shown.A_FIRST ? Shown.B_FIRST : Shown.A_FIRST);
      Preference before = first.get(other);
      if (before != null && shown != Shown.UNKNOWN) {
        both++;
        same += before == said ? 1 : 0;
      }
      first.put(key + shown, said);
    }
    boolean pair = 2 * same >= both;
    notes.add(
        both == 0
            ? "Winners are read as A and B; map frame as =shown if they name the place shown."
            : "Winners are read as %s: in %d of %d pairs judged in both orders that is consistent."
                .formatted(
                    pair ? "A and B, already un-swapped" : "first and second shown",
                    pair ? same : both - same,
                    both));
    return pair ? PAIR : SHOWN;
  }

  private static String key(Map<String, String> row, Map<String, String> fields) {
    StringBuilder key = new StringBuilder();
    for (String role : List.of("pair", "id", "judge", "protocol", "model_a", "model_b", "prompt")) {
      String column = fields.get(role);
      key.append(column == null ? "" : row.getOrDefault(column, "")).append('\n');
    }
    return key.toString();
  }

  private static @Nullable Preference said(@Nullable String cell) {
    try {
      return Winner.of(cell, null, null, "");
    } catch (BadRow e) {
      return null;
    }
  }

  private static Shown shown(@Nullable String cell) {
    try {
      return OrderCell.of(cell, "");
    } catch (BadRow e) {
      return Shown.UNKNOWN;
    }
  }
}
