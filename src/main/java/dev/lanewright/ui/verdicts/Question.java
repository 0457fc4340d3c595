package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.Convention;
import dev.lanewright.engine.verdict.Panel;
import dev.lanewright.engine.verdict.VerdictTally;

/**
 * What the screen is asked to show.
 *
 * @param sides what is compared
 * @param panel whose word counts, and how several come to one
 * @param people whether settled labels of people override the judges
 * @param bar share that win-or-tie must reach, 0..1
 * @param unsure what a flip counts as in win-or-tie
 * @param convention how raters are compared with one another
 */
record Question(
    Sides sides,
    Panel panel,
    boolean people,
    double bar,
    VerdictTally.Unsure unsure,
    Convention convention) {
  static final double BAR = 0.95;

  /** The question that a screen begins with. */
  static Question first(Sides sides, Panel panel, boolean people) {
    return new Question(sides, panel, people, BAR, VerdictTally.Unsure.WORSE, Convention.DEFAULT);
  }

  Question withSides(Sides changed) {
    return new Question(changed, panel, people, bar, unsure, convention);
  }

  Question withPanel(Panel changed) {
    return new Question(sides, changed, people, bar, unsure, convention);
  }

  Question withPeople(boolean changed) {
    return new Question(sides, panel, changed, bar, unsure, convention);
  }

  Question withBar(double changed) {
    return new Question(sides, panel, people, changed, unsure, convention);
  }

  Question withUnsure(VerdictTally.Unsure changed) {
    return new Question(sides, panel, people, bar, changed, convention);
  }

  Question withConvention(Convention changed) {
    return new Question(sides, panel, people, bar, unsure, changed);
  }
}
