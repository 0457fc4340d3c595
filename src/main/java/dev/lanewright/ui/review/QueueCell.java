package dev.lanewright.ui.review;

import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.review.Entry;
import dev.lanewright.workspace.review.ReviewQueue;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One line of the queue: the request's opening, its category, where it stands. */
final class QueueCell extends ListCell<Entry> {
  private final ReviewViewModel model;
  private final Label opening = Parts.label("", "opening");
  private final Label category = Parts.label("", "muted", "small");
  private final Label state = Parts.whole("", "pill");
  private final VBox box = new VBox(2);

  QueueCell(ReviewViewModel model) {
    this.model = model;
    opening.setTextOverrun(OverrunStyle.ELLIPSIS);
    opening.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(6, category, Parts.gap(), state);
    line.setAlignment(Pos.CENTER_LEFT);
    box.getChildren().addAll(opening, line);
    box.setMinWidth(0);
    // The cell is as wide as the list, never as wide as its longest request.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    ReviewQueue queue = model.queueProperty().get();
    if (empty || entry == null || queue == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String words = words(queue, entry);
    opening.setText(entry.opening());
    category.setText(entry.category() == null ? "" : entry.category());
    state.setText(words);
    state.setVisible(!words.isEmpty());
    boolean done = words.equals("✓ settled") || words.equals("✓ decided");
    opening.getStyleClass().setAll("label", "opening");
    if (done) {
      opening.getStyleClass().add("muted");
    }
    state.getStyleClass().setAll("label", "pill");
    if (words.equals("disputed")) {
      state.getStyleClass().add("warning");
    }
    setAccessibleText(
        String.format(Locale.ROOT, "%s, %s %s", entry.opening(), category.getText(), words));
    setGraphic(box);
  }

  private String words(ReviewQueue queue, Entry entry) {
    return switch (queue.place(entry, model.reviewerId())) {
      case TO_DO -> "";
      case SKIPPED -> "skipped";
      case REVEALED -> "to confirm";
      case DISPUTED -> "disputed";
      case DONE -> queue.label(entry.item().pair()) == null ? "✓ decided" : "✓ settled";
    };
  }
}
