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
  FailurePane(Failure failure, Runnable copyDetails) {
    setId("failure");
    setPrefWidth(520);
    var icon = new FontIcon(Feather.ALERT_TRIANGLE);
    icon.getStyleClass().add("worse");
    var what = new Label(failure.what(), icon);
    what.getStyleClass().add("title");
    what.setWrapText(true);
    what.setGraphicTextGap(10);
    var box = new VBox(10, what);
    addLine(box, failure.where(), "");
    addLine(box, failure.todo(), "muted");
    box.setStyle("-fx-padding: 14 0 0 0;");
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

  private static void addLine(VBox box, String text, String style) {
    if (text.isBlank()) {
      return;
    }
    var label = new Label(text);
    label.setWrapText(true);
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    box.getChildren().add(label);
  }
}
