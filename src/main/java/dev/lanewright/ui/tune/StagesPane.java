package dev.lanewright.ui.tune;

import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Needs;
import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The left column: tiers, a card per stage, the default, the cascade. */
final class StagesPane extends VBox {
  private final TuneViewModel vm;
  private final Tasks tasks;
  private final Thresholds thresholds;
  private final StageEdits edits;
  private final StageDialogs dialogs;
  private final Editors editors;
  private final VBox cards = new VBox(8);
  private final List<StageCard> built = new ArrayList<>();
  private final CascadeCard cascade;
  private final ColumnLine cascadeLine = new ColumnLine("cascade");
  private ColumnLine.State cascadeState = ColumnLine.State.READY;
  private final Label byDefault = Parts.wrapped("", "muted", "small");
  private @Nullable List<Tier> tiers;

  StagesPane(
      TuneViewModel vm,
      Tasks tasks,
      Thresholds thresholds,
      StageEdits edits,
      StageDialogs dialogs,
      Editors editors,
      Runnable askGates) {
    super(8);
    this.vm = vm;
    this.tasks = tasks;
    this.thresholds = thresholds;
    this.edits = edits;
    this.dialogs = dialogs;
    this.editors = editors;
    setId("stages");
    cascade =
        new CascadeCard(
            vm,
            editors::cascade,
            askGates,
            List.of(
                item("edit-cascade", "Edit…", editors::cascade),
                item("edit-cascade-json", "Edit as JSON…", dialogs::cascade),
                item("remove-cascade", "Remove", () -> edits.cascade(null))));
    byDefault.setId("default-note");
    byDefault.setStyle("-fx-padding: 0 4 0 4;");
    getChildren().addAll(new TiersCard(vm, editors::tiers), cards, byDefault, cascade, cascadeLine);
    vm.policyProperty().subscribe(this::show);
    vm.figuresProperty().subscribe(f -> count());
    vm.onChange(this::columns);
  }

  /** Adds a stage; stands below the column, so that it is in sight however long that is. */
  MenuButton adding() {
    MenuButton add = new MenuButton("+ Add a stage");
    add.setId("add-stage");
    add.getStyleClass().addAll("card", "dashed", "add-stage");
    add.setMaxWidth(Double.MAX_VALUE);
    add.getItems()
        .setAll(
            item("add-guard", "Guard: at least a tier", () -> add(edits.newGuard())),
            item("add-rule", "Rule: to a tier", () -> add(edits.newRule())),
            item("add-intents", "Intent table", () -> add(edits.newIntents())),
            item("add-score", "Score thresholds", this::addScore),
            new SeparatorMenuItem(),
            item("add-cascade", "Cascade with gates", this::addCascade),
            new SeparatorMenuItem(),
            item("edit-policy-json", "Edit the policy as JSON…", dialogs::policy));
    add.setOnShowing(
        e ->
            add.getItems().stream()
                .filter(i -> "add-cascade".equals(i.getId()))
                .forEach(i -> i.setDisable(vm.policyProperty().get().cascade() != null)));
    return add;
  }

  /** Adds a stage and opens its form. */
  private void add(Stage stage) {
    edits.add(stage);
    editors.stage(vm.session().committed().stages().size() - 1);
  }

  private void addCascade() {
    edits.cascade(edits.newCascade());
    editors.cascade();
  }

  /** Adds score thresholds. */
  void addScore() {
    edits.add(edits.newScore());
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(e -> action.run());
    return item;
  }

  private void show(Policy policy) {
    List<Stage> stages = policy.stages();
    boolean fits = built.size() == stages.size() && policy.tiers().equals(tiers);
    for (int i = 0; fits && i < stages.size(); i++) {
      fits = built.get(i).fits(policy, stages.get(i));
    }
    if (!fits) {
      build(policy);
    } else {
      for (int i = 0; i < stages.size(); i++) {
        built.get(i).show(policy, stages.get(i));
      }
    }
    cascade.show(policy);
    count();
  }

