package dev.lanewright.ui.tune;

import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.task.Tasks;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The intent table, as lane columns or as a table with what each intent is worth. */
final class IntentsCard extends StageCard {
  /** More labels than this get a filter. */
  private static final int MANY = 12;

  private final Intents made;
  private final int tiers;
  private final String ids;
  private final IntentEdits edits;
  private final IntentLanes lanes;
  private final IntentTable table;
  private final TextField filter = new TextField();
  private final TierBox otherwise = new TierBox();
  private final ToggleButton asTable = new ToggleButton("Table");
  private final DragValue confidence;
  private final Subscription watching;

  IntentsCard(TuneViewModel vm, Tasks tasks, int index, Intents stage) {
    super(index, stage);
    Policy policy = vm.policyProperty().get();
    made = stage;
    tiers = policy.tiers().size();
    long before = policy.stages().stream().limit(index).filter(Intents.class::isInstance).count();
    ids = before == 0 ? "" : "-" + (before + 1);
    setMinWidth(0);
    edits = new IntentEdits(vm.session(), index);
    lanes = new IntentLanes(edits, ids);
    table = new IntentTable(vm, tasks, ids, edits::assign);
    confidence = vm.watch(new DragValue(vm.session(), edits.confidence()));
    aside(Parts.label(source(stage.source()), "muted"));
    body(
        head(),
        lanes,
        table.node(),
        Parts.row(10, Parts.whole("otherwise"), otherwise),
        new NumberControl(confidence, "confidence ≥", "", "-lw-accent"));
    show(policy, stage);
    watching = vm.detailsProperty().subscribe(d -> fillTable());
  }

  /** Filter and toggle, and which of the two views is on. */
  private Node head() {
    String id = "intents" + ids;
    filter.setId(id + "-filter");
    filter.setPromptText("Filter intents");
    filter.setAccessibleText("Filter intents");
    filter.managedProperty().bind(filter.visibleProperty());
    filter
        .textProperty()
        .subscribe(
            t -> {
              table.filter(t);
              lanes.filter(t);
            });
    HBox.setHgrow(filter, Priority.ALWAYS);
    ToggleButton asLanes = new ToggleButton("Lanes");
    asLanes.setId(id + "-as-lanes");
    asTable.setId(id + "-as-table");
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
    lanes.visibleProperty().bind(asTable.selectedProperty().not());
    lanes.managedProperty().bind(lanes.visibleProperty());
    table.node().visibleProperty().bind(asTable.selectedProperty());
    table.node().managedProperty().bind(table.node().visibleProperty());
    asTable.selectedProperty().subscribe(on -> fillTable());
    otherwise.setId(id + "-otherwise");
    otherwise.setAccessibleText("Tier of unknown and unsure intents");
    HBox.setHgrow(otherwise, Priority.ALWAYS);
    return Parts.row(8, filter, Parts.gap(), segment);
  }

  private void fillTable() {
    Intents now = edits.current();
    if (asTable.isSelected() && now != null) {
      table.show(now);
    }
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
        && tiers == policy.tiers().size();
  }

  @Override
  void show(Policy policy, Stage stage) {
    if (!(stage instanceof Intents intents) || IntentChip.dragging(lanes)) {
      return;
    }
    otherwise.show(
        policy.tiers().stream().map(Tier::name).toList(), intents.otherwise(), edits::fallTo);
    fillTable();
    filter.setVisible(intents.table().size() > MANY);
    lanes.show(policy, intents, filter.isVisible());
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
