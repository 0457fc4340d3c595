package dev.lanewright.ui.data.imports;

import dev.lanewright.ui.table.SimpleTable;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Models of the files and the catalogue's names for them. */
final class ModelsTable {
  private final SimpleTable<ModelRow> table;

  ModelsTable() {
    table =
        new SimpleTable<ModelRow>("import-models")
            .text("In the file", "The name that the file writes", 220, "", ModelRow::fileName)
            .nodes(
                "In the catalogue",
                "provider/id: gives the price",
                260,
                "",
                r -> 0,
                ModelsTable::field)
            .nodes("Price", "", 110, "", r -> r.known() ? 0 : 1, ModelsTable::known);
    table.node().setPlaceholder(new Label("No model answered in the first rows"));
  }

  Node node() {
    return table.node();
  }

  void show(List<ModelRow> rows) {
    table.show(rows);
  }

  private static Node field(ModelRow row) {
    var field = new TextField();
    field.setId("model-" + row.fileName());
    field.setAccessibleText("Catalogue name of " + row.fileName());
    field.textProperty().bindBidirectional(row.catalogueNameProperty());
    row.catalogueNameProperty()
        .subscribe(
            () -> {
              field.getStyleClass().remove("invalid");
              if (!row.valid()) {
                field.getStyleClass().add("invalid");
              }
            });
    return field;
  }

  private static Node known(ModelRow row) {
    var label = new Label(row.known() ? "in the book" : "new, unpriced");
    label.getStyleClass().add(row.known() ? "muted" : "warning");
    return label;
  }
}
