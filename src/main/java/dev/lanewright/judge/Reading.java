package dev.lanewright.judge;

import dev.lanewright.evalset.Preference;
import org.jspecify.annotations.Nullable;

/**
 * What a judge's reply says.
 *
 * @param preference of a pair, in the order that was shown; UNREADABLE where nothing can be read
 * @param score of one answer, 0 to 1; NaN where there is none
 * @param passed of one answer, or null
 * @param rationale why, in words, or null
 */
public record Reading(
    Preference preference, double score, @Nullable Boolean passed, @Nullable String rationale) {
  /** Nothing could be read. Never a tie. */
  public static final Reading UNREADABLE =
      new Reading(Preference.UNREADABLE, Double.NaN, null, null);

  /** Whether anything could be read. */
  public boolean readable() {
    return preference != Preference.UNREADABLE || !Double.isNaN(score);
  }

  static Reading pair(Preference shown, @Nullable String rationale) {
    return new Reading(shown, Double.NaN, null, rationale);
  }

  static Reading answer(double score, @Nullable Boolean passed, @Nullable String rationale) {
    return new Reading(Preference.UNREADABLE, score, passed, rationale);
  }
}
