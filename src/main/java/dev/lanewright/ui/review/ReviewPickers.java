package dev.lanewright.ui.review;

import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.review.ReviewQueue;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;

/** Which queue, and who reviews: the title bar's left while the screen is in view. */
final class ReviewPickers {
  private final ReviewViewModel model;
  private final Dialogs dialogs;
  private final MenuButton queue = new MenuButton();
  private final MenuButton reviewer = new MenuButton();

  ReviewPickers(ReviewViewModel model, Dialogs dialogs) {
    this.model = model;
    this.dialogs = dialogs;
    queue.setId("review-queue");
    reviewer.setId("review-reviewer");
    dress(queue, "Queue");
    dress(reviewer, "Reviewer");
    model.queueProperty().subscribe(q -> name(q));
    model.reviewerProperty().subscribe(r -> reviewer.setText(r == null ? "nobody yet" : r));
    queue.setOnShowing(e -> queue.getItems().setAll(queues()));
    reviewer.setOnShowing(e -> reviewer.getItems().setAll(people()));
    // A menu without items never opens.
    queue.getItems().setAll(queues());
    reviewer.getItems().setAll(people());
  }

  private static void dress(MenuButton button, String label) {
    button.getStyleClass().add("picker");
    button.setGraphic(new HBox(Parts.whole(label, "muted")));
    button.setAccessibleText(label);
    button.setMaxWidth(320);
  }

  List<Node> nodes() {
    return List.of(queue, reviewer);
  }

  private void name(@org.jspecify.annotations.Nullable ReviewQueue now) {
    queue.setText(now == null ? "none" : now.draw().name());
    queue.setVisible(now != null);
    queue.setManaged(now != null);
  }

  private List<MenuItem> queues() {
    var items = new ArrayList<MenuItem>();
    for (ReviewDraw d : model.draws()) {
      var item = new MenuItem(d.name() + "  ·  " + d.at().toString().substring(0, 10));
      item.setOnAction(e -> model.load(d.id()));
      items.add(item);
    }
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    var more = new MenuItem("Draw another…");
    more.setId("review-draw-another");
    more.setOnAction(e -> draw());
    items.add(more);
    return items;
  }

  private List<MenuItem> people() {
    var items = new ArrayList<MenuItem>();
    for (String name : model.people()) {
      var item = new MenuItem(name);
      item.setOnAction(e -> model.reviewAs(name));
      items.add(item);
    }
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    var other = new MenuItem("Someone else…");
    other.setId("review-someone-else");
    other.setOnAction(
        e -> dialogs.ask("Who reviews?", "Name", "").ifPresent(name -> model.reviewAs(name)));
    items.add(other);
    return items;
  }

  Button drawButton(String id) {
    var button = new Button("Draw pairs…");
    button.setId(id);
    button.getStyleClass().add("primary");
    button.setOnAction(e -> draw());
    return button;
  }

  /** Asks by which rule to draw, draws, and shows what was drawn. */
  void draw() {
    model
        .drawing()
        .options(
            options -> {
              var pane = new DrawPane(options);
              dialogs
                  .show("Draw pairs to review", pane)
                  .filter(DrawPane.DRAW::equals)
                  .ifPresent(b -> model.drawing().draw(options, pane.name(), pane.spec()));
            });
  }
}
