package dev.lanewright.ui.table;

import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * A small table, whole in memory: texts left, figures right in tabular digits, bars in cells.
 * Columns sort by their value; a total row stays last. JavaFX thread only.
 *
 * @param <R> a row
 */
public final class SimpleTable<R> {
  /** A figure is never cut: where room is short, texts and bars give way. */
  private static final double FIGURE = 0.88;

  /** How much of a text must stay to be told from others. */
  private static final double TEXT = 0.5;

  private static final double NAME = 0.78;

  private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");

  private final TableView<R> view = new TableView<>();
  private final QuietRows<R> rows = new QuietRows<>();
  private final Widths widths = new Widths(false);

  /** Those in use, and perhaps some that the table has dropped. */
  private final Set<QuietCell<R, R>> cells = Collections.newSetFromMap(new WeakHashMap<>());

  private Predicate<R> total = r -> false;

  /** An empty table without columns. */
  public SimpleTable(String id) {
    view.setId(id);
    view.setAccessibleText(id.replace('-', ' '));
    view.setFixedCellSize(30);
    view.setItems(rows);
    view.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    view.setColumnResizePolicy(widths);
    view.setSortPolicy(
        t -> {
          sort();
          return true;
        });
    view.setRowFactory(
        t ->
            new TableRow<>() {
              @Override
              protected void updateItem(@Nullable R item, boolean empty) {
                super.updateItem(item, empty);
                boolean last = item != null && total.test(item);
                pseudoClassStateChanged(TOTAL, last);
                if (last != getStyleClass().contains("total")) {
                  if (last) {
                    getStyleClass().add("total");
                  } else {
                    getStyleClass().remove("total");
                  }
                }
              }
            });
  }

  /** The node for the screen. */
  public TableView<R> node() {
    return view;
  }

  /** Whether columns keep their widths and scroll, where the table is too narrow for them. */
  public void scrolls(boolean on) {
    view.setColumnResizePolicy(on ? TableView.UNCONSTRAINED_RESIZE_POLICY : widths);
  }

  /** A column of texts. {@code style} is a style class of the cells, may be empty. */
  public SimpleTable<R> text(
      String title, String tip, double width, String style, Function<? super R, String> text) {
    TableColumn<R, R> column = make(title, tip, width, style);
    column.setMinWidth((style.contains("strong") ? NAME : TEXT) * width);
    column.setCellFactory(c -> known(new ValueCell<>(style, text, null)));
    column.setComparator(Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    return this;
  }

  /** A column of right-aligned figures; unknown ones (NaN) sort last. */
  public SimpleTable<R> number(
      String title,
      String tip,
      double width,
      ToDoubleFunction<? super R> value,
      Function<? super R, String> text) {
    TableColumn<R, R> column = make(title, tip, width, "right");
    column.setMinWidth(FIGURE * width);
    column.setCellFactory(c -> known(new ValueCell<>("right", text, null)));
    column.setComparator(Comparator.comparingDouble(value));
    return this;
  }

  /** A column of figures whose cell also takes a style class from the row, such as "worse". */
  public SimpleTable<R> number(
      String title,
      String tip,
      double width,
      ToDoubleFunction<? super R> value,
      Function<? super R, String> text,
      Function<? super R, String> style) {
    TableColumn<R, R> column = make(title, tip, width, "right");
    column.setMinWidth(FIGURE * width);
    column.setCellFactory(
        c ->
            known(
                new NodeCell<R, Label>(
                    "right",
                    Label::new,
                    (label, r) -> {
                      label.setText(text.apply(r));
                      Parts.restyle(label, style.apply(r).split(" "));
                    })));
    column.setComparator(Comparator.comparingDouble(value));
    return this;
  }

  /** A column of nodes, such as {@link CellBar}s; sorts by the value. */
  public SimpleTable<R> nodes(
      String title,
      String tip,
      double width,
      String style,
      ToDoubleFunction<? super R> value,
      Function<? super R, ? extends @Nullable Node> node) {
    TableColumn<R, R> column = make(title, tip, width, style);
    column.setCellFactory(c -> known(new ValueCell<>(style, r -> "", node)));
    column.setComparator(Comparator.comparingDouble(value));
    return this;
  }

  /** A column of nodes that are made once and told what to show; sorts by the value. */
  public <N extends Node> SimpleTable<R> live(
      String title,
      String tip,
      double width,
      String style,
      ToDoubleFunction<? super R> value,
      Supplier<? extends N> make,
      BiConsumer<? super N, ? super R> show) {
    TableColumn<R, R> column = make(title, tip, width, style);
    column.setCellFactory(c -> known(new NodeCell<R, N>(style, make, show)));
    column.setComparator(Comparator.comparingDouble(value));
    return this;
  }

  /** Rows that stand last in every order, in bold. */
  public SimpleTable<R> total(Predicate<R> isTotal) {
    total = isTotal;
    return this;
  }

  /**
   * Shows these rows, in the order chosen; keeps the selected place. As many rows as before are
   * written into the cells there are.
   */
  public void show(List<? extends R> newRows) {
    List<R> next = new ArrayList<>(newRows);
    if (!view.getSortOrder().isEmpty()) {
      next.sort(order());
    }
    if (fits(next)) {
      rows.replaceQuietly(next);
      // Cells of columns that were taken away know nothing of the new rows.
      cells.removeIf(
          c -> c.getTableColumn() != null && !view.getColumns().contains(c.getTableColumn()));
      cells.forEach(cell -> cell.refresh(rows));
      return;
    }
    int selected = view.getSelectionModel().getSelectedIndex();
    rows.setAll(next);
    if (selected >= 0 && selected < rows.size()) {
      view.getSelectionModel().select(selected);
    }
  }

  private boolean fits(List<R> next) {
    boolean fits = next.size() == rows.size();
    for (int i = 0; fits && i < next.size(); i++) {
      fits = total.test(next.get(i)) == total.test(rows.get(i));
    }
    return fits;
  }

  private <C extends QuietCell<R, R>> C known(C cell) {
    cells.add(cell);
    return cell;
  }

  private Comparator<R> order() {
    Comparator<R> order = view.getComparator();
    Comparator<R> last = Comparator.comparing(total::test);
    return order == null ? last : last.thenComparing(order);
  }

  private void sort() {
    FXCollections.sort(rows, order());
  }

  private TableColumn<R, R> make(String title, String tip, double width, String style) {
    var column = new TableColumn<R, R>();
    var header = new Label(title);
    if (!tip.isEmpty()) {
      header.setTooltip(new Tooltip(tip));
    }
    column.setGraphic(header);
    column.setId(title);
    column.setReorderable(false);
    column.setPrefWidth(width);
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
    if (!style.isEmpty()) {
      column.getStyleClass().addAll(style.split(" "));
    }
    view.getColumns().add(column);
    return column;
  }
}
