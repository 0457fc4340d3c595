package dev.lanewright.ui.verdicts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Boxes in which one of a few values is chosen. */
final class Choice {
  private Choice() {}

  /**
   * A box.
   *
   * @param tip what is chosen, in words
   * @param words of each value
   * @param then hears what a person chose
   */
  static <T> ComboBox<T> of(
      String id,
      String tip,
      List<T> values,
      T first,
      Function<T, String> words,
      Consumer<? super T> then) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.setAccessibleText(tip);
    box.setTooltip(new Tooltip(tip));
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the box is not edited");
          }
        });
    box.setValue(first);
    box.valueProperty()
        .subscribe(
            (was, is) -> {
              if (is != null) {
                then.accept(is);
              }
            });
    return box;
  }
}
