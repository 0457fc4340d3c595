package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.ui.part.Parts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where the score is read, which end needs the higher tier, and a threshold per tier. */
final class ScoreForm extends Form<Stage> {
  private final EditContext context;
  private final Choice<Score.Kind> kind;
  private final Choice<Score.Direction> direction;
  private final VBox sources = new VBox(6);
  private final Map<String, Source> axes;
  private final Map<String, NumberField> thresholds = new LinkedHashMap<>();
  private final Map<String, CheckBox> never = new LinkedHashMap<>();

  ScoreForm(EditContext context, String id, Score score) {
    super(id);
    this.context = context;
    setSpacing(10);
    axes = new LinkedHashMap<>(score.axes());
    kind =
        new Choice<>(
            id("kind"),
            "Axes",
            List.of(Score.Kind.SCALAR, Score.Kind.CUMULATIVE),
            score.kind(),
            k -> k == Score.Kind.SCALAR ? "one score for all tiers" : "one score per tier",
            k -> {
              sources();
              changed();
            });
    direction =
        new Choice<>(
            id("direction"),
            "Direction",
            List.of(Score.Direction.HIGHER, Score.Direction.LOWER),
            score.direction(),
            d ->
                d == Score.Direction.HIGHER
                    ? "a higher score needs more"
                    : "a lower score needs more",
            d -> changed());
    GridPane grid = new GridPane(8, 6);
    int row = 0;
    for (Map.Entry<String, @Nullable Double> e : score.thresholds().entrySet()) {
      String tier = e.getKey();
      var field =
          new NumberField(
              id("threshold-" + tier), tier + " threshold", e.getValue(), this::changed);
      CheckBox none = new CheckBox("never");
      none.setId(id("never-" + tier));
      none.setSelected(e.getValue() == null);
      field.disableProperty().bind(none.selectedProperty());
      none.setOnAction(e2 -> changed());
      thresholds.put(tier, field);
      never.put(tier, none);
      grid.addRow(row++, Parts.whole(tier), field, none);
    }
    getChildren()
        .addAll(
            Parts.label("Score", "section"),
            kind,
            sources,
            direction,
            Parts.label("Thresholds", "section"),
            grid);
    sources();
  }

  private void sources() {
    sources.getChildren().clear();
    if (kind.getValue() == Score.Kind.SCALAR) {
      Source one = axes.values().stream().findFirst().orElse(Source.signal("chars"));
      axes.replaceAll((tier, s) -> one);
      sources
          .getChildren()
          .add(SourceChoice.of(context, id("source"), "Score", one, this::readFrom));
      return;
    }
    axes.forEach(
        (tier, source) ->
            sources
                .getChildren()
                .add(
                    Parts.row(
                        8,
                        Parts.whole("P(needs " + tier + " or higher)"),
                        SourceChoice.of(
                            context,
                            id("source-" + tier),
                            "Score of " + tier,
                            source,
                            s -> {
                              axes.put(tier, s);
                              changed();
                            }))));
  }

  /** Reads another score; the thresholds move to where they divide the requests as before. */
  private void readFrom(Source source) {
    Source before = axes.values().stream().findFirst().orElse(source);
    axes.replaceAll((tier, old) -> source);
    context.numbers(
        id("shares"),
        before,
        source,
        (from, to) -> {
          SameShares.of(written(), from, to)
              .forEach(
                  (tier, t) -> {
                    NumberField field = thresholds.get(tier);
                    if (field != null && t != null) {
                      field.show(t);
                    }
                  });
          changed();
        });
  }

  private SequencedMap<String, @Nullable Double> written() {
    var all = new LinkedHashMap<String, @Nullable Double>();
    thresholds.forEach(
        (tier, field) ->
            all.put(
                tier,
                never.getOrDefault(tier, new CheckBox()).isSelected() ? null : field.value()));
    return all;
  }

  @Override
  public Stage value() {
    return new Score(kind.getValue(), new LinkedHashMap<>(axes), direction.getValue(), written());
  }
}
