package dev.lanewright.ui.tune;

import dev.lanewright.engine.Delta;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The intent table as lane columns. A chip that is dragged over another lane previews the edit, and
 * says what it would change, before the mouse is let go.
 */
final class IntentsCard extends StageCard {
  private final TuneViewModel vm;
  private final int index;
  private final Intents made;
  private final List<VBox> columns = new ArrayList<>();
  private final HBox lanes = new HBox(6);
  private final Label consequence = Parts.wrapped("", "muted", "small");
  private final DragValue confidence;

  IntentsCard(TuneViewModel vm, int index, Intents stage) {
    super(index, stage);
    this.vm = vm;
    this.index = index;
    this.made = stage;
    setMinWidth(0);
    consequence.setId("intents-consequence");
    consequence.managedProperty().bind(consequence.textProperty().isNotEmpty());
    confidence =
        vm.watch(
            new DragValue(
                vm.session(),
                new PlainSpec(
                    "stage-" + (index + 1) + "-confidence",
                    "least confidence of intents",
                    Axis.SHARE,
                    p ->
                        stageOf(p) instanceof Intents i
                            ? OptionalDouble.of(i.minConfidence())
                            : OptionalDouble.empty(),
                    this::withConfidence)));
    aside(Parts.label(source(stage.source()), "muted"));
    body(lanes, consequence, new NumberControl(confidence, "confidence ≥", "", "-lw-accent"));
    show(vm.policyProperty().get(), stage);
  }

  private Policy withConfidence(Policy policy, double value) {
    return stageOf(policy) instanceof Intents i
        ? policy.withStage(index, new Intents(i.source(), i.table(), value, i.otherwise()))
        : policy;
  }

  private @Nullable Stage stageOf(Policy policy) {
    return index < policy.stages().size() ? policy.stages().get(index) : null;
  }

  private static String source(IntentSource source) {
    return switch (source) {
      case IntentSource.Field f -> "field " + f.name();
      case IntentSource.Keywords k -> "keywords";
      case IntentSource.Patterns p -> "patterns";
    };
  }

  @Override
  boolean fits(Policy policy, Stage stage) {
    return stage instanceof Intents i
        && i.source().equals(made.source())
        && columns.size() == policy.tiers().size();
  }

  @Override
  void show(Policy policy, Stage stage) {
    if (!(stage instanceof Intents intents) || IntentChip.dragging(this)) {
      return;
    }
    columns.clear();
    int n = policy.tiers().size();
    for (int t = 0; t < n; t++) {
      columns.add(column(policy.tiers().get(t), t, n));
    }
    lanes.getChildren().setAll(columns);
    for (Map.Entry<String, String> e : intents.table().entrySet()) {
      int lane = policy.tierIndex(e.getValue());
      if (lane >= 0) {
        columns.get(lane).getChildren().add(new IntentChip(this, e.getKey(), lane));
      }
    }
  }

  private static VBox column(Tier tier, int lane, int lanes) {
    Label name = Parts.label(Tiles.capital(tier.name()), "muted", "small");
    VBox column = new VBox(5, name);
    column.getStyleClass().add("lane-column");
    column.setId("lane-" + tier.name());
    column.setStyle(
        "-fx-border-color: "
            + Lanes.color(lane, lanes)
            + " transparent transparent transparent; -fx-border-width: 3 0 0 0;");
    column.setMinWidth(0);
    column.setPrefWidth(80);
    column.setMinHeight(64);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  /** The lane under a point of the scene, or -1. */
  int laneAt(double sceneX, double sceneY) {
    for (int i = 0; i < columns.size(); i++) {
      VBox column = columns.get(i);
      if (column.getLayoutBounds().contains(column.sceneToLocal(sceneX, sceneY))) {
        return i;
      }
    }
    return -1;
  }

  int laneCount() {
    return columns.size();
  }

  /** Shows what dropping a chip on a lane would do; its own lane, or none: nothing. */
  void hover(String label, int lane, int own) {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).getStyleClass().remove("target");
    }
    if (lane < 0 || lane == own) {
      vm.session().cancelPreview();
      consequence.setText("");
      return;
    }
    columns.get(lane).getStyleClass().add("target");
    Policy moved = moved(label, lane);
    String tier = moved.tiers().get(lane).name();
    vm.session().preview(moved);
    String dropping = "dropping " + label + " on " + Tiles.capital(tier);
    consequence.setText(dropping + "…");
    vm.session()
        .consequence(
            moved,
            delta -> {
              if (IntentChip.dragging(this)) {
                consequence.setText(dropping + ": " + words(delta));
              }
            });
  }

  private static String words(Delta d) {
    String cost =
        d.cost().known() ? Numbers.signedMoney(d.cost().value() * 1000) + " / 1k" : "unpriced";
    String quality =
        d.quality().known()
            ? "quality " + Numbers.points(d.quality().value()) + Numbers.plusMinus(d.quality())
            : "quality unknown";
    return cost + ", " + quality;
  }

  /** Drops a chip: one undo entry. */
  void drop(String label, int lane, int own) {
    columns.forEach(c -> c.getStyleClass().remove("target"));
    consequence.setText("");
    if (lane < 0 || lane == own) {
      vm.session().cancelPreview();
      redraw();
      return;
    }
    Policy after = moved(label, lane);
    List<Tier> tiers = after.tiers();
    vm.session().apply(label + " " + tiers.get(own).name() + " → " + tiers.get(lane).name(), after);
    redraw();
    lanes.lookupAll(".chip").stream()
        .filter(c -> c.getId().equals("intent-" + label))
        .forEach(Node::requestFocus);
  }

  void cancel() {
    columns.forEach(c -> c.getStyleClass().remove("target"));
    consequence.setText("");
    vm.session().cancelPreview();
    redraw();
  }

  private void redraw() {
    Policy policy = vm.session().committed();
    Stage stage = stageOf(policy);
    if (stage != null) {
      show(policy, stage);
    }
  }

  private Policy moved(String label, int lane) {
    Policy policy = vm.session().committed();
    return stageOf(policy) instanceof Intents i
        ? policy.withStage(index, i.with(label, policy.tiers().get(lane).name()))
        : policy;
  }

  @Override
  List<DragValue> values() {
    return List.of(confidence);
  }
}
