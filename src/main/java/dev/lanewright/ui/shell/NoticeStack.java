package dev.lanewright.ui.shell;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Notices at the lower right, newest below. Each goes by itself after a while, unless the pointer
 * rests on it, or by its button.
 */
final class NoticeStack extends VBox {
  private static final Duration STAYS = Duration.seconds(8);
  private static final int MOST = 4;

  private final ObservableList<Notice> notices;

  NoticeStack(ObservableList<Notice> notices) {
    super(8);
    this.notices = notices;
    setId("notices");
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    notices.addListener((ListChangeListener<Notice>) this::changed);
  }

  private void changed(ListChangeListener.Change<? extends Notice> change) {
    while (change.next()) {
      change
          .getRemoved()
          .forEach(gone -> getChildren().removeIf(n -> gone.equals(n.getUserData())));
      change.getAddedSubList().forEach(n -> getChildren().add(card(n)));
    }
    while (getChildren().size() > MOST) {
      getChildren().removeFirst();
    }
  }

  private Node card(Notice notice) {
    var head = new Label(notice.headline());
    head.getStyleClass().add("strong");
    head.setWrapText(true);
    var close = new Button("", new FontIcon(Feather.X));
    close.getStyleClass().addAll("quiet", "icon-only");
    close.setAccessibleText("Dismiss: " + notice.headline());
    close.setOnAction(e -> notices.remove(notice));
    HBox.setHgrow(head, Priority.ALWAYS);
    head.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(8, head, close);
    line.setAlignment(Pos.TOP_LEFT);
    var card = new VBox(2, line);
    if (!notice.detail().isBlank()) {
      var detail = new Label(notice.detail());
      detail.getStyleClass().addAll("muted", "small");
      detail.setWrapText(true);
      card.getChildren().add(detail);
    }
    card.getStyleClass().addAll("card", "notice");
    card.setMaxWidth(380);
    card.setPrefWidth(380);
    card.setUserData(notice);
    card.setAccessibleRole(AccessibleRole.TEXT);
    card.setAccessibleText(notice.headline() + ". " + notice.detail());
    var end = new PauseTransition(STAYS);
    end.setOnFinished(e -> notices.remove(notice));
    card.setOnMouseEntered(e -> end.stop());
    card.setOnMouseExited(e -> end.playFromStart());
    end.play();
    return card;
  }
}
