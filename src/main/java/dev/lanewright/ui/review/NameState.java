package dev.lanewright.ui.review;

import dev.lanewright.ui.shell.EmptyState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** Asks once who reviews. */
final class NameState {
  private static final int MOST = 4;

  private NameState() {}

  static EmptyState of(List<String> known, Consumer<String> then) {
    var name = new TextField();
    name.setId("review-name");
    name.setPromptText("Your name");
    name.setAccessibleText("Your name");
    name.setPrefColumnCount(16);
    var ok = new Button("Begin");
    ok.setId("review-begin");
    ok.getStyleClass().add("primary");
    ok.setDisable(true);
    name.textProperty().subscribe(t -> ok.setDisable(t.isBlank()));
    name.setOnAction(
        e -> {
          if (!name.getText().isBlank()) {
            then.accept(name.getText());
          }
        });
    ok.setOnAction(e -> then.accept(name.getText()));
    var choices = new ArrayList<Node>(List.of(name, ok));
    for (String person : known.stream().limit(MOST).toList()) {
      var button = new Button(person);
      button.getStyleClass().add("quiet");
      button.setOnAction(e -> then.accept(person));
      choices.add(button);
    }
    return new EmptyState(
        Feather.USER,
        "Who reviews?",
        "Every decision is kept with who made it and when. The name is asked once and can be"
            + " changed in the title bar.",
        choices.toArray(Node[]::new));
  }
}
