package dev.lanewright.ui.data.imports;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The first rows of the files as they are: one table column per column. */
final class RowsTable {
  private static final int MOST_COLUMNS = 60;
  private static final double NARROWEST = 70;
  private static final double WIDEST = 260;
  private static final double PER_CHARACTER = 7.2;

  private final TableView<List<String>> view = new TableView<>();

  RowsTable() {
    view.setId("import-rows");
    view.setFixedCellSize(30);
    view.setPlaceholder(new Label("No rows to show"));
  }

  TableView<List<String>> node() {
    return view;
  }

  void show(List<String> columns, List<List<String>> rows) {
    view.getColumns().clear();
    for (int i = 0; i < Math.min(columns.size(), MOST_COLUMNS); i++) {
      int at = i;
      TableColumn<List<String>, String> column = new TableColumn<>(columns.get(i));
      column.setSortable(false);
      column.setReorderable(false);
      column.setPrefWidth(width(columns.get(i), rows, at));
      column.setCellValueFactory(f -> new ReadOnlyStringWrapper(oneLine(f.getValue().get(at))));
      view.getColumns().add(column);
    }
    view.getItems().setAll(rows);
  }

  private static double width(String title, List<List<String>> rows, int at) {
    int longest = title.length() + 2;
    for (List<String> row : rows) {
      longest = Math.max(longest, row.get(at).length());
    }
    return Math.clamp(longest * PER_CHARACTER + 18, NARROWEST, WIDEST);
  }

  private static String oneLine(String text) {
    return text.replace("\r\n", " ↵ ").replace('\n', '↵').replace('\t', ' ');
  }
}
