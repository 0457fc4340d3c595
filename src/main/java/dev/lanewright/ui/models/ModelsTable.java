package dev.lanewright.ui.models;

import dev.lanewright.provider.Price;
import dev.lanewright.provider.Surcharge;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The table of models, with prices that are edited in place. */
final class ModelsTable {
  /** Narrower, and the table scrolls to the side: a price that is cut is no price. */
  private static final double NARROW = 840;

  private final TableView<ModelRow> view = new TableView<>();

  ModelsTable(ModelsViewModel model) {
    view.setId("models");
    view.setEditable(true);
    view.setItems(model.rows());
    view.widthProperty()
        .subscribe(
            w ->
                view.setColumnResizePolicy(
                    w.doubleValue() > 0 && w.doubleValue() < NARROW
                        ? TableView.UNCONSTRAINED_RESIZE_POLICY
                        : TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS));
    view.setPlaceholder(new Label("No model fits this filter."));
    view.setAccessibleText("Models and their prices in USD per million tokens");
    nodes("Model", "", 205, ModelsTable::name, Comparator.comparing(r -> r.entry().label()));
    text("Provider", "", 84, "muted", r -> r.entry().provider());
    nodes("Tier", "Where the model usually stands", 76, ModelsTable::tier, tierOrder());
    for (Amount a : Amount.values()) {
      view.getColumns().add(amount(a, model));
    }
    text(
        "Long context",
        "Factor on the whole request above a length",
        116,
        "muted",
        r -> surcharge(r.price()));
    text(
        "Since",
        "First day of the price in force",
        106,
        "muted",
        r -> r.price() == null ? "" : r.price().validFrom().toString());
    text("Source", "", 182, "muted", r -> r.price() == null ? "" : r.price().source());
    nodes(
        "Used in",
        "Eval sets with answers of this model",
        124,
        ModelsTable::sets,
        Comparator.comparing(r -> String.join(" ", r.sets())));
    view.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            r -> {
              if (r != null) {
                model.selectedProperty().set(r);
              }
            });
    model
        .selectedProperty()
        .subscribe(
            r -> {
              if (r == null) {
                view.getSelectionModel().clearSelection();
              } else if (!r.equals(view.getSelectionModel().getSelectedItem())) {
                view.getSelectionModel().select(r);
              }
            });
  }

  TableView<ModelRow> node() {
    return view;
  }

  /** A surcharge in words, such as {@code ×5 above 100k}. */
  static String surcharge(@Nullable Price price) {
    Surcharge s = price == null ? null : price.longContext();
    if (s == null) {
      return "";
    }
    String factor =
        s.inputFactor() == s.outputFactor()
            ? "×" + trim(s.inputFactor())
            : "×%s / ×%s".formatted(trim(s.inputFactor()), trim(s.outputFactor()));
    String above =
        s.aboveTokens() % 1000 == 0
            ? s.aboveTokens() / 1000 + "k"
            : String.format(Locale.ROOT, "%,d", s.aboveTokens());
    return factor + " above " + above;
  }

  private static String trim(double factor) {
    String text = PriceText.written(factor);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  private static Node name(ModelRow r) {
    Label label = new Label(r.entry().label());
    label.getStyleClass().add("strong");
    label.setTooltip(new Tooltip(r.name()));
    return label;
  }

  private static Node tier(ModelRow r) {
    return TierDot.of(r.entry().tier());
  }

  private static Node sets(ModelRow r) {
    HBox box = new HBox(4);
    box.setAlignment(Pos.CENTER_LEFT);
    for (String set : r.sets()) {
      Label pill = new Label(set);
      pill.getStyleClass().add("pill");
      box.getChildren().add(pill);
    }
    return box;
  }

  private static Comparator<ModelRow> tierOrder() {
    return Comparator.comparing(
        r -> r.entry().tier(), Comparator.nullsLast(Comparator.naturalOrder()));
  }

  private TableColumn<ModelRow, ModelRow> amount(Amount a, ModelsViewModel model) {
    var column = column(a.header(), "USD per million tokens. Click to edit.", 80, "right");
    column.setId("column-" + a.id());
    column.setEditable(true);
    column.setCellFactory(c -> new PriceCell(a, model::edit));
    column.setComparator(
        Comparator.comparingDouble(r -> r.price() == null ? Double.NaN : a.of(r.price())));
    return column;
  }

  private void text(
      String title, String tip, double width, String style, Function<ModelRow, String> text) {
    var column = column(title, tip, width, style);
    column.setCellFactory(
        c ->
            new TableCell<>() {
              {
                getStyleClass().addAll(style.split(" "));
              }

              @Override
              protected void updateItem(@Nullable ModelRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(row == null ? null : text.apply(row));
              }
            });
    column.setComparator(Comparator.comparing(text));
    view.getColumns().add(column);
  }

  private void nodes(
      String title,
      String tip,
      double width,
      Function<ModelRow, Node> node,
      Comparator<ModelRow> order) {
    var column = column(title, tip, width, "");
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable ModelRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(row == null ? null : node.apply(row));
              }
            });
    column.setComparator(order);
    view.getColumns().add(column);
  }

  private static TableColumn<ModelRow, ModelRow> column(
      String title, String tip, double width, String style) {
    var column = new TableColumn<ModelRow, ModelRow>();
    Label header = new Label(title);
    if (!tip.isEmpty()) {
      header.setTooltip(new Tooltip(tip));
    }
    column.setGraphic(header);
    column.setEditable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
    if (!style.isEmpty()) {
      column.getStyleClass().addAll(style.split(" "));
    }
    return column;
  }
}
