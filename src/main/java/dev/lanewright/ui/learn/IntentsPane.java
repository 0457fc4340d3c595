package dev.lanewright.ui.learn;

import dev.lanewright.engine.stats.Interval;
import dev.lanewright.engine.stats.Wilson;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.workspace.learn.IntentPage;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What an intent model is worth: how often each label is told rightly, and what for it is taken.
 */
final class IntentsPane extends VBox {
  private final LearnViewModel model;
  private final TrainedModel shown;
  private final Button use = new Button("Use for the intent table");
  private final Label note = Parts.wrapped("Reading what it said…", "muted");
  private final ComboBox<String> field = new ComboBox<>();
  private final SimpleTable<IntentPage.Row> rows = new SimpleTable<>("intent-rows");
  private final SimpleTable<IntentPage.Confusion> confusions = new SimpleTable<>("confusions");
  private @Nullable IntentPage page;

  IntentsPane(LearnViewModel model, TrainedModel shown, Runnable toPolicy) {
    super(12);
    this.model = model;
    this.shown = shown;
    setId("intents-page");
    note.setId("intents-note");
    use.setDisable(true);
    use.setOnAction(
        e -> {
          IntentPage p = page;
          if (p != null) {
            model.use(
                "intents by " + shown.name(),
                UseModel.intents(
                    model.session().committed(),
                    shown.name(),
                    p.labels(),
                    model.session().table()));
            toPolicy.run();
          }
        });
    List<String> fields = new ArrayList<>(List.of("category"));
    fields.addAll(model.session().document().fields());
    field.setId("intents-field");
    field.setAccessibleText("Field of the true label");
    field.getItems().setAll(fields.stream().distinct().toList());
    field.setValue(model.form(Kind.INTENTS).fieldProperty().get());
    field.valueProperty().subscribe((was, is) -> load());
    rows.text("Label", "", 220, "strong", IntentPage.Row::label)
        .number("n", "Samples with this label", 70, IntentPage.Row::n, r -> Numbers.count(r.n()))
        .number(
            "Told rightly", "With its 95% interval", 170, IntentsPane::rate, IntentsPane::rightly)
        .number(
            "Wrongly taken for it",
            "Samples of other labels",
            140,
            IntentPage.Row::taken,
            r -> Numbers.count(r.taken()));
    confusions
        .text("Is", "", 190, "strong", IntentPage.Confusion::truth)
        .text("Taken for", "", 190, "", IntentPage.Confusion::said)
        .number("n", "", 70, IntentPage.Confusion::n, c -> Numbers.count(c.n()));
    var left = Parts.card(8, Parts.label("By label, the worst first", "section"), rows.node());
    left.getStyleClass().add("flush");
    var right = Parts.card(8, Parts.label("What is taken for what", "section"), confusions.node());
    VBox.setVgrow(rows.node(), Priority.ALWAYS);
    VBox.setVgrow(confusions.node(), Priority.ALWAYS);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    left.setPrefWidth(600);
    right.setPrefWidth(460);
    var both = new HBox(12, left, right);
    VBox.setVgrow(both, Priority.ALWAYS);
    left.getStyleClass().remove("flush");
    getChildren()
        .setAll(
            Parts.card(
                8,
                ModelHead.of(shown, model, use),
                note,
                Parts.row(8, Parts.whole("against the label in", "muted"), field)),
            both);
    load();
  }

  private void load() {
    var table = model.session().table();
    String of = field.getValue();
    String oos = model.form(Kind.INTENTS).outOfScopeProperty().get().strip();
    model.load(
        p ->
            model
                .desk()
                .intents(table, shown.name(), of, oos, at -> p.at(at, "Embedding"), p::cancelled),
        this::show,
        note::setText);
  }

  private void show(IntentPage p) {
    page = p;
    use.setDisable(false);
    rows.show(p.rows());
    confusions.show(p.confusions());
    var words = new StringBuilder();
    if (p.n() == 0) {
      words.append("None of the samples that it was trained on is here with such a label.");
    } else {
      Interval i = Wilson.interval95((double) p.right() / p.n(), p.n());
      words.append(
          "Out-of-fold %s of %s right (n %s), among %d labels."
              .formatted(
                  Numbers.percent((double) p.right() / p.n()),
                  between(i),
                  Numbers.count(p.n()),
                  p.labels().size()));
    }
    if (p.outside() > 0) {
      words.append(
          " Out of scope: its confidence tells %s samples from the others with AUROC %s."
              .formatted(Numbers.count(p.outside()), ClassifierPane.three(p.outsideAuroc())));
    }
    note.setText(words.toString().replace(" of [", " ["));
  }

  private static String between(Interval i) {
    return "[" + Numbers.percent(i.lo()) + ", " + Numbers.percent(i.hi()) + "]";
  }

  private static double rate(IntentPage.Row r) {
    return r.n() == 0 ? Double.NaN : (double) r.right() / r.n();
  }

  private static String rightly(IntentPage.Row r) {
    return r.n() == 0
        ? Numbers.NONE
        : Numbers.percent(rate(r)) + " " + between(Wilson.interval95(rate(r), r.n()));
  }
}
