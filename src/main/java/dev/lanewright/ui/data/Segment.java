package dev.lanewright.ui.data;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * A switch of a few values, the first of which means none.
 *
 * @param <T> a value
 */
final class Segment<T> extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final List<T> values;

  /**
   * @param id first part of the buttons' ids
   * @param names names of the buttons; one more than values
   * @param onChange told of a choice by a person
   */
  Segment(String id, List<String> names, List<T> values, Consumer<@Nullable T> onChange) {
    this.values = List.copyOf(values);
    getStyleClass().add("segment");
    for (String name : names) {
      var button = new ToggleButton(name);
      button.setId(id + "-" + name);
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      setHgrow(button, Priority.ALWAYS);
      button.setOnAction(
          e -> {
            button.setSelected(true);
            onChange.accept(value());
          });
      getChildren().add(button);
    }
    group.selectToggle(group.getToggles().getFirst());
  }

  /** The value chosen, null for the first button. */
  @Nullable T value() {
    int at = group.getToggles().indexOf(group.getSelectedToggle());
    return at <= 0 ? null : values.get(at - 1);
  }

  /** Shows a value without telling of it. */
  void show(@Nullable T value) {
    int at = value == null ? 0 : values.indexOf(value) + 1;
    group.selectToggle(group.getToggles().get(Math.max(0, at)));
  }
}
