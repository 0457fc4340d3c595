package dev.lanewright.ui.table;

import dev.lanewright.ui.task.Tasks;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * A table over any number of rows, fetched by page. A click on a column's header asks the source
 * for another order. One row can be selected.
 *
 * @param <R> a row's value
 */
public final class PagedTable<R> {
  /** A figure is never cut: where room is short, texts give way. */
  private static final double FIGURE = 0.88;

  private final Widths widths = new Widths(true);

  private final TableView<Row<R>> view = new TableView<>();
  private final Tasks tasks;
  private final String name;
  private final Consumer<Throwable> onError;
  private final ReadOnlyObjectWrapper<@Nullable R> selected = new ReadOnlyObjectWrapper<>();
  private @Nullable RowSource<R> source;

  /**
   * @param id of the table node, also names its fetches
   * @param onError gets what a fetch threw
   */
  public PagedTable(String id, Tasks tasks, Consumer<Throwable> onError) {
    this.tasks = tasks;
    this.name = id;
    this.onError = onError;
    view.setId(id);
    view.setAccessibleText(id.replace('-', ' '));
    view.setFixedCellSize(30);
    view.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    view.setColumnResizePolicy(widths);
    view.setSortPolicy(t -> resort());
    view.getSelectionModel()
        .selectedItemProperty()
        .flatMap(Row::valueProperty)
        .subscribe(v -> selected.set(v));
  }

  /** The node for the screen. */
  public TableView<Row<R>> node() {
    return view;
  }

  /** Value of the selected row; null while none is selected or it is still being fetched. */
  public ReadOnlyObjectProperty<@Nullable R> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /**
   * Adds a column of texts.
   *
   * @param id what a {@link Sort} names; null when the source cannot sort by it
   * @param width pixels; the first column takes what the others leave
   * @param style style class of the cells, such as {@code right} or {@code muted}; may be empty
   */
  public PagedTable<R> column(
      @Nullable String id,
      String title,
      String tip,
      double width,
      String style,
      Function<? super R, String> text) {
    TableColumn<Row<R>, R> column = make(id, title, tip, width, style);
    if (style.contains("right")) {
      column.setMinWidth(FIGURE * width);
    }
    column.setCellFactory(c -> new ValueCell<>(style, text, null));
    return this;
  }

  /** Adds a column of small nodes. */
  public PagedTable<R> nodes(
      @Nullable String id,
      String title,
      String tip,
      double width,
      Function<? super R, ? extends @Nullable Node> node) {
    TableColumn<Row<R>, R> column = make(id, title, tip, width, "");
    column.setCellFactory(c -> new ValueCell<>("", r -> "", node));
    return this;
  }

  /** Keeps the column added last whole: where room is short, texts give way. */
  public PagedTable<R> whole() {
    TableColumn<Row<R>, ?> last = view.getColumns().getLast();
    last.setMinWidth(FIGURE * last.getPrefWidth());
    return this;
  }

  /** Whether columns keep their widths and scroll, where the table is too narrow for them. */
  public void scrolls(boolean on) {
    view.setColumnResizePolicy(on ? TableView.UNCONSTRAINED_RESIZE_POLICY : widths);
  }

  /** Shows another source from its first row; null empties the table. */
  public void show(@Nullable RowSource<R> newSource) {
    source = newSource;
    if (newSource == null) {
      tasks.cancel(name + " count");
      view.setItems(FXCollections.observableArrayList());
      return;
    }
    tasks.run(name + " count", p -> newSource.count(), n -> fill(newSource, n), onError);
  }

  /** Lets columns keep their widths and run on to the right, for tables with many. */
  public PagedTable<R> wide() {
    view.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    return this;
  }

  /** Text shown while there are no rows. */
  public PagedTable<R> placeholder(Node node) {
    view.setPlaceholder(node);
    return this;
  }

  /** Gives the selected value on Enter and on a double click. */
  public PagedTable<R> onOpen(Consumer<R> open) {
    Runnable give =
        () -> {
          R value = selected.get();
          if (value != null) {
            open.accept(value);
          }
        };
    view.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2) {
            give.run();
          }
        });
    view.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            give.run();
          }
        });
    return this;
  }

  private void fill(RowSource<R> of, int count) {
    view.getSelectionModel().clearSelection();
    view.setItems(new PagedRows<>(of, order(), count, tasks, name, onError));
  }

  private boolean resort() {
    RowSource<R> now = source;
    if (now != null) {
      fill(now, view.getItems().size());
    }
    return true;
  }

  private @Nullable Sort order() {
    if (view.getSortOrder().isEmpty()) {
      return null;
    }
    TableColumn<Row<R>, ?> by = view.getSortOrder().getFirst();
    return new Sort(by.getId(), by.getSortType() == TableColumn.SortType.ASCENDING);
  }

  private TableColumn<Row<R>, R> make(
      @Nullable String id, String title, String tip, double width, String style) {
    var column = new TableColumn<Row<R>, R>();
    var header = new Label(title);
    if (!tip.isEmpty()) {
      header.setTooltip(new Tooltip(tip));
    }
    column.setGraphic(header);
    column.setId(id == null ? title : id);
    column.setSortable(id != null);
    column.setReorderable(false);
    column.setPrefWidth(width);
    if (view.getColumns().isEmpty()) {
      column.setMinWidth(Math.min(width, 110));
    } else {
      // What room there is goes to the first column.
      column.setMinWidth(Math.min(width, 60));
      column.setMaxWidth(width);
    }
    column.setCellValueFactory(f -> f.getValue().valueProperty());
    if (!style.isEmpty()) {
      column.getStyleClass().addAll(style.split(" "));
    }
    view.getColumns().add(column);
    return column;
  }
}
