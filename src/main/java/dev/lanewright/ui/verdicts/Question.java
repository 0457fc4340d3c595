package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.Convention;
import dev.lanewright.engine.verdict.PanelRule;
import java.util.List;

/**
 * What the screen is asked to show.
 *
 * @param sides what is compared
 * @param panel names of the judges whose word counts
 * @param rule how several judges come to one word
 * @param people whether settled labels of people override the judges
 * @param bar share that win-or-tie must reach, 0..1
 * @param convention how raters are compared with one another
 */
record Question(
    Sides sides,
    List<String> panel,
    PanelRule rule,
    boolean people,
    double bar,
    Convention convention) {
  static final double BAR = 0.95;

  Question {
    panel = List.copyOf(panel);
  }

  Question withSides(Sides changed) {
    return new Question(changed, panel, rule, people, bar, convention);
  }

  Question withPanel(List<String> changed) {
    return new Question(sides, changed, rule, people, bar, convention);
  }

  Question withRule(PanelRule changed) {
    return new Question(sides, panel, changed, people, bar, convention);
  }

  Question withPeople(boolean changed) {
    return new Question(sides, panel, rule, changed, bar, convention);
  }

  Question withBar(double changed) {
    return new Question(sides, panel, rule, people, changed, convention);
  }

  Question withConvention(Convention changed) {
    return new Question(sides, panel, rule, people, bar, changed);
  }
}