  private void build(Policy policy) {
    built.forEach(c -> vm.unwatch(c.values()));
    built.forEach(StageCard::dispose);
    built.clear();
    thresholds.clear();
    tiers = policy.tiers();
    List<Node> all = new ArrayList<>();
    for (int i = 0; i < policy.stages().size(); i++) {
      StageCard card = card(i, policy.stages().get(i));
      card.menu(menu(i, policy));
      int index = i;
      card.onEdit(() -> editors.stage(index));
      StageDrag.install(card, cards, index, to -> edits.move(index, to - index));
      built.add(card);
      all.add(card);
    }
    edits.off().forEach(o -> all.add(switchedOff(o)));
    cards.getChildren().setAll(all);
  }

  private StageCard card(int index, Stage stage) {
    return switch (stage) {
      case Guard g -> new ConditionCard(vm, thresholds, index, g);
      case Rule r -> new ConditionCard(vm, thresholds, index, r);
      case Intents i -> new IntentsCard(vm, tasks, index, i);
      case Score s -> new ScoreCard(vm, thresholds, index, s);
      case Clusters c -> new ClustersCard(vm, index, c);
    };
  }

  private List<MenuItem> menu(int index, Policy policy) {
    MenuItem up = item("stage-" + (index + 1) + "-up", "Move up", () -> edits.move(index, -1));
    up.setDisable(index == 0);
    MenuItem down = item("stage-" + (index + 1) + "-down", "Move down", () -> edits.move(index, 1));
    down.setDisable(index == policy.stages().size() - 1);
    String id = "stage-" + (index + 1) + "-";
    return List.of(
        item(id + "edit-item", "Edit…", () -> editors.stage(index)),
        item(id + "json", "Edit as JSON…", () -> dialogs.stage(index)),
        new SeparatorMenuItem(),
        up,
        down,
        item(id + "off", "Switch off", () -> edits.switchOff(index)),
        item(id + "remove", "Remove", () -> edits.remove(index)));
  }

  private Node switchedOff(StageEdits.Off off) {
    var on =
        Parts.button("switch-on-" + off.index(), "Switch on", () -> edits.switchOn(off), "link");
    var card =
        Parts.row(
            6, Parts.label(StageWords.title(off.stage()) + ", off", "muted"), Parts.gap(), on);
    card.getStyleClass().addAll("card", "tight", "dashed");
    return card;
  }

  /** Says of each card whether what it reads is there. */
  private void columns() {
    Session session = vm.session();
    Policy policy = session.policy();
    String wrong = session.problem();
    boolean all = Needs.of(policy).stream().allMatch(session.table()::has);
    vm.staleProperty().set(!all);
    Policy bare = policy.withCascade(null);
    for (int i = 0; i < Math.min(built.size(), policy.stages().size()); i++) {
      var needs =
          all ? Set.<Need>of() : Needs.of(bare.withStages(policy.stages().subList(i, i + 1)));
      built.get(i).columns(ColumnLine.State.of(needs, session.table(), wrong), wrong);
    }
    var gates = all ? Set.<Need>of() : Needs.of(policy.withStages(List.of()));
    ColumnLine.State state = ColumnLine.State.of(gates, session.table(), wrong);
    if (state != cascadeState) {
      cascadeState = state;
      cascadeLine.show(state, wrong);
    }
  }

  private void count() {
    Figures figures = vm.figuresProperty().get();
    Policy policy = vm.policyProperty().get();
    if (figures == null || figures.stages().length != policy.stages().size() + 1) {
      return;
    }
    for (int i = 0; i < built.size(); i++) {
      built.get(i).count(figures, i);
    }
    cascade.count(figures);
    byDefault.setText(
        "else "
            + policy.defaultTier().toLowerCase(Locale.ROOT)
            + ": "
            + StageCard.share("decides", figures.stages()[policy.stages().size()], figures));
  }
}
