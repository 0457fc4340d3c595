package dev.lanewright.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where there is nothing to show (yet): why, and what to do about it. */
public final class EmptyState extends VBox {
  /**
   * @param title what is the case
   * @param note what it means or what to do; may be empty
   * @param actions buttons
   */
  public EmptyState(Ikon icon, String title, String note, Node... actions) {
    this(new FontIcon(icon), title, note, actions);
  }

  private EmptyState(Node picture, String title, String note, Node... actions) {
    getStyleClass().add("empty-state");
    var head = new Label(title);
    head.getStyleClass().add("title");
    head.setWrapText(true);
    getChildren().addAll(picture, head);
    if (!note.isEmpty()) {
      var words = new Label(note);
      words.getStyleClass().add("note");
      words.setWrapText(true);
      words.setMaxWidth(420);
      getChildren().add(words);
    }
    if (actions.length > 0) {
      var row = new HBox(10, actions);
      row.setAlignment(Pos.CENTER);
      getChildren().add(row);
    }
  }

  /** Something is on its way. */
  public static EmptyState loading(String title) {
    var wheel = new ProgressIndicator();
    wheel.setMaxSize(28, 28);
    return new EmptyState(wheel, title, "");
  }
}
