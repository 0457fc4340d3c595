package dev.lanewright.ui.data.imports;

import dev.lanewright.ui.table.SimpleTable;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/** What is wanted and the column that gives it, to be changed line by line. */
final class MappingTable {
  private static final String NONE = "—";

  private final ImportViewModel model;
  private final SimpleTable<RoleRow> table;
  private List<String> columns = List.of();

  MappingTable(ImportViewModel model) {
    this.model = model;
    table =
        new SimpleTable<RoleRow>("import-mapping")
            .nodes("Field", "What the eval set needs", 190, "", r -> 0, MappingTable::title)
            .nodes("Column", "The column or key of the file", 210, "", r -> 0, this::choice);
    table.node().getColumns().forEach(column -> column.setSortable(false));
    table.node().getSelectionModel().setCellSelectionEnabled(false);
  }

  Node node() {
    return table.node();
  }

  void show(List<String> newColumns, List<RoleRow> rows) {
    columns = newColumns;
    table.show(rows);
  }

  private static Node title(RoleRow row) {
    if (row.model().isEmpty()) {
      return new Label(row.title());
    }
    var name = new Label(row.model().equals("*") ? "each model" : row.model());
    name.getStyleClass().add("strong");
    name.setTooltip(new Tooltip(row.model()));
    name.setMaxWidth(112);
    var role = new Label(row.title());
    role.getStyleClass().add("muted");
    role.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    var box = new HBox(6, name, role);
    box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return box;
  }

  private Node choice(RoleRow row) {
    var box = new ComboBox<String>();
    List<String> all = new ArrayList<>();
    all.add(NONE);
    all.addAll(row.literals());
    if (!row.column().isEmpty() && !columns.contains(row.column()) && !all.contains(row.column())) {
      all.add(row.column());
    }
    all.addAll(columns);
    box.getItems().setAll(all);
    box.setValue(row.column().isEmpty() ? NONE : row.column());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String column) {
            return column == null ? "" : RoleRow.word(column);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    box.setId("map-" + (row.model().isEmpty() ? "" : row.model() + "-") + row.role());
    box.setAccessibleText("Column for " + row.title() + " " + row.model());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setPrefWidth(200);
    box.valueProperty().subscribe((old, now) -> model.map(row, now.equals(NONE) ? "" : now));
    return box;
  }
}
