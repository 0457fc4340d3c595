package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.RaterValues;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.Shown;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Verdicts as small marks: a sign and a colour each. */
final class Marks {
  private Marks() {}

  /** What a rater says of a pair: one mark per order, or one where orders are not recorded. */
  static Node of(PairLine line, RaterValues rater) {
    var box = new HBox(3);
    box.setAlignment(Pos.CENTER_LEFT);
    boolean person = rater.kind() == RaterKind.PERSON;
    if (line.ordered(rater) && !person) {
      Shown first = line.mirrored() ? Shown.B_FIRST : Shown.A_FIRST;
      Shown second = line.mirrored() ? Shown.A_FIRST : Shown.B_FIRST;
      box.getChildren()
          .addAll(
              mark(line.said(rater, first), "shown first"),
              mark(line.said(rater, second), "shown second"));
    } else if (line.said(rater) != Standing.NONE) {
      box.getChildren().add(mark(line.said(rater), ""));
    } else {
      var none = new Label(Names.NONE);
      none.getStyleClass().add("muted");
      box.getChildren().add(none);
    }
    return box;
  }

  /** One mark. */
  static Label mark(Standing said, String when) {
    var mark = new Label(said == Standing.NONE ? "·" : Names.sign(said));
    mark.getStyleClass().addAll("verdict-mark", "mark-" + said.name().toLowerCase(Locale.ROOT));
    String words = Names.word(said) + (when.isEmpty() ? "" : ", " + when);
    mark.setTooltip(new Tooltip(words));
    mark.setAccessibleText(words);
    return mark;
  }
}
