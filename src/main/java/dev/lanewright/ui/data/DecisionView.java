package dev.lanewright.ui.data;

import dev.lanewright.engine.Step;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where the current policy sends the sample, and why, step by step. */
final class DecisionView extends VBox {
  DecisionView(@Nullable Decision decision) {
    super(6);
    setId("decision");
    var title = new Label("Decision");
    title.getStyleClass().add("section");
    getChildren().add(title);
    if (decision == null) {
      var wait = new Label("The policy is being evaluated…");
      wait.getStyleClass().add("muted");
      getChildren().add(wait);
      return;
    }
    title.setText("Decision of " + decision.policy());
    getChildren().add(path(decision));
    int number = 1;
    for (Step step : decision.steps()) {
      var place = new Label(number++ + "");
      place.getStyleClass().addAll("muted", "small");
      place.setMinWidth(12);
      var words = new Label(step.words());
      words.setWrapText(true);
      words.getStyleClass().add("small");
      var line = new HBox(7, place, words);
      line.setAlignment(Pos.TOP_LEFT);
      getChildren().add(line);
    }
  }

  private static HBox path(Decision d) {
    var box =
        new HBox(7, new LaneDot(d.start(), d.tiers().size()), strong(d.tiers().get(d.start())));
    box.setAlignment(Pos.CENTER_LEFT);
    if (d.served() < 0) {
      var missing = new Label("needs an answer that was never recorded");
      missing.getStyleClass().add("warning");
      box.getChildren().addAll(new Label("→"), missing);
    } else if (d.served() != d.start()) {
      box.getChildren()
          .addAll(
              new Label("→"),
              new LaneDot(d.served(), d.tiers().size()),
              strong(d.tiers().get(d.served())));
    }
    return box;
  }

  private static Label strong(String text) {
    var label = new Label(text);
    label.getStyleClass().add("strong");
    return label;
  }
}
