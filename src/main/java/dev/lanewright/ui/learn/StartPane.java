package dev.lanewright.ui.learn;

import dev.lanewright.ui.part.Parts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be learned here, while no model is in view. */
final class StartPane extends VBox {
  StartPane(LearnViewModel model) {
    super(18);
    setId("learn-start");
    setAlignment(Pos.CENTER);
    var title = Parts.label("Let recorded answers say where requests belong", "title");
    var note =
        Parts.wrapped(
            "Everything is trained on this machine, on the split you choose. Of a sample that a"
                + " model was trained on only the out-of-fold value is ever shown.",
            "muted");
    note.setMaxWidth(560);
    note.setStyle("-fx-text-alignment: center;");
    var cards = new HBox(12);
    cards.setAlignment(Pos.CENTER);
    for (Kind kind : Kind.values()) {
      cards.getChildren().add(card(model, kind));
    }
    getChildren().setAll(title, note, cards);
  }

  private static Node card(LearnViewModel model, Kind kind) {
    var what = Parts.wrapped(kind.what(), "muted");
    VBox.setVgrow(what, Priority.ALWAYS);
    what.setMaxHeight(Double.MAX_VALUE);
    what.setAlignment(Pos.TOP_LEFT);
    var button =
        Parts.button(
            "start-" + kind.id(),
            "Train " + kind.title().toLowerCase(Locale.ROOT) + "…",
            () -> model.plan(kind));
    var card =
        Parts.card(
            10,
            Parts.row(8, new FontIcon(kind.icon()), Parts.label(kind.title(), "strong")),
            what,
            button);
    card.setPrefWidth(250);
    card.setMinHeight(160);
    return card;
  }
}
