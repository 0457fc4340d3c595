package dev.lanewright.ui.data;

import dev.lanewright.policy.Source;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.table.CellBar;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.workspace.learn.SignalRanking;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every number of the data by how well it tells, alone, which requests need the dearer model. */
final class SignalsPane extends VBox {
  private static final double BAR = 70;

  private final SignalsViewModel model;
  private final Label note = Parts.wrapped("", "muted");
  private final SimpleTable<SignalRanking.Row> table = new SimpleTable<>("signal-ranking");
  private boolean ranked;

  SignalsPane(SignalsViewModel model) {
    super(8);
    this.model = model;
    setId("signals");
    setStyle("-fx-padding: 10 12 8 12;");
    note.setId("signals-note");
    table.node().setPlaceholder(new Label(""));
    table
        .text(
            "Number",
            "A signal, a field of the data, or a trained model",
            210,
            "strong",
            r -> name(r.source()))
        .text("From", "", 110, "muted", r -> kind(r.source()))
        .text("Needs more when", "", 130, "", r -> r.falling() ? "it is low" : "it is high")
        .nodes(
            "APGR",
            "Area under the performance gap recovered, at decile edges, out of 1; 0.5 is chance",
            150,
            "right",
            SignalRanking.Row::apgr,
            r -> new CellBar((r.apgr() - 0.5) * 2, BAR, three(r.apgr())))
        .number(
            "AUC",
            "Needing and other requests told apart; 0.5 is chance",
            80,
            SignalRanking.Row::auc,
            r -> three(r.auc()))
        .number(
            "Misrouted",
            "Least share on the wrong model with a single threshold on it",
            100,
            SignalRanking.Row::misrouted,
            r -> Numbers.percent(r.misrouted()))
        .number(
            "n",
            "Samples that have it, graded for both models",
            80,
            SignalRanking.Row::n,
            r -> Numbers.count(r.n()));
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    getChildren()
        .setAll(
            Parts.row(
                8,
                Parts.whole("Which number earns its place between", "muted"),
                box("signals-weak", "Cheaper model", model.weakProperty()),
                Parts.whole("and", "muted"),
                box("signals-strong", "Dearer model", model.strongProperty())),
            note,
            table.node());
    model.rankingProperty().subscribe(this::show);
    model.problemProperty().subscribe(p -> tell());
  }

  /** Ranks when it is first looked at: reading every signal costs a pass over the texts. */
  void shown() {
    if (!ranked) {
      ranked = true;
      note.setText("Reading the signals…");
      model.rank();
    }
  }

  private ComboBox<String> box(String id, String words, ObjectProperty<@Nullable String> value) {
    var box = new ComboBox<String>();
    box.setId(id);
    box.setAccessibleText(words);
    box.getItems().setAll(model.models());
    box.setValue(value.get());
    box.valueProperty()
        .subscribe(
            (was, is) -> {
              value.set(is);
              model.rank();
            });
    return box;
  }

  private void show(SignalRanking.@Nullable Result result) {
    table.show(result == null ? List.of() : result.rows());
    tell();
  }

  private void tell() {
    SignalRanking.Result r = model.rankingProperty().get();
    String wrong = model.problemProperty().get();
    if (!wrong.isEmpty()) {
      note.setText(wrong);
    } else if (r != null) {
      note.setText(
          "The dearer model does better on %s of %s requests graded for both; sending every one to the"
                  .formatted(Numbers.percent(r.gains()), Numbers.count(r.n()))
              + " cheaper misroutes as many. Of samples that a model was trained on only"
              + " out-of-fold values count.");
    }
  }

  private static String name(Source source) {
    return source.name().replace('_', ' ');
  }

  private static String kind(Source source) {
    return switch (source.kind()) {
      case SIGNAL -> "signal";
      case FIELD -> "field";
      default -> source.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String three(double x) {
    return Double.isNaN(x) ? Numbers.NONE : String.format(Locale.ROOT, "%.3f", x);
  }
}
