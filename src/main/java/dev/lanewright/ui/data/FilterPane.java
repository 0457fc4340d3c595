package dev.lanewright.ui.data;

import dev.lanewright.evalset.Split;
import dev.lanewright.store.SampleFilter;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Search and filters. */
final class FilterPane extends VBox {
  private final DataViewModel model;
  private final TextField search = new TextField();
  private final ComboBox<String> category = new ComboBox<>();
  private final ComboBox<String> graded = new ComboBox<>();
  private final Segment<Boolean> right;
  private final Segment<Split> split;
  private final PauseTransition typed = new PauseTransition(Duration.millis(220));
  private boolean showing;

  FilterPane(DataViewModel model, Runnable onImport) {
    super(11);
    this.model = model;
    getStyleClass().add("card");
    right =
        new Segment<>(
            "answer",
            List.of("any", "right", "wrong"),
            List.of(Boolean.TRUE, Boolean.FALSE),
            v -> change());
    split =
        new Segment<>(
            "split",
            List.of("all", "tune", "calibrate", "report"),
            List.of(Split.TUNE, Split.CALIBRATE, Split.REPORT),
            v -> change());
    search.setId("data-search");
    search.setPromptText("Search requests");
    search.setAccessibleText("Search the requests' text");
    search.textProperty().subscribe(() -> typed.playFromStart());
    search.setOnAction(e -> change());
    typed.setOnFinished(e -> change());
    fill(category, "data-category", model.categories(), "All categories");
    fill(graded, "data-model", model.models(), "Any model");
    model
        .modelsProperty()
        .subscribe(
            models ->
                models.stream()
                    .filter(m -> !graded.getItems().contains(m))
                    .forEach(graded.getItems()::add));
    var add = new Button("Import…", new FontIcon(Feather.DOWNLOAD));
    add.setId("import");
    add.setOnAction(e -> onImport.run());
    var head = new HBox(section("Filter"), grow(), add);
    head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            head,
            search,
            incomplete(),
            field("Category", category),
            field("Split", split),
            field("Model", graded),
            field("Its answer", right));
    model.filterProperty().subscribe(this::show);
  }

  /** Says that a search may miss samples, and looks now and then whether that has ended. */
  private Node incomplete() {
    var words = new Label("Texts are still being indexed: this search is incomplete.");
    words.setId("search-incomplete");
    words.getStyleClass().addAll("warning", "small");
    words.setWrapText(true);
    words.visibleProperty().bind(model.incompleteProperty());
    words.managedProperty().bind(words.visibleProperty());
    var again = new PauseTransition(Duration.seconds(1));
    again.setOnFinished(
        e -> {
          model.lookForIndex();
          again.playFromStart();
        });
    model
        .incompleteProperty()
        .subscribe(
            missing -> {
              if (missing) {
                again.playFromStart();
              } else {
                again.stop();
              }
            });
    return words;
  }

  private void change() {
    if (showing) {
      return;
    }
    typed.stop();
    SampleFilter f = model.filterProperty().get();
    String words = search.getText().isBlank() ? null : search.getText().strip();
    String wanted = chosen(graded);
    right.setDisable(wanted == null);
    model
        .filterProperty()
        .set(
            f.withText(words)
                .withCategory(chosen(category))
                .withSplit(split.value())
                .withModel(wanted, wanted == null ? null : right.value()));
  }

  private void show(SampleFilter f) {
    showing = true;
    String text = f.text() == null ? "" : f.text();
    if (!search.getText().strip().equals(text)) {
      search.setText(text);
    }
    choose(category, f.category());
    choose(graded, f.model());
    right.setDisable(f.model() == null);
    right.show(f.right());
    split.show(f.split());
    typed.stop();
    showing = false;
  }

  private void fill(ComboBox<String> box, String id, List<String> values, String none) {
    box.setId(id);
    box.setAccessibleText(id.replace("data-", "Filter by "));
    var all = new ArrayList<String>();
    all.add(none);
    all.addAll(values);
    box.getItems().setAll(all);
    box.getSelectionModel().selectFirst();
    box.setMaxWidth(Double.MAX_VALUE);
    box.setOnAction(e -> change());
  }

  private static @Nullable String chosen(ComboBox<String> box) {
    return box.getSelectionModel().getSelectedIndex() <= 0 ? null : box.getValue();
  }

  private static void choose(ComboBox<String> box, @Nullable String value) {
    if (value == null) {
      box.getSelectionModel().selectFirst();
    } else {
      box.getSelectionModel().select(value);
    }
  }

  private static VBox field(String label, Node control) {
    var words = new Label(label);
    words.getStyleClass().addAll("muted", "small");
    words.setLabelFor(control);
    return new VBox(4, words, control);
  }

  private static Label section(String text) {
    var label = new Label(text);
    label.getStyleClass().add("section");
    return label;
  }

  private static Node grow() {
    var gap = new javafx.scene.layout.Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
