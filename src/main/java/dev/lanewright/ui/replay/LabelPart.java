package dev.lanewright.ui.replay;

import dev.lanewright.policy.Intents;
import dev.lanewright.replay.answer.Forecast;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Lets a model label the samples with intents: which labels, at what price, then sent. */
final class LabelPart {
  private static final String FIELD = "intent_llm";

  private final ReplayViewModel vm;
  private final Dialogs dialogs;
  private final Button node;

  LabelPart(ReplayViewModel vm, Dialogs dialogs) {
    this.vm = vm;
    this.dialogs = dialogs;
    node = Parts.button("replay-label", "Label intents by a model…", this::ask, "link");
    node.setTooltip(
        new Tooltip(
            "One small model says each sample's intent and how sure it is. Both become fields that"
                + " a policy reads; its cost and time are counted into that policy."));
    node.disableProperty().bind(vm.activeProperty().isNotNull().or(vm.planningProperty()));
  }

  Node node() {
    return node;
  }

  private void ask() {
    Optional<String> model =
        dialogs.ask("Label intents", "Model that labels, as provider/id", vm.cheapest());
    if (model.isEmpty()) {
      return;
    }
    Optional<String> labels =
        dialogs.ask(
            "Label intents",
            "Labels, easiest first, with commas between; they go into the field " + FIELD,
            String.join(", ", known()));
    List<String> list =
        labels.stream()
            .flatMap(text -> Stream.of(text.split(",")))
            .map(String::strip)
            .filter(label -> !label.isEmpty())
            .distinct()
            .toList();
    if (labels.isPresent()) {
      vm.label(model.get().strip(), list, FIELD, this::agree);
    }
  }

  /** The labels of the policy's own table of intents. */
  private List<String> known() {
    return vm.stages().stream()
        .filter(Intents.class::isInstance)
        .flatMap(s -> ((Intents) s).table().keySet().stream())
        .distinct()
        .toList();
  }

  private boolean agree(Forecast f) {
    String price =
        f.unpricedCalls() > 0
            ? "Their price is not known, so no budget holds for them."
            : String.format(
                Locale.ROOT,
                "About %s, at most %s.",
                Numbers.money(f.expectedUsd()),
                Numbers.money(f.mostUsd()));
    return dialogs.confirm(
        String.format(Locale.ROOT, "Send %,d calls for labels?", f.calls()), price, "Send");
  }
}
