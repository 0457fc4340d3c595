package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;
import dev.lanewright.ui.part.Parts;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** How sure the answer itself must say that it is. */
final class StatedForm extends Form<Gate> {
  private final RadioButton number = new RadioButton("“Confidence: 8”, 0 to 10");
  private final RadioButton block = new RadioButton("a JSON block at the end");
  private final ShareControl least;

  StatedForm(String id, Gate.Stated gate) {
    super(id);
    var group = new ToggleGroup();
    for (RadioButton one : new RadioButton[] {number, block}) {
      one.setToggleGroup(group);
      one.setOnAction(e -> changed());
    }
    number.setId(id("number"));
    block.setId(id("block"));
    (gate.form() == Gate.Stated.Form.BLOCK ? block : number).setSelected(true);
    least = new ShareControl(id("least"), "Least confidence", gate.atLeast(), this::changed);
    getChildren()
        .addAll(
            new VBox(4, number, block),
            least,
            Parts.wrapped(
                "A block is {\"confidence\": 0.8, \"needs_escalation\": false, \"reason\": …}."
                    + " Stated confidence is rarely calibrated: look at what passes.",
                "muted",
                "small"));
  }

  @Override
  public Gate value() {
    return new Gate.Stated(
        block.isSelected() ? Gate.Stated.Form.BLOCK : Gate.Stated.Form.NUMBER, least.value());
  }
}
