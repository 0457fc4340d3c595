package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The {@code individual_rater_scores} of an example of LLM Comparator: repeats of one judge, half
 * of them with the answers swapped. A score above 0 says that A is better, for swapped ones too;
 * the label is in the order shown.
 */
final class ComparatorScores {
  private ComparatorScores() {}

  /** The verdicts of the current row. */
  static List<Verdict> of(@Nullable JsonNode scores, @Nullable JsonNode overall, Rater rater) {
    List<Verdict> verdicts = new ArrayList<>();
    int[] repeats = new int[Shown.values().length];
    if (scores != null && scores.isArray()) {
      for (JsonNode one : scores.values()) {
        JsonNode flipped = one.get("is_flipped");
        Shown shown =
            flipped == null || !flipped.isBoolean()
                ? Shown.UNKNOWN
                : flipped.booleanValue() ? Shown.B_FIRST : Shown.A_FIRST;
        verdicts.add(
            verdict(
                rater,
                shown,
                repeats[shown.ordinal()]++,
                one.get("score"),
                text(one, "rationale")));
      }
    }
    if (verdicts.isEmpty()) {
      verdicts.add(verdict(rater, Shown.UNKNOWN, 0, overall, null));
    }
    return verdicts;
  }

  private static Verdict verdict(
      Rater rater, Shown shown, int repeat, @Nullable JsonNode score, @Nullable String why) {
    double value = score == null || !score.isNumber() ? Double.NaN : score.doubleValue();
    Preference outcome =
        Double.isNaN(value)
            ? Preference.UNREADABLE
            : value > 0 ? Preference.A_BETTER : value < 0 ? Preference.B_BETTER : Preference.TIE;
    return new Verdict(
        rater, shown, repeat, outcome, value, why, null, Double.NaN, Double.NaN, null);
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode text = node.get(key);
    if (text == null || !text.isString() || text.stringValue().isEmpty()) {
      return null;
    }
    JsonRows.check(text.stringValue(), key);
    return text.stringValue();
  }
}
