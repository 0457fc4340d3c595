package dev.lanewright.ui.table;

import java.util.List;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

/**
 * Columns that fill the table by their preferred and least widths alone, so that a window made
 * narrow and wide again looks as before. A person may still drag a column's edge.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the table declares its policies
final class Widths extends ConstrainedColumnResizeBase
    implements Callback<ResizeFeatures, Boolean> {
  private static final double ROW = 30;

  private final boolean firstGrows;

  /**
   * @param firstGrows whether spare room goes to the first column alone, else to all by their width
   */
  Widths(boolean firstGrows) {
    this.firstGrows = firstGrows;
  }

  @Override
  public Boolean call(ResizeFeatures f) {
    if (f.getColumn() != null) {
      return TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS.call(f);
    }
    List<? extends TableColumnBase<?, ?>> columns = f.getTable().getVisibleLeafColumns();
    if (columns.isEmpty()) {
      return false;
    }
    // Where the text is larger the rows are higher, and the columns as much wider.
    double scale = Math.max(1, f.getTable().getFixedCellSize() / ROW);
    double[] wanted = columns.stream().mapToDouble(c -> scale * c.getPrefWidth()).toArray();
    double[] least = columns.stream().mapToDouble(c -> scale * c.getMinWidth()).toArray();
    double[] widths = of(wanted, least, f.getContentWidth(), firstGrows);
    for (int i = 0; i < widths.length; i++) {
      f.setColumnWidth(columns.get(i), widths[i]);
    }
    return false;
  }

  /** Widths that add up to the room where the least widths do not exceed it. */
  static double[] of(double[] wanted, double[] least, double room, boolean firstGrows) {
    double sum = 0;
    double give = 0;
    for (int i = 0; i < wanted.length; i++) {
      sum += wanted[i];
      give += Math.max(0, wanted[i] - least[i]);
    }
    double[] widths = new double[wanted.length];
    double tight = give > 0 ? Math.min(1, (sum - room) / give) : 0;
    double used = 0;
    for (int i = 0; i < widths.length; i++) {
      boolean grows = room >= sum;
      double w =
          grows
              ? firstGrows ? wanted[i] : wanted[i] * room / sum
              : wanted[i] - tight * Math.max(0, wanted[i] - least[i]);
      widths[i] = Math.floor(w);
      used += widths[i];
    }
    if (used < room) {
      widths[firstGrows ? 0 : widths.length - 1] += Math.floor(room - used);
    }
    return widths;
  }
}
