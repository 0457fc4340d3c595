package dev.lanewright.ui.tune;

import dev.lanewright.engine.Delta;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import dev.lanewright.ui.part.Lanes;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.task.Tasks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The intent table as lane columns. A chip that is dragged over another lane previews the edit, and
 * says what it would change, before the mouse is let go.
 */
final class IntentsCard extends StageCard {
  /** More labels than this get a filter. */
  private static final int MANY = 12;

  private static final double MOST_HEIGHT = 270;

  private final TuneViewModel vm;
  private final int index;
  private final Intents made;
  private final List<VBox> columns = new ArrayList<>();
  private final HBox lanes = new HBox(6);
  private final ScrollPane laneScroll = new ScrollPane(lanes);
  private final IntentTable table;
  private final TextField filter = new TextField();
  private final TierBox otherwise = new TierBox();
  private final ToggleButton asTable = new ToggleButton("Table");
  private @Nullable Intents shown;
  private final Label consequence = Parts.wrapped("", "muted", "small");
  private final DragValue confidence;
  private final Subscription watching;

  IntentsCard(TuneViewModel vm, Tasks tasks, int index, Intents stage) {
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
    table = new IntentTable(vm, tasks, this::assign);
    body(
        head(),
        laneScroll,
        table.node(),
        consequence,
        Parts.row(10, Parts.whole("otherwise"), otherwise),
        new NumberControl(confidence, "confidence ≥", "", "-lw-accent"));
    show(vm.policyProperty().get(), stage);
    watching = vm.detailsProperty().subscribe(d -> fillTable());
  }

  /** Filter and toggle, and which of the two views is on. */
  private Node head() {
    filter.setId("intents-filter");
    filter.setPromptText("Filter intents");
    filter.setAccessibleText("Filter intents");
    filter.managedProperty().bind(filter.visibleProperty());
    filter.textProperty().subscribe(t -> refilter());
    HBox.setHgrow(filter, Priority.ALWAYS);
    ToggleButton asLanes = new ToggleButton("Lanes");
    asLanes.setId("intents-as-lanes");
    asTable.setId("intents-as-table");
    ToggleGroup group = new ToggleGroup();
    group.getToggles().setAll(asLanes, asTable);
    asLanes.setSelected(true);
    // One of the two is always on.
    group
        .selectedToggleProperty()
        .subscribe((was, is) -> group.selectToggle(is == null ? was : is));
    HBox segment = new HBox(asLanes, asTable);
    segment.getStyleClass().add("segment");
    segment.setMinWidth(Region.USE_PREF_SIZE);
    laneScroll.setFitToWidth(true);
    laneScroll.setMinHeight(Region.USE_PREF_SIZE);
    // Chips wrap, so the height is known only once the lanes have their width.
    lanes
        .heightProperty()
        .subscribe(h -> laneScroll.setPrefHeight(Math.min(MOST_HEIGHT, h.doubleValue() + 2)));
    laneScroll.getStyleClass().add("lanes-scroll");
    laneScroll.visibleProperty().bind(asTable.selectedProperty().not());
    laneScroll.managedProperty().bind(laneScroll.visibleProperty());
    table.node().visibleProperty().bind(asTable.selectedProperty());
    table.node().managedProperty().bind(table.node().visibleProperty());
    asTable.selectedProperty().subscribe(on -> fillTable());
    otherwise.setId("intents-otherwise");
    otherwise.setAccessibleText("Tier of unknown and unsure intents");
    HBox.setHgrow(otherwise, Priority.ALWAYS);
    return Parts.row(8, filter, Parts.gap(), segment);
  }

  private void refilter() {
    table.filter(filter.getText());
    shown = null;
    redraw();
  }

  private void fillTable() {
    if (asTable.isSelected() && stageOf(vm.session().committed()) instanceof Intents i) {
      table.show(i);
    }
  }

  /** Sends a label to a tier, or takes it out of the table: one undo entry. */
  private void assign(String label, @Nullable String tier) {
    Policy policy = vm.session().committed();
    if (stageOf(policy) instanceof Intents i && !Objects.equals(i.table().get(label), tier)) {
      var labels = new LinkedHashMap<>(i.table());
      if (tier == null) {
        labels.remove(label);
      } else {
        labels.put(label, tier);
      }
      Intents after = new Intents(i.source(), labels, i.minConfidence(), i.otherwise());
      edit(label, i.table().get(label), tier, policy.withStage(index, after));
    }
  }

  private void fallTo(@Nullable String tier) {
    Policy policy = vm.session().committed();
    if (stageOf(policy) instanceof Intents i && !Objects.equals(i.otherwise(), tier)) {
      Intents after = new Intents(i.source(), i.table(), i.minConfidence(), tier);
      edit("other intents", i.otherwise(), tier, policy.withStage(index, after));
    }
  }

  private void edit(String what, @Nullable String was, @Nullable String is, Policy after) {
    String from = was == null ? "passed on" : was;
    vm.session().apply(what + " " + from + " → " + (is == null ? "passed on" : is), after);
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
      case IntentSource.Trained t -> "model " + t.name();
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
    List<String> tiers = policy.tiers().stream().map(Tier::name).toList();
    otherwise.show(tiers, intents.otherwise(), this::fallTo);
    fillTable();
    // Every move of any threshold comes by here: chips are made anew only for another table.
    if (shown != null && shown.table().equals(intents.table())) {
      return;
    }
    shown = intents;
    filter.setVisible(intents.table().size() > MANY);
    laneScroll.setVbarPolicy(
        filter.isVisible()
            ? ScrollPane.ScrollBarPolicy.AS_NEEDED
            : ScrollPane.ScrollBarPolicy.NEVER);
    String wanted = filter.isVisible() ? filter.getText().toLowerCase(Locale.ROOT).strip() : "";
    columns.clear();
    int n = policy.tiers().size();
    for (int t = 0; t < n; t++) {
      columns.add(column(policy.tiers().get(t), t, n));
    }
    lanes.getChildren().setAll(columns);
    for (Map.Entry<String, String> e : intents.table().entrySet()) {
      int lane = policy.tierIndex(e.getValue());
      if (lane >= 0 && e.getKey().toLowerCase(Locale.ROOT).contains(wanted)) {
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
    column.setMinWidth(58);
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
  void dispose() {
    watching.unsubscribe();
  }

  @Override
  List<DragValue> values() {
    return List.of(confidence);
  }
}
