package dev.lanewright.ui.tune.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A choice of one of several. Tells only of what a person chose. */
final class Choice<T> extends ComboBox<T> {
  /**
   * @param now what is chosen; added where it is not among all
   * @param words what people call one
   */
  Choice(
      String id,
      String name,
      List<T> all,
      T now,
      Function<? super T, String> words,
      Consumer<? super T> chosen) {
    setId(id);
    setAccessibleText(name);
    List<T> items = new ArrayList<>(all);
    if (!items.contains(now)) {
      items.add(now);
    }
    getItems().setAll(items);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String text) {
            return getValue();
          }
        });
    setValue(now);
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    valueProperty()
        .subscribe(
            (was, is) -> {
              if (is != null) {
                chosen.accept(is);
              }
            });
  }
}
