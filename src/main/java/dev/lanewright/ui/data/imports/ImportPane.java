package dev.lanewright.ui.data.imports;

import dev.lanewright.evalset.reader.Layout;
import dev.lanewright.evalset.reader.Mapping;
import dev.lanewright.evalset.reader.Recognised;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.table.SimpleTable;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The import dialog's pane. The button closes it only once the import is done. */
public final class ImportPane extends DialogPane {
  /** Starts the import. */
  public static final ButtonType IMPORT = new ButtonType("Import", ButtonData.OK_DONE);

  private final ImportViewModel model;
  private final MappingTable mapping;
  private final RowsTable rows = new RowsTable();
  private final ModelsTable models = new ModelsTable();
  private final SimpleTable<Rejected> rejected =
      new SimpleTable<Rejected>("import-rejected")
          .text("File", "", 130, "muted", Rejected::file)
          .number("Line", "", 70, Rejected::line, r -> String.format("%,d", r.line()))
          .text("Why it will be set aside", "", 460, "", Rejected::reason);
  private final Tab rowsTab = tab("First rows");
  private final Tab rejectedTab = tab("Set aside");
  private final Tab modelsTab = tab("Models");
  private final VBox notes = new VBox(2);
  private final Label problem = new Label();

  /** A pane of the view model; {@link ImportViewModel#look} is the caller's. */
  public ImportPane(ImportViewModel model, Dialogs dialogs) {
    this.model = model;
    mapping = new MappingTable(model);
    setId("import-dialog");
    // The theme keeps dialogs narrow by style sheet; only a style of its own is stronger.
    setStyle("-fx-pref-width: 1120; -fx-max-width: 4000; -fx-pref-height: 720;");
    rejected.node().setPlaceholder(new Label("All of the first rows can be used"));
    problem.getStyleClass().add("worse");
    problem.setId("import-problem");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    problem.visibleProperty().bind(problem.managedProperty());
    var top = new ImportHeader(model, dialogs);
    var body = new HBox(12, columns(), views());
    VBox.setVgrow(body, Priority.ALWAYS);
    var all =
        new VBox(10, top.node(), notes, body, problem, new ImportFooter(model, dialogs).node());
    all.setPadding(new Insets(12, 0, 0, 0));
    setContent(all);
    getButtonTypes().setAll(IMPORT, ButtonType.CANCEL);
    buttons();
    model.seenProperty().subscribe(this::show);
    model
        .roles()
        .subscribe(() -> mapping.show(columnNames(model.seenProperty().get()), model.roles()));
  }

  private VBox columns() {
    var title = new Label("What the columns mean");
    title.getStyleClass().add("section");
    var card = new VBox(6, title, mapping.node());
    VBox.setVgrow(mapping.node(), Priority.ALWAYS);
    card.setPrefWidth(430);
    card.setMinWidth(400);
    return card;
  }

  private TabPane views() {
    rowsTab.setContent(rows.node());
    rejectedTab.setContent(rejected.node());
    var more = new Label("Of the first rows; models that come later are named by the catalogue.");
    more.getStyleClass().addAll("muted", "small");
    more.setWrapText(true);
    more.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(more, Priority.ALWAYS);
    model
        .scannedProperty()
        .subscribe(
            (was, is) ->
                more.setText(
                    is.isEmpty()
                        ? "Of the first rows; models that come later are named by the catalogue."
                        : is));
    var scan = new Button("Read all rows for models");
    scan.setId("import-scan");
    scan.setMinWidth(Region.USE_PREF_SIZE);
    scan.disableProperty()
        .bind(
            model
                .scanningProperty()
                .or(model.stateProperty().isNotEqualTo(ImportViewModel.State.READY)));
    scan.setOnAction(e -> model.scan());
    model.models().subscribe(() -> listModels());
    var line = new HBox(10, more, scan);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setPadding(new Insets(6, 9, 6, 9));
    VBox.setVgrow(models.node(), Priority.ALWAYS);
    modelsTab.setContent(new VBox(models.node(), line));
    var tabs = new TabPane(rowsTab, rejectedTab, modelsTab);
    tabs.setId("import-views");
    HBox.setHgrow(tabs, Priority.ALWAYS);
    return tabs;
  }

  private void listModels() {
    models.show(List.copyOf(model.models()));
    modelsTab.setText("Models " + model.models().size());
  }

  private static Tab tab(String title) {
    var tab = new Tab(title);
    tab.setClosable(false);
    return tab;
  }

  private void buttons() {
    var go = (Button) lookupButton(IMPORT);
    go.setId("import-start");
    go.getStyleClass().add("primary");
    go.disableProperty().bind(model.stateProperty().isNotEqualTo(ImportViewModel.State.READY));
    go.addEventFilter(
        javafx.event.ActionEvent.ACTION,
        e -> {
          if (model.stateProperty().get() != ImportViewModel.State.DONE) {
            e.consume();
            model.start();
          }
        });
    var stop = (Button) lookupButton(ButtonType.CANCEL);
    stop.setId("import-cancel");
    stop.addEventFilter(
        javafx.event.ActionEvent.ACTION,
        e -> {
          if (model.stateProperty().get() == ImportViewModel.State.IMPORTING) {
            e.consume();
            model.cancel();
          }
        });
    model
        .stateProperty()
        .subscribe(
            state -> {
              stop.setText(state == ImportViewModel.State.IMPORTING ? "Stop" : "Cancel");
              if (state == ImportViewModel.State.DONE && getScene() != null) {
                getScene().getWindow().hide();
              }
            });
  }

  private void show(@Nullable Recognised seen) {
    if (seen == null) {
      return;
    }
    rows.show(seen.columns(), seen.firstRows());
    rejected.show(seen.rejected());
    mapping.show(columnNames(seen), model.roles());
    rowsTab.setText("First rows " + seen.firstRows().size());
    rejectedTab.setText("Set aside " + seen.rejected().size());
    notes.getChildren().clear();
    for (String note : seen.notes()) {
      var label = new Label(note);
      label.getStyleClass().addAll("muted", "small");
      label.setWrapText(true);
      notes.getChildren().add(label);
    }
  }

  private static List<String> columnNames(@Nullable Recognised seen) {
    if (seen == null) {
      return List.of();
    }
    var names = new ArrayList<>(seen.columns());
    if (seen.layout() == Layout.ROUTELLM_CSV || seen.layout() == Layout.WIDE) {
      names.add(Mapping.FILE_NAME);
    }
    return names;
  }
}
