package dev.lanewright.ui.dialog;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What happened, where, what to do; the technical part only through "Copy details". */
final class FailurePane extends DialogPane {
  FailurePane(Failure failure, String log, Runnable copyDetails) {
    setId("failure");
    setPrefWidth(520);
    var icon = new FontIcon(Feather.ALERT_TRIANGLE);
    icon.getStyleClass().add("worse");
    var what = new Label(failure.what(), icon);
    what.getStyleClass().add("title");
    what.setWrapText(true);
    what.setGraphicTextGap(10);
    var box = new VBox(10, what);
    addLine(box, failure.where());
    addLine(box, failure.todo(), "muted");
    if (!failure.code().isEmpty()) {
      addLine(
          box,
          "Error " + failure.code() + (log.isEmpty() ? "" : " · log: " + log),
          "muted",
          "small");
    }
    box.setStyle("-fx-padding: 18 18 12 18;");
    setContent(box);
    var details = new ButtonType("Copy details", ButtonData.LEFT);
    getButtonTypes().setAll(details, ButtonType.CLOSE);
    var button = (Button) lookupButton(details);
    button.setId("copy-details");
    button.addEventFilter(
        javafx.event.ActionEvent.ACTION,
        e -> {
          copyDetails.run();
          button.setText("Copied");
          e.consume();
        });
  }

  private static void addLine(VBox box, String text, String... styles) {
    if (text.isBlank()) {
      return;
    }
    var label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().addAll(styles);
    box.getChildren().add(label);
  }
}
