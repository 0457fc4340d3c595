package dev.lanewright.ui.models;

import dev.lanewright.provider.ModelEntry;
import java.util.Objects;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * An amount that is edited in its place: a click on the selected row or Enter opens it, Enter or
 * leaving it sets it, Esc gives up. What is no price stays open with the reason.
 */
final class PriceCell extends TableCell<ModelRow, ModelRow> {
  /** Takes an amount. */
  interface Taker {
    void take(ModelRow row, Amount amount, double perM);
  }

  private final Amount amount;
  private final Taker taker;
  private @Nullable TextField field;

  PriceCell(Amount amount, Taker taker) {
    this.amount = amount;
    this.taker = taker;
    getStyleClass().add("right");
    setContentDisplay(ContentDisplay.TEXT_ONLY);
  }

  @Override
  protected void updateItem(@Nullable ModelRow row, boolean empty) {
    super.updateItem(row, empty);
    if (row == null || empty) {
      setText(null);
      return;
    }
    double value = row.price() == null ? Double.NaN : amount.of(row.price());
    boolean needed =
        amount == Amount.INPUT
            || (amount == Amount.OUTPUT && row.entry().kind() != ModelEntry.Kind.EMBEDDING);
    boolean missing = Double.isNaN(value) && needed;
    setText(missing ? "unpriced" : Double.isNaN(value) ? "–" : PriceText.written(value));
    getStyleClass().removeAll("warning", "muted");
    if (Double.isNaN(value)) {
      getStyleClass().add(missing ? "warning" : "muted");
    }
  }

  @Override
  public void startEdit() {
    super.startEdit();
    ModelRow row = getItem();
    if (!isEditing() || row == null) {
      return;
    }
    double value = row.price() == null ? Double.NaN : amount.of(row.price());
    TextField editor = new TextField(PriceText.written(value));
    editor.setId("price-" + amount.id());
    editor.getStyleClass().add("figure-field");
    editor.setAccessibleText(
        "%s price of %s, USD per million tokens".formatted(amount.title(), row.entry().label()));
    editor.setOnAction(e -> commit(row, editor));
    editor.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            e.consume();
          }
        });
    editor
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is && Objects.equals(field, editor)) {
                leave(row, editor);
              }
            });
    editor.textProperty().subscribe(t -> mark(editor, PriceText.problem(t)));
    field = editor;
    setGraphic(editor);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    editor.requestFocus();
    editor.selectAll();
  }

  @Override
  public void cancelEdit() {
    close();
    super.cancelEdit();
  }

  private void leave(ModelRow row, TextField editor) {
    if (PriceText.problem(editor.getText()) == null) {
      commit(row, editor);
    } else {
      cancelEdit();
    }
  }

  private void commit(ModelRow row, TextField editor) {
    String problem = PriceText.problem(editor.getText());
    if (problem != null) {
      mark(editor, problem);
      return;
    }
    double value = PriceText.parse(editor.getText());
    cancelEdit();
    getTableView().requestFocus();
    taker.take(row, amount, value);
  }

  private static void mark(TextField editor, @Nullable String problem) {
    editor.getStyleClass().remove("invalid");
    if (problem == null) {
      editor.setTooltip(null);
    } else {
      editor.getStyleClass().add("invalid");
      editor.setTooltip(new Tooltip(problem));
    }
  }

  private void close() {
    field = null;
    setGraphic(null);
    setContentDisplay(ContentDisplay.TEXT_ONLY);
  }
}
