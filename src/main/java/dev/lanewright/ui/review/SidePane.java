package dev.lanewright.ui.review;

import dev.lanewright.reading.ReadableText;
import dev.lanewright.reading.Span;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.reading.ReadingView;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One of the two answers. Until the decision it has no name but its letter. */
final class SidePane extends VBox {
  private static final String HIDDEN = "model, cost and judges stay hidden until you decide";

  private final ReadingView view = new ReadingView();
  private final ScrollPane scroll = new ScrollPane(view);
  private final Label who = Parts.label(HIDDEN, "muted", "small");
  private final Label figures = Parts.whole("", "muted", "small");
  private final String letter;

  SidePane(String letter) {
    this.letter = letter;
    getStyleClass().addAll("card", "flush", "side-pane");
    setId("review-side-" + letter.toLowerCase(java.util.Locale.ROOT));
    setMinWidth(200);
    setPrefWidth(500);
    var badge = Parts.whole(letter, "side-letter");
    who.setId("review-author-" + letter.toLowerCase(java.util.Locale.ROOT));
    var head = new HBox(10, badge, who, Parts.gap(), figures);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setPadding(new Insets(13, 16, 10, 16));
    view.setPadding(new Insets(0, 18, 18, 18));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText("Answer " + letter);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    author(null);
  }

  ScrollPane scroll() {
    return scroll;
  }

  void show(ReadableText text) {
    view.show(text);
  }

  void mark(List<Span> spans) {
    view.mark(spans);
  }

  /** Names the author; null: not yet. */
  void author(Reveal.@Nullable Author author) {
    if (author == null) {
      who.setText(HIDDEN);
      who.getStyleClass().setAll("label", "muted", "small");
      figures.setText("");
      setAccessibleText("Answer " + letter);
    } else {
      String name = author.model() == null ? "the file does not say who" : author.model();
      who.setText(name);
      who.getStyleClass().setAll("label", "strong");
      figures.setText(author.figures());
      setAccessibleText("Answer " + letter + " by " + name);
    }
  }
}
