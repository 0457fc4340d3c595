package dev.lanewright.ui.review;

import dev.lanewright.ui.part.Parts;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What was hidden: why the item was drawn, and what every rater said. Absent until then. */
final class RevealPane extends VBox {
  private static final double MOST = 190;

  private final VBox body = new VBox(8);
  private final ScrollPane scroll = new ScrollPane(body);

  RevealPane() {
    getStyleClass().addAll("card", "flush", "reveal-pane");
    setId("review-reveal");
    body.setPadding(new Insets(12, 16, 12, 16));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText("What the raters said");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    setMaxHeight(MOST);
    setMinHeight(Region.USE_PREF_SIZE);
    body.heightProperty().subscribe(h -> setPrefHeight(Math.min(MOST, h.doubleValue() + 2)));
    show(null, List.of());
  }

  /**
   * Shows what is revealed.
   *
   * @param reveal null: nothing yet, the pane is gone with all of its words
   * @param opinions what people decided, for a dispute; shown also without a reveal
   */
  void show(@Nullable Reveal reveal, List<Opinion> opinions) {
    body.getChildren().clear();
    scroll.setVvalue(0);
    boolean any = reveal != null || !opinions.isEmpty();
    setVisible(any);
    setManaged(any);
    if (reveal != null) {
      body.getChildren().add(why(reveal));
    }
    if (!opinions.isEmpty()) {
      body.getChildren().add(people(opinions));
    }
    List<Reveal.Said> said =
        reveal == null
            ? List.of()
            : reveal.said().stream().filter(s -> opinions.isEmpty() || !s.human()).toList();
    if (!said.isEmpty()) {
      body.getChildren().add(said(said));
    }
  }

  private static Node why(Reveal reveal) {
    var line = new HBox(6, Parts.whole("Drawn because", "muted", "small"));
    line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    reveal.reasons().forEach(r -> line.getChildren().add(Parts.whole(r, "pill", "accent")));
    if (reveal.random()) {
      line.getChildren()
          .add(
              Parts.label(
                  String.format(Locale.ROOT, "with probability %.3g", reveal.probability()),
                  "muted",
                  "small"));
    }
    return line;
  }

  private static Node people(List<Opinion> opinions) {
    var grid = grid();
    int row = 0;
    for (Opinion o : opinions) {
      Label note = Parts.label(o.note(), "muted", "small");
      note.setWrapText(true);
      grid.addRow(
          row++,
          Parts.label(o.reviewer(), "strong"),
          Parts.label("person", "muted", "small"),
          Parts.whole(Outcomes.words(o.outcome())),
          note);
    }
    return grid;
  }

  private static Node said(List<Reveal.Said> said) {
    var grid = grid();
    int row = 0;
    for (Reveal.Said s : said) {
      Label why = Parts.label(s.why(), "muted", "small");
      why.setWrapText(true);
      grid.addRow(
          row++,
          Parts.label(s.rater(), "strong"),
          Parts.label(s.human() ? "person" : s.order(), "muted", "small"),
          Parts.whole(s.outcome() == null ? "" : Outcomes.words(s.outcome())),
          why);
    }
    return grid;
  }

  private static GridPane grid() {
    var grid = new GridPane(14, 5);
    for (double width : new double[] {190, 62, 84}) {
      var column = new ColumnConstraints(width);
      grid.getColumnConstraints().add(column);
    }
    var rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    rest.setMinWidth(0);
    grid.getColumnConstraints().add(rest);
    return grid;
  }
}
