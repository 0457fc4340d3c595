package dev.lanewright.ui.review;

import dev.lanewright.engine.review.Pace;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.review.Entry;
import dev.lanewright.workspace.review.ReviewQueue;
import dev.lanewright.workspace.review.ReviewQueue.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The queue at the left: how far, how fast, and every item. Says of no item why it was drawn. */
final class QueuePane extends VBox {
  /** Which lines are listed. */
  private enum Listed {
    TO_DO("To do"),
    DISPUTED("Disputed"),
    ALL("All");

    private final String words;

    Listed(String words) {
      this.words = words;
    }
  }

  private static final double LINE = 55;

  private final ReviewViewModel model;
  private final Label done = Parts.whole("", "headline");
  private final Label rest = Parts.label("", "muted", "queue-rest");
  private final ProgressBar progress = new ProgressBar(0);
  private final ObservableList<Entry> lines = FXCollections.observableArrayList();
  private final ListView<Entry> list = new ListView<>(lines);
  private final ToggleGroup filter = new ToggleGroup();
  private final ComboBox<Choice> category = new ComboBox<>();
  private Listed listed = Listed.ALL;
  private boolean following;

  QueuePane(ReviewViewModel model) {
    this.model = model;
    getStyleClass().addAll("card", "flush", "queue-pane");
    setMinWidth(250);
    setPrefWidth(300);
    setMaxWidth(300);
    done.setId("review-done");
    rest.setId("review-rest");
    rest.setWrapText(true);
    progress.setMaxWidth(Double.MAX_VALUE);
    var count = new HBox(8, done, rest);
    count.setAlignment(Pos.BASELINE_LEFT);
    var head = new VBox(9, Parts.label("Queue", "section"), count, progress, filters(), category);
    head.setPadding(new Insets(13, 14, 11, 14));
    list.setId("review-list");
    // Lines of one height: else a long list scrolls to where it guesses an item to be.
    list.setFixedCellSize(LINE);
    list.setAccessibleText("Items to review");
    list.setPlaceholder(Parts.label("Nothing here", "muted"));
    list.setCellFactory(v -> new QueueCell(model));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null && !following) {
                model.select(chosen);
              }
            });
    category.setId("review-category");
    category.setMaxWidth(Double.MAX_VALUE);
    category.setAccessibleText("Only items of one category, keys F and Shift F");
    category.setTooltip(new Tooltip("Only items of one category (F, Shift F)"));
    category
        .valueProperty()
        .subscribe(
            (was, is) -> {
              if (is != null && !following) {
                model.categoryProperty().set(is.category());
              }
            });
    model.categoryProperty().subscribe(c -> show(model.queueProperty().get()));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, list);
    model.queueProperty().subscribe(q -> show(q));
    model.reviewerIdProperty().subscribe(() -> show(model.queueProperty().get()));
    model.entryProperty().subscribe(e -> follow(e));
    model.phaseProperty().subscribe(() -> list.refresh());
  }

  /** A category with what is left in it; null: all. */
  private record Choice(@Nullable String category, int open) {
    @Override
    public String toString() {
      String name = category == null ? "All categories" : category;
      return open == 0 ? name : name + "  ·  " + open + " to do";
    }
  }

  private void categories(ReviewQueue queue) {
    var all = new ArrayList<Choice>();
    all.add(new Choice(null, queue.open(model.reviewerId())));
    for (String c : queue.categories()) {
      long open =
          queue.in(c).stream()
              .filter(e -> queue.place(e, model.reviewerId()) == Place.TO_DO)
              .count();
      all.add(new Choice(c, (int) open));
    }
    category.setVisible(all.size() > 2);
    category.setManaged(all.size() > 2);
    String chosen = model.categoryProperty().get();
    following = true;
    category.getItems().setAll(all);
    all.stream()
        .filter(c -> Objects.equals(c.category(), chosen))
        .findFirst()
        .ifPresent(category::setValue);
    following = false;
  }

  private HBox filters() {
    var box = new HBox(2);
    box.getStyleClass().add("segment");
    for (Listed l : Listed.values()) {
      var button = new ToggleButton(l.words);
      button.setId("review-list-" + l.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      button.setToggleGroup(filter);
      button.setSelected(l == listed);
      button.setOnAction(
          e -> {
            button.setSelected(true);
            listed = l;
            show(model.queueProperty().get());
          });
      box.getChildren().add(button);
    }
    return box;
  }

  private void show(@Nullable ReviewQueue queue) {
    if (queue == null) {
      lines.clear();
      return;
    }
    categories(queue);
    long reviewer = model.reviewerId();
    int all = queue.entries().size();
    int decided = queue.decided(reviewer);
    done.setText(Integer.toString(decided));
    rest.setText(rest(queue, all));
    progress.setProgress(all == 0 ? 0 : (double) decided / all);
    progress.setAccessibleText(decided + " of " + all + " decided");
    following = true;
    List<Entry> now =
        queue.in(model.categoryProperty().get()).stream()
            .filter(e -> lists(queue, e, reviewer))
            .toList();
    if (!lines.equals(now)) {
      lines.setAll(now);
    } else {
      list.refresh();
    }
    following = false;
    follow(model.entryProperty().get());
  }

  private boolean lists(ReviewQueue queue, Entry entry, long reviewer) {
    Place place = queue.place(entry, reviewer);
    return switch (listed) {
      case ALL -> true;
      case TO_DO -> place == Place.TO_DO || place == Place.SKIPPED || isInView(entry);
      case DISPUTED -> queue.state(entry).needsAdjudication();
    };
  }

  private boolean isInView(Entry entry) {
    return entry.equals(model.entryProperty().get());
  }

  private String rest(ReviewQueue queue, int all) {
    Pace pace = queue.pace(model.reviewerId());
    String of = "of " + all;
    if (Double.isNaN(pace.secondsEach())) {
      return of;
    }
    int open = queue.open(model.reviewerId());
    String each = Durations.words(pace.secondsEach()) + " each";
    return open == 0
        ? of + " · " + each
        : of + " · " + each + " · " + Durations.words(pace.secondsFor(open)) + " left";
  }

  private void follow(@Nullable Entry entry) {
    following = true;
    if (entry == null || !lines.contains(entry)) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(entry);
      int at = lines.indexOf(entry);
      list.scrollTo(Math.max(0, at - 3));
    }
    following = false;
  }
}
