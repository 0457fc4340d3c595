package dev.lanewright.ui.tune;

import dev.lanewright.engine.Baseline;
import dev.lanewright.evalset.Split;
import dev.lanewright.ui.compare.Compare;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.Baselines;
import dev.lanewright.workspace.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/** The pickers at the right of the title bar: baseline and split. */
final class Pickers {
  private Pickers() {}

  /** "Baseline all-large". */
  static MenuButton baseline(TuneViewModel vm) {
    Label name = Parts.whole("", "strong");
    MenuButton button = picker("baseline-picker", "Baseline", name, null);
    vm.onChange(() -> name.setText(vm.baselineName()));
    Session session = vm.session();
    button.setOnShowing(
        e -> {
          List<RadioMenuItem> items = new ArrayList<>();
          for (Baseline b :
              Baselines.choices(
                  session.policy(),
                  session.table().models(),
                  session.document().policies().newest(),
                  session.document().fields())) {
            String text = Baselines.name(b, session.policy());
            items.add(
                item(
                    "baseline-" + text,
                    text,
                    b.equals(session.baseline()),
                    () -> session.compareWith(b)));
          }
          button.getItems().setAll(items);
        });
    return button;
  }

  /** "Split tune n 3,000", and what else says how samples count. */
  static MenuButton split(TuneViewModel vm, Compare compare) {
    Label name = Parts.whole("", "strong");
    Label n = Parts.whole("", "muted");
    MenuButton button = picker("split-picker", "Split", name, n);
    Session session = vm.session();
    vm.onChange(
        () -> {
          name.setText(name(session.view().split()));
          var figures = vm.figuresProperty().get();
          String count = figures == null ? "" : "n " + Numbers.count(figures.overall().n());
          n.setText(session.view().mix() == null ? count : count + ", weighted");
        });
    button.setOnShowing(
        e -> {
          List<RadioMenuItem> items = new ArrayList<>();
          for (Split s : Split.values()) {
            items.add(
                item(
                    "split-" + name(s),
                    name(s) + "  " + purpose(s),
                    s == session.view().split(),
                    () -> session.look(session.view().withSplit(s))));
          }
          items.add(
              item(
                  "split-all",
                  "all",
                  session.view().split() == null,
                  () -> session.look(session.view().withSplit(null))));
          button.getItems().setAll(items);
          button
              .getItems()
              .addAll(
                  new SeparatorMenuItem(),
                  plain("production-mix", "Production mix and importance…", compare::mix),
                  plain("pinned-samples", "Pinned samples…", compare::pins));
        });
    return button;
  }

  private static MenuItem plain(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(e -> action.run());
    return item;
  }

  private static String purpose(Split split) {
    return switch (split) {
      case TUNE -> "to drag thresholds on";
      case CALIBRATE -> "for certificates; looking spends it";
      case REPORT -> "for the proof; looking spends it";
    };
  }

  private static String name(@Nullable Split split) {
    return split == null ? "all" : split.name().toLowerCase(Locale.ROOT);
  }

  private static MenuButton picker(String id, String what, Label name, @Nullable Label more) {
    MenuButton button = new MenuButton();
    button.setId(id);
    button.getStyleClass().add("picker");
    var row = Parts.row(6, Parts.whole(what, "muted"), name);
    if (more != null) {
      row.getChildren().add(more);
    }
    button.setGraphic(row);
    button.setAccessibleText(what);
    button.getItems().setAll(new RadioMenuItem("…"));
    return button;
  }

  private static RadioMenuItem item(String id, String text, boolean on, Runnable action) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setMnemonicParsing(false);
    item.setId(id);
    item.setSelected(on);
    item.setOnAction(e -> action.run());
    return item;
  }
}
