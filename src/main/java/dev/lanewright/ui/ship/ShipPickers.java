package dev.lanewright.ui.ship;

import dev.lanewright.engine.Baseline;
import dev.lanewright.evalset.Split;
import dev.lanewright.ship.gate.Say;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.Baselines;
import dev.lanewright.workspace.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;

/** The pickers of the title bar: what is compared with what, and on which split. */
final class ShipPickers {
  private ShipPickers() {}

  /** "Policy support-v3 against all-large". */
  static MenuButton baseline(ShipViewModel vm) {
    Label policy = Parts.whole("", "strong");
    Label against = Parts.whole("", "strong");
    var button = picker("ship-baseline", "Baseline");
    button.setGraphic(
        Parts.row(
            6, Parts.whole("Policy", "muted"), policy, Parts.whole("against", "muted"), against));
    Session session = vm.session();
    Runnable show =
        () -> {
          policy.setText(session.committed().name() + (session.edited() ? " (edited)" : ""));
          against.setText(vm.baselineName());
        };
    show.run();
    vm.stateProperty().subscribe(s -> show.run());
    button.setOnShowing(
        e -> {
          List<RadioMenuItem> items = new ArrayList<>();
          for (Baseline b :
              Baselines.choices(
                  session.committed(),
                  session.table().models(),
                  session.document().policies().newest(),
                  session.document().fields())) {
            String text = Baselines.name(b, session.committed());
            items.add(
                item(
                    "ship-baseline-" + text,
                    text,
                    b.equals(session.baseline()),
                    () -> session.compareWith(b)));
          }
          button.getItems().setAll(items);
        });
    return button;
  }

  /** "Split report n 1,500 · first look". */
  static MenuButton split(ShipViewModel vm) {
    Label name = Parts.whole("", "strong");
    Label spent = Parts.whole("", "muted");
    var button = picker("ship-split", "Split");
    button.setGraphic(Parts.row(6, Parts.whole("Split", "muted"), name, spent));
    Runnable show =
        () -> {
          name.setText(name(vm.splitProperty().get()));
          ShipAnswer a = vm.answerProperty().get();
          String n = a == null ? "" : "n " + Say.count(a.report().tests().overall().seen()) + " · ";
          spent.setText(n + spent(vm, vm.splitProperty().get()));
        };
    vm.stateProperty().subscribe(s -> show.run());
    vm.looksProperty().subscribe(l -> show.run());
    button.setOnShowing(
        e -> {
          List<RadioMenuItem> items = new ArrayList<>();
          for (Split s : List.of(Split.REPORT, Split.CALIBRATE, Split.TUNE)) {
            items.add(choice(vm, s, purpose(s)));
          }
          items.add(choice(vm, null, "every sample, also those that thresholds were seen on"));
          button.getItems().setAll(items);
        });
    return button;
  }

  private static RadioMenuItem choice(ShipViewModel vm, @Nullable Split s, String purpose) {
    return item(
        "ship-split-" + name(s),
        name(s) + "  " + purpose + " · " + spent(vm, s),
        s == vm.splitProperty().get(),
        () -> vm.chooseSplit(s));
  }

  private static String purpose(Split split) {
    return switch (split) {
      case TUNE -> "thresholds were dragged on it";
      case CALIBRATE -> "for certificates";
      case REPORT -> "for the proof";
    };
  }

  private static String spent(ShipViewModel vm, @Nullable Split split) {
    long looks = vm.looksAt(split);
    return looks == 0
        ? "not looked at"
        : looks == 1 ? "first look" : "looked at " + Say.count(looks) + " times";
  }

  private static String name(@Nullable Split split) {
    return split == null ? "all" : split.name().toLowerCase(Locale.ROOT);
  }

  private static MenuButton picker(String id, String words) {
    MenuButton button = new MenuButton();
    button.setId(id);
    button.getStyleClass().add("picker");
    button.setAccessibleText(words);
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
