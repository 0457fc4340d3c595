package dev.lanewright.ui.models;

import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.Price;
import dev.lanewright.provider.Surcharge;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.workspace.catalogue.ModelUses.Use;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The small questions of the screen. */
final class Forms {
  private final ModelsViewModel model;
  private final Dialogs dialogs;

  Forms(ModelsViewModel model, Dialogs dialogs) {
    this.model = model;
    this.dialogs = dialogs;
  }

  /** Asks for a new model. */
  void add() {
    var form =
        new FormPane(
            "add-model",
            "Models are named provider/id, as policies write them. A price that is left blank is"
                + " unknown: dollars of the model stay blank.",
            "Add");
    TextField name = form.field("new-name", "Model", "", "provider/id", t -> model.nameProblem(t));
    TextField label = form.field("new-label", "Shown as", "", "the id", t -> null);
    TextField input = form.field("new-input", "Input, $/M", "", "unknown", PriceText::problem);
    TextField output = form.field("new-output", "Output, $/M", "", "unknown", PriceText::problem);
    if (dialogs.show("Add a model", form).filter(form.accept()::equals).isPresent()) {
      model.add(
          name.getText(),
          label.getText(),
          PriceText.parse(input.getText()),
          PriceText.parse(output.getText()));
    }
  }

  /** Asks for the long-context surcharge. */
  void surcharge(ModelRow row) {
    Price price = row.price();
    Surcharge now = price == null ? null : price.longContext();
    var form =
        new FormPane(
            "surcharge",
            "A request with more input than this pays the factors on all of its tokens. Blank: no"
                + " surcharge.",
            "Set");
    TextField above =
        form.field(
            "above",
            "Above, tokens",
            now == null ? "" : Integer.toString(now.aboveTokens()),
            "none",
            Forms::tokensProblem);
    TextField in = form.field("factor-in", "Input ×", factor(now, true), "1", Forms::factorProblem);
    TextField out =
        form.field("factor-out", "Output ×", factor(now, false), "1", Forms::factorProblem);
    if (dialogs.show(row.entry().label(), form).filter(form.accept()::equals).isPresent()) {
      model.surcharge(
          row,
          above.getText().isBlank()
              ? null
              : new Surcharge(
                  Integer.parseInt(above.getText().strip()),
                  orOne(in.getText()),
                  orOne(out.getText())));
    }
  }

  /** Asks which model of the catalogue a set's model is. */
  void map(ModelRow row, Use use) {
    var form =
        new FormPane(
            "map",
            "The answers named \"%s\" in %s are taken for the model chosen, and cost what it costs."
                .formatted(use.fileName(), use.setName()),
            "Take for this model");
    var choice = new ComboBox<String>();
    choice.setId("map-to");
    choice.setEditable(true);
    choice.setMaxWidth(Double.MAX_VALUE);
    model.catalogue().models().stream()
        .filter(m -> m.kind() == ModelEntry.Kind.CHAT)
        .map(ModelEntry::name)
        .forEach(choice.getItems()::add);
    choice.setValue(row.name());
    form.row("Model", choice);
    if (dialogs.show("Take a model for another", form).filter(form.accept()::equals).isPresent()) {
      String to = Objects.requireNonNullElse(choice.getEditor().getText(), "").strip();
      if (!to.isEmpty() && !to.equals(use.model())) {
        model.map(use, to, e -> dialogs.error("The model was not mapped.", e));
      }
    }
  }

  /** Asks before a model goes. */
  void remove(ModelRow row) {
    if (dialogs.confirm(
        "Remove " + row.entry().label() + "?",
        "Its prices go with it. Undo brings them back.",
        "Remove")) {
      model.remove(row);
    }
  }

  private static @Nullable String tokensProblem(String text) {
    return text.isBlank() || text.strip().matches("[1-9]\\d{0,8}")
        ? null
        : "Write a whole number of tokens, such as 200000, or nothing.";
  }

  private static @Nullable String factorProblem(String text) {
    return PriceText.problem(text) == null && (text.isBlank() || PriceText.parse(text) > 0)
        ? null
        : "Write a factor above 0, such as 2 or 1.5.";
  }

  private static double orOne(String text) {
    return text.isBlank() ? 1 : PriceText.parse(text);
  }

  private static String factor(@Nullable Surcharge s, boolean input) {
    return s == null ? "" : PriceText.written(input ? s.inputFactor() : s.outputFactor());
  }
}
