package dev.lanewright.ui.verdicts;

import dev.lanewright.evalset.Rating;
import java.util.Locale;

/**
 * One single grade of the list.
 *
 * @param sample the store's id of the request
 * @param request its opening, on one line
 * @param category its category, or empty
 * @param rating what was given, to whose answer, by whom
 */
record GradeLine(long sample, String request, String category, Rating rating) {

  /** Pass, fail, or a score of 10. */
  static String grade(Rating r) {
    Boolean passed = r.passed();
    if (Double.isNaN(r.score())) {
      return "unreadable";
    }
    return passed != null
        ? passed ? "pass" : "fail"
        : String.format(Locale.ROOT, "%.1f", 10 * r.score()).replace(".0", "") + " of 10";
  }

  /** The issues found, or the reason, on one line. */
  String issues() {
    String why = rating.rationale() == null ? rating.raw() : rating.rationale();
    return why == null ? "" : why.strip().replaceAll("\\s+", " ");
  }
}
