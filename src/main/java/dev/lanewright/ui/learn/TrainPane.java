package dev.lanewright.ui.learn;

import dev.lanewright.learn.Method;
import dev.lanewright.learn.Target;
import dev.lanewright.policy.Tier;
import dev.lanewright.ui.part.Lanes;
import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What to train, with how far it is and why it is refused. */
final class TrainPane extends VBox {
  private final LearnViewModel model;
  private final Kind kind;
  private final TrainForm form;
  private final GridPane grid = new GridPane(14, 10);
  private int row;

  TrainPane(LearnViewModel model, Kind kind) {
    super(14);
    this.model = model;
    this.kind = kind;
    this.form = model.form(kind);
    setId("train-form");
    getStyleClass().add("card");
    setMaxWidth(820);
    var title = Parts.label("Train " + kind.title().toLowerCase(Locale.ROOT), "title");
    text("Name", "train-name", form.nameProperty(), "Policies read it as " + kind.id() + ":NAME.");
    switch (kind) {
      case CLASSIFIER -> classifier();
      case CLUSTERS -> clusters();
      case INTENTS -> intents();
    }
    choice(
        "Trained on",
        "train-part",
        form.partProperty(),
        List.of(TrainForm.Part.values()),
        p -> p == TrainForm.Part.ALL ? "all samples" : p.name().toLowerCase(Locale.ROOT) + " split",
        "The report split stays unseen while you learn from the others.");
    text(
        "Seed",
        "train-seed",
        form.seedProperty(),
        "The same samples and seed give the same model.");
    getChildren().setAll(title, Parts.wrapped(kind.what(), "muted"), grid, go(), problem());
  }

  private void classifier() {
    lanes();
    choice(
        "Method",
        "train-method",
        form.methodProperty(),
        List.of(Method.values()),
        TrainPane::words,
        "Embeddings are made in process and kept; the stack weighs all of them.");
    choice(
        "Learns",
        "train-target",
        form.targetProperty(),
        List.of(Target.values()),
        TrainPane::words,
        "The choice changes what is learned.");
    embedder();
    check("Signals of the request are features too", "train-signals", form.signalsProperty());
    check("The category is a feature too", "train-category", form.categoryProperty());
    text(
        "Cost of a miss",
        "train-cost",
        form.costProperty(),
        "What a hard request sent to a cheap lane costs over the reverse.");
    adequate();
    check(
        "Calibrate by isotonic steps, not Platt's curve",
        "train-isotonic",
        form.isotonicProperty());
  }

  private void clusters() {
    lanes();
    text(
        "How many",
        "train-clusters-count",
        form.clustersProperty(),
        "Empty: chosen by the held-out error of the pass rates.");
    embedder();
    adequate();
  }

  private void intents() {
    List<String> fields = new ArrayList<>(List.of("category"));
    model.session().document().fields().stream()
        .filter(f -> !f.equals("category"))
        .forEach(fields::add);
    var box = new ComboBox<String>();
    box.getItems().setAll(fields);
    box.setId("train-field");
    box.setAccessibleText("Label");
    box.setValue(form.fieldProperty().get());
    box.valueProperty().subscribe(v -> form.fieldProperty().set(v == null ? "category" : v));
    line("Label", box, "The field that holds the intent.");
    text(
        "Only where",
        "train-where",
        form.whereProperty(),
        "FIELD=VALUE, such as split=train; then the split below does not count.");
    text(
        "Out of scope",
        "train-oos",
        form.outOfScopeProperty(),
        "Samples of this label are never trained on: they test the refusal.");
    embedder();
  }

  private void embedder() {
    text(
        "Embeddings by",
        "train-embedder",
        form.embedderProperty(),
        "Empty: in process, nothing is sent. Or provider/model: texts are sent there, once.");
    text(
        "Budget $",
        "train-budget",
        form.budgetProperty(),
        "Never passed; only a provider's embeddings cost.");
  }

  private void adequate() {
    text(
        "Right from",
        "train-adequate",
        form.adequateProperty(),
        "Least grade that counts as right, up to 1.");
  }

  private void lanes() {
    List<Tier> tiers = model.lanes();
    var all = new VBox(4);
    for (int t = 0; t < tiers.size(); t++) {
      boolean known = model.answered().contains(tiers.get(t).model());
      var name = Lanes.named(t, tiers.size(), tiers.get(t).name());
      name.setMinWidth(90);
      all.getChildren()
          .add(
              Parts.row(
                  8,
                  name,
                  Parts.label(tiers.get(t).model(), "muted"),
                  Parts.label(known ? "" : "never answered here", "warning", "small")));
    }
    line("Lanes", all, "Those of the policy in hand.");
  }

  private void text(String title, String id, StringProperty value, String note) {
    var field = new TextField();
    field.setId(id);
    field.setAccessibleText(title);
    field.setPrefWidth(190);
    field.setMaxWidth(190);
    field.textProperty().bindBidirectional(value);
    field.setOnAction(e -> model.train(kind));
    line(title, field, note);
  }

  private void check(String title, String id, BooleanProperty value) {
    var box = new CheckBox(title);
    box.setId(id);
    box.selectedProperty().bindBidirectional(value);
    grid.add(box, 1, row++, 2, 1);
  }

  private <T> void choice(
      String title,
      String id,
      ObjectProperty<T> value,
      List<T> all,
      Function<T, String> words,
      String note) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.setAccessibleText(title);
    box.getItems().setAll(all);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T v) {
            return v == null ? "" : words.apply(v);
          }

          @Override
          public @Nullable T fromString(String text) {
            return null;
          }
        });
    box.valueProperty().bindBidirectional(value);
    line(title, box, note);
  }

  private void line(String title, Node control, String note) {
    var words = Parts.wrapped(note, "muted", "small");
    words.setMaxWidth(320);
    grid.addRow(row++, Parts.whole(title, "label"), control, words);
  }

  private Node go() {
    Button start = Parts.button("start-training", "Train", () -> model.train(kind), "primary");
    Button stop = Parts.button("stop-training", "Stop", model::stop);
    var bar = new ProgressBar();
    bar.setAccessibleText("How far training is");
    bar.progressProperty().bind(model.shareProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    start.disableProperty().bind(model.runningProperty());
    bar.visibleProperty().bind(model.runningProperty());
    stop.visibleProperty().bind(model.runningProperty());
    return Parts.row(10, start, bar, stop);
  }

  private Node problem() {
    var label = Parts.wrapped("", "worse");
    label.setId("train-problem");
    label.textProperty().bind(model.problemProperty());
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  private static String words(Method method) {
    return switch (method) {
      case TFIDF -> "words and pairs of words (TF-IDF)";
      case EMBEDDINGS -> "meaning (embeddings)";
      case NEIGHBOURS -> "nearest neighbours";
      case CLUSTERS -> "clusters";
      case SIGNALS -> "signals alone";
      case CATEGORY -> "table by category";
      case STACK -> "stack of all";
    };
  }

  private static String words(Target target) {
    return switch (target) {
      case ONLY_HIGHER_RIGHT -> "lower lanes fail, a higher one does not";
      case LOWER_FAILS -> "lower lanes fail";
      case GAIN -> "a higher lane does better";
    };
  }
}
