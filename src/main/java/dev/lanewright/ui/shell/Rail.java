package dev.lanewright.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The column of screens at the left. */
final class Rail extends VBox {
  private static final PseudoClass COUNTED = PseudoClass.getPseudoClass("counted");

  private final Consumer<Screen> onChosen;
  private final ToggleGroup group = new ToggleGroup();
  private final List<Screen> shown = new ArrayList<>();

  Rail(Consumer<Screen> onChosen) {
    this.onChosen = onChosen;
    getStyleClass().add("rail");
    setId("rail");
  }

  void show(List<Screen> screens) {
    shown.clear();
    shown.addAll(screens);
    group.getToggles().clear();
    getChildren().setAll(screens.stream().map(this::item).toList());
  }

  void select(@Nullable Screen screen) {
    int at = screen == null ? -1 : shown.indexOf(screen);
    if (at >= 0) {
      group.selectToggle(group.getToggles().get(at));
    }
  }

  private StackPane item(Screen screen) {
    var button = new ToggleButton(screen.title(), new FontIcon(screen.icon()));
    button.setId("rail-" + screen.id());
    button.getStyleClass().add("rail-item");
    button.setAccessibleRole(AccessibleRole.TAB_ITEM);
    button.setToggleGroup(group);
    button.setOnAction(
        e -> {
          button.setSelected(true);
          onChosen.accept(screen);
        });
    var stack = new StackPane(button);
    StringProperty badge = screen.badge();
    if (badge != null) {
      var label = new Label();
      label.getStyleClass().add("rail-badge");
      label.textProperty().bind(badge);
      label.visibleProperty().bind(badge.isNotEmpty());
      label.setMouseTransparent(true);
      StackPane.setAlignment(label, Pos.BOTTOM_CENTER);
      badge.subscribe(b -> button.pseudoClassStateChanged(COUNTED, !b.isEmpty()));
      stack.getChildren().add(label);
    }
    return stack;
  }
}
