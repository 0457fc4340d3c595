package dev.lanewright.ui.compare;

import dev.lanewright.ui.part.Numbers;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The production mix and the importance of the categories. */
final class MixPane extends DialogPane {
  private final MixViewModel model;
  private final ButtonType apply = new ButtonType("Apply", ButtonData.OK_DONE);
  private final GridPane grid = new GridPane(14, 6);

  MixPane(MixViewModel model) {
    this.model = model;
    setId("mix");
    setStyle("-fx-max-width: infinity;"); // the theme's own limit is too narrow for tables
    setPrefSize(680, 560);
    Label intro =
        new Label(
            "What real traffic looks like: each sample is weighed so that its category has the"
                + " wanted share. Importance weighs quality and regressions, never dollars.");
    intro.setWrapText(true);
    intro.getStyleClass().add("muted");
    intro.setMinHeight(38);
    fill();
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Label note = new Label();
    note.setId("mix-note");
    note.getStyleClass().addAll("muted", "small");
    note.textProperty().bind(model.noteProperty());
    Label problem = new Label();
    problem.setId("mix-problem");
    problem.getStyleClass().addAll("worse", "small");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    setContent(new VBox(10, intro, sources(), scroll, note, problem));
    getButtonTypes().setAll(apply, ButtonType.CANCEL);
    Node button = lookupButton(apply);
    button.setId("apply-mix");
    button.getStyleClass().add("primary");
    button.disableProperty().bind(model.validProperty().not());
  }

  /** The button that puts the mix in place. */
  ButtonType apply() {
    return apply;
  }

  private Node sources() {
    Button counts = new Button("From the eval set's counts");
    counts.setId("mix-from-counts");
    counts.setOnAction(e -> model.fromCounts());
    MenuButton field = new MenuButton("From a field");
    field.setId("mix-from-field");
    field.getStyleClass().add("picker");
    for (String name : model.fields()) {
      MenuItem item = new MenuItem(name);
      item.setMnemonicParsing(false);
      item.setOnAction(e -> model.fromField(name));
      field.getItems().add(item);
    }
    field.setDisable(model.fields().isEmpty());
    Button reset = new Button("Reset");
    reset.setId("mix-reset");
    reset.setOnAction(e -> model.reset());
    return new HBox(8, counts, field, reset);
  }

  private void fill() {
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(wide);
    grid.addRow(
        0,
        head("Category"),
        right("Samples"),
        right("Observed"),
        right("Wanted"),
        right("Share"),
        right("Importance"));
    for (MixRow row : model.rows()) {
      TextField wanted = field("mix-" + row.category(), row.category() + ", wanted share or count");
      wanted.textProperty().bindBidirectional(row.wantedProperty());
      wanted.setPromptText("–");
      TextField importance = field("importance-" + row.category(), row.category() + ", importance");
      importance.textProperty().bindBidirectional(row.importanceProperty());
      Label name = new Label(row.category());
      name.getStyleClass().add("strong");
      Label share = figure("");
      share.setMinWidth(52);
      share
          .textProperty()
          .bind(Bindings.createStringBinding(() -> Numbers.percent(model.share(row)), observed()));
      grid.addRow(
          grid.getRowCount(),
          name,
          figure(Numbers.count(row.samples())),
          figure(Numbers.percent(model.observed(row))),
          wanted,
          share,
          importance);
    }
  }

  private Observable[] observed() {
    return model.rows().stream().map(MixRow::wantedProperty).toArray(Observable[]::new);
  }

  private static TextField field(String id, String accessible) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(accessible);
    field.getStyleClass().add("figure-field");
    field.setPrefWidth(90);
    return field;
  }

  private static Label head(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("section");
    return label;
  }

  private static Label right(String text) {
    Label label = head(text);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  private static Label figure(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setMaxWidth(Double.MAX_VALUE);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }
}
