package dev.lanewright.sample;

import java.util.List;

/**
 * Something that customers ask, and replies of each quality, as phrase templates.
 *
 * @param category the intent it belongs to
 * @param need the tier that it takes
 * @param action what a right reply asks the desk to do
 */
record Topic(
    String category,
    Need need,
    String action,
    List<String> asks,
    List<String> good,
    List<String> half,
    List<String> bad) {

  /** The tier that a request takes. */
  enum Need {
    EASY,
    MID,
    HARD
  }

  boolean is(String otherCategory, Need otherNeed) {
    return category.equals(otherCategory) && need == otherNeed;
  }

  /** Reply templates for a grade of 0, 0.5 or 1. */
  List<String> replies(double grade) {
    return grade == 1 ? good : grade == 0 ? bad : half;
  }
}
