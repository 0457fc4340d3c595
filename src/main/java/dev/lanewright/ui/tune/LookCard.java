package dev.lanewright.ui.tune;

import dev.lanewright.ui.part.Parts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** "Look here": the worst loss, the stage behind it, and one click to its samples. */
final class LookCard extends VBox {
  LookCard(TuneViewModel vm) {
    super(6);
    setId("look-here");
    getStyleClass().addAll("card", "look-here");
    Label text = Parts.wrapped("Looking…");
    Button show = Parts.button("look-here-show", "", () -> open(vm), "link");
    getChildren().addAll(Parts.label("Look here", "section"), text, show);
    vm.lookProperty()
        .subscribe(
            look -> {
              if (look != null) {
                text.setText(look.text());
                show.setText(look.action());
              }
              boolean any = look != null && look.samples() != null;
              show.setVisible(any);
              show.setManaged(any);
            });
  }

  private static void open(TuneViewModel vm) {
    LookHere look = vm.lookProperty().get();
    if (look != null && look.samples() != null) {
      vm.listedProperty().set(look.samples());
    }
  }
}
