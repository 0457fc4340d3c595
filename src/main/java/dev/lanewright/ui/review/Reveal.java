package dev.lanewright.ui.review;

import dev.lanewright.evalset.Preference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stays hidden until the reviewer has decided.
 *
 * @param left whose answer stands at the left
 * @param right and at the right
 * @param reasons why the item was drawn, in words
 * @param probability with what chance it was drawn
 * @param random whether it belongs to the random sample
 * @param said what raters said, in the order shown on screen
 */
public record Reveal(
    Author left,
    Author right,
    List<String> reasons,
    double probability,
    boolean random,
    List<Said> said) {
  public Reveal {
    reasons = List.copyOf(reasons);
    said = List.copyOf(said);
  }

  /**
   * Whose answer it is.
   *
   * @param model {@code provider/id}, or null where the file does not say
   * @param figures cost, latency and grade in words, those that are known
   */
  public record Author(@Nullable String model, String figures) {}

  /**
   * One rater's word.
   *
   * @param rater who
   * @param human whether it is a person
   * @param order in which order it saw the answers, as letters on screen, or empty
   * @param outcome in the order shown on screen; null where it graded one answer alone
   * @param why in words, or empty
   */
  public record Said(
      String rater, boolean human, String order, @Nullable Preference outcome, String why) {}
}
