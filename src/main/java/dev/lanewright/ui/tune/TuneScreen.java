package dev.lanewright.ui.tune;

import dev.lanewright.ui.command.Command;
import dev.lanewright.ui.command.CommandNodes;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.compare.Compare;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.export.ExportDialog;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.shell.Screen;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.PolicyVerdicts;
import dev.lanewright.workspace.Session;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The workbench: stages at the left, charts and figures in the middle, tiles at the right. */
public final class TuneScreen implements Screen, AutoCloseable {
  /** Opacity of figures that are older than the policy. */
  static final double DIM = 0.45;

  /** The command that leads to the proof, where there is a screen for it. */
  private static final String SHIP = "go-ship";

  /** The command that plans what gates lack, where calls can be made. */
  private static final String ASK_GATES = "replay-gates";

  private static final double CHARTS = 420;
  private static final double LISTS = 460;

  private final TuneViewModel vm;
  private final Commands commands;
  private final CategoryVerdicts verdicts;
  private final HBox node = new HBox(12);
  private final List<Node> leading;
  private final List<Node> trailing;
  private final Button ship =
      Parts.button("check-ships", "Check whether it ships", this::proveIt, "primary", "big");

  /** Builds the screen without verdicts. */
  public TuneScreen(Session session, Tasks tasks, Dialogs dialogs, Plots plots, Commands commands) {
    this(session, tasks, dialogs, plots, commands, null);
  }

  /**
   * Builds the screen on a session that is not started yet, and adds its commands.
   *
   * @param judged what judges say of the policy, or null
   */
  public TuneScreen(
      Session session,
      Tasks tasks,
      Dialogs dialogs,
      Plots plots,
      Commands commands,
      @Nullable PolicyVerdicts judged) {
    this.vm = new TuneViewModel(session);
    this.commands = commands;
    Thresholds thresholds = new Thresholds(vm);
    StageEdits edits = new StageEdits(session);
    LeftColumn left =
        new LeftColumn(
            vm,
            tasks,
            thresholds,
            edits,
            new StageDialogs(session, dialogs),
            () -> commands.find(ASK_GATES).ifPresent(Command::run));
    ExportDialog export = new ExportDialog(session, dialogs, tasks);
    Compare compare = new Compare(session, dialogs, tasks);
    PolicyPicker picker = new PolicyPicker(vm, dialogs, compare);
    leading = List.of(picker);
    trailing = List.of(Pickers.baseline(vm), Pickers.split(vm, compare));
    ship.setVisible(false);
    node.getStyleClass().add("tune-screen");
    node.getStylesheets()
        .add(
            Objects.requireNonNull(
                    TuneScreen.class.getResource("/dev/lanewright/assets/styles/tune.css"))
                .toExternalForm());
    verdicts = new CategoryVerdicts(vm, tasks, judged);
    CategoryPane categories = new CategoryPane(vm, verdicts);
    vm.staleProperty().subscribe(old -> categories.setOpacity(old ? DIM : 1));
    Node middle =
        middle(
            new FrontierPane(vm, plots),
            new DistributionPane(vm, plots, thresholds, left.stages()::addScore),
            categories,
            new ListsPane(vm, tasks, e -> dialogs.error("A list could not be read.", e)));
    node.getChildren().addAll(left, middle);
    TuneCommands.add(vm, commands, picker, export, compare, dialogs, tasks);
    node.getChildren().add(right(export));
  }

  private static Node middle(
      FrontierPane frontier, DistributionPane distribution, CategoryPane categories, Node lists) {
    ChartsPane charts = new ChartsPane(frontier, distribution);
    charts.setPrefHeight(CHARTS);
    charts.setMinHeight(200);
    VBox below = new VBox(categories, lists);
    below.getStyleClass().addAll("card", "flush");
    VBox.setVgrow(lists, Priority.ALWAYS);
    VBox.setVgrow(below, Priority.ALWAYS);
    VBox middle = new VBox(12, charts, below);
    below.setPrefHeight(LISTS);
    below.setMinHeight(260);
    middle.setMinWidth(320);
    HBox.setHgrow(middle, Priority.ALWAYS);
    return middle;
  }

  private Node right(ExportDialog export) {
    Button exportButton = Parts.button("export", "Export…", export::open, "big");
    exportButton.setMaxWidth(Double.MAX_VALUE);
    ship.setMaxWidth(Double.MAX_VALUE);
    ship.managedProperty().bind(ship.visibleProperty());
    // The one thing to do next: prove it where there is a screen for that, else take it along.
    ship.visibleProperty()
        .subscribe(
            there -> {
              exportButton.getStyleClass().remove("primary");
              if (!there) {
                exportButton.getStyleClass().add("primary");
              }
            });
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    VBox figures = new VBox(10, new TilesPane(vm), new LookCard(vm));
    vm.staleProperty().subscribe(old -> figures.setOpacity(old ? DIM : 1));
    ScrollPane scroll = Parts.column(figures);
    figures.setPadding(new Insets(0, 1, 2, 1));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button tuneButton = CommandNodes.button(commands.get("auto-tune"));
    tuneButton.setMaxWidth(Double.MAX_VALUE);
    tuneButton.getStyleClass().add("big");
    VBox right = new VBox(10, scroll, tuneButton, ship, exportButton);
    // 200 and 264 pixels of the usual text.
    right.setStyle("-fx-min-width: 15.4em; -fx-pref-width: 20.3em; -fx-max-width: 20.3em;");
    return right;
  }

  private void proveIt() {
    commands.find(SHIP).ifPresent(Command::run);
  }

  @Override
  public void shown() {
    ship.setVisible(commands.find(SHIP).isPresent());
    verdicts.refresh();
  }

  @Override
  public String id() {
    return "tune";
  }

  @Override
  public String title() {
    return "Tune";
  }

  @Override
  public Ikon icon() {
    return Feather.SLIDERS;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> leading() {
    return leading;
  }

  @Override
  public List<Node> trailing() {
    return trailing;
  }

  /** Takes the screen's commands away and lets go of the session. */
  @Override
  public void close() {
    TuneCommands.IDS.forEach(commands::remove);
    vm.close();
  }
}
