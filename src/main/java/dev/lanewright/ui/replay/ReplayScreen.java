package dev.lanewright.ui.replay;

import dev.lanewright.chart.ThroughputChart;
import dev.lanewright.replay.ActiveRun;
import dev.lanewright.replay.LaneProgress;
import dev.lanewright.replay.RunProgress;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.shell.EmptyState;
import dev.lanewright.ui.shell.Screen;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.ui.task.Tasks;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.TaskProgressView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Calls of models: planned, under way, and what the ledger holds of them. */
public final class ReplayScreen implements Screen, AutoCloseable {
  /** Time between two looks at a run: often enough to be seen moving, rare enough to be read. */
  private static final Duration LOOK = Duration.millis(100);

  /** Looks at the figures between two at the tables. */
  private static final int TABLES_EVERY = 3;

  private final ReplayViewModel vm;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final Plots plots;
  private final StringProperty badge = new SimpleStringProperty("");
  private final TaskProgressView<RunTask> under = new TaskProgressView<>();
  private final Timeline timer;
  private final SimpleTable<LaneProgress> lanes = new SimpleTable<>("replay-lanes");
  private @Nullable LedgerPane ledger;
  private @Nullable Node node;
  private int looks;

  public ReplayScreen(ReplayViewModel vm, Tasks tasks, Dialogs dialogs, Plots plots) {
    this.vm = vm;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.plots = plots;
    timer = new Timeline(new KeyFrame(LOOK, e -> look()));
    timer.setCycleCount(Animation.INDEFINITE);
    vm.activeProperty().subscribe(this::run);
  }

  @Override
  public String id() {
    return "replay";
  }

  @Override
  public String title() {
    return "Replay";
  }

  @Override
  public Ikon icon() {
    return Feather.PLAY;
  }

  @Override
  public Node node() {
    if (node == null) {
      node = build();
    }
    return node;
  }

  @Override
  public @Nullable StringProperty badge() {
    return badge;
  }

  @Override
  public void shown() {
    vm.refresh();
    vm.planFirst();
  }

  private void run(@Nullable ActiveRun run) {
    if (run == null) {
      timer.stop();
      badge.set("");
      under.getTasks().clear();
      showTables();
      return;
    }
    looks = 0;
    timer.play();
    var task = new RunTask(run);
    under.getTasks().add(task);
    tasks.run(
        "replay watch " + run.id(),
        p -> {
          task.run();
          return true;
        },
        done -> {},
        e -> dialogs.error("The replay could not be watched.", e));
  }

  private void look() {
    vm.tick(System.nanoTime());
    RunProgress p = vm.progressProperty().get();
    if (p != null && p.calls() > 0 && vm.activeProperty().get() != null) {
      badge.set(100 * p.ended() / p.calls() + "%");
    }
    if (looks++ % TABLES_EVERY == 0) {
      showTables();
    }
  }

  private void showTables() {
    RunProgress p = vm.progressProperty().get();
    if (p != null) {
      lanes.show(p.lanes());
      if (ledger != null) {
        ledger.show(p);
      }
    }
  }

  private Node build() {
    var ledgerPane = new LedgerPane(vm, tasks, dialogs);
    ledger = ledgerPane;
    VBox running = new VBox(under);
    running.getStyleClass().addAll("card", "flush", "under-way");
    under.setId("replay-tasks");
    under.setPrefHeight(72);
    under.setMinHeight(72);
    running.managedProperty().bind(vm.activeProperty().isNotNull());
    running.visibleProperty().bind(running.managedProperty());
    VBox left = new VBox(12, new PlanPane(vm, dialogs).node(), today(), running);
    left.setPrefWidth(392);
    left.setMinWidth(340);
    left.setMaxWidth(392);
    HBox charts = new HBox(12, throughput(), providers());
    charts.setPrefHeight(260);
    charts.setMinHeight(180);
    Node tables = ledgerPane.node();
    VBox right = new VBox(12, new RunPane(vm).node(), charts, tables);
    VBox.setVgrow(tables, Priority.ALWAYS);
    EmptyState empty =
        new EmptyState(
            Feather.PLAY,
            "Nothing was replayed yet",
            "Where a policy reaches for answers that were never recorded, samples are uncovered. A"
                + " replay lets the models answer them. Plan it at the left: you see the calls, the"
                + " tokens and the dollars before anything is sent. Every attempt is written to the"
                + " ledger first, and a budget is never passed.");
    var emptyCard = new StackPane(empty);
    emptyCard.getStyleClass().add("card");
    emptyCard.setId("replay-empty");
    var none = vm.progressProperty().isNull().and(vm.lookedProperty().isNull());
    emptyCard.visibleProperty().bind(none);
    right.visibleProperty().bind(none.not());
    var stack = new StackPane(right, emptyCard);
    HBox.setHgrow(stack, Priority.ALWAYS);
    HBox root = new HBox(12, left, stack);
    root.setId("screen-replay");
    root.getStyleClass().add("replay-screen");
    root.getStylesheets()
        .add(
            Objects.requireNonNull(
                    ReplayScreen.class.getResource("/dev/lanewright/assets/styles/replay.css"))
                .toExternalForm());
    return root;
  }

  private Node today() {
    Label spent = Parts.label("", "strong");
    spent.setId("replay-today");
    spent.textProperty().bind(vm.todayProperty());
    var change =
        Parts.button(
            "replay-daily",
            "Change…",
            () ->
                dialogs
                    .ask(
                        "Dollars a day",
                        "What a day's replays may cost; new plans start with what is left of it.",
                        Double.toString(vm.booksProperty().get().dailyUsd()))
                    .ifPresent(this::daily),
            "link");
    HBox row = Parts.row(8, Parts.label("Spent today", "muted"), spent, Parts.gap(), change);
    row.getStyleClass().addAll("card", "tight");
    return row;
  }

  private void daily(String text) {
    try {
      double usd = Double.parseDouble(text.replace("$", "").strip());
      if (usd >= 0) {
        vm.daily(usd);
        return;
      }
    } catch (NumberFormatException e) {
      // told below, with negative amounts
    }
    dialogs.tell("\"" + text + "\" is no amount", "Write dollars as a number, such as 5 or 12.50.");
  }

  private Node throughput() {
    PlotView plot = plots.view("replay-throughput");
    vm.measuredProperty()
        .subscribe(
            n -> {
              var points = vm.points();
              plot.show(look -> ThroughputChart.of(points, look));
            });
    VBox card = Parts.card(6, Parts.label("Throughput", "title"), plot);
    VBox.setVgrow(plot, Priority.ALWAYS);
    HBox.setHgrow(card, Priority.ALWAYS);
    card.setPrefWidth(280);
    return card;
  }

  private Node providers() {
    lanes
        .text("Provider", "", 92, "", LaneProgress::provider)
        .number(
            "Done",
            "",
            90,
            LaneProgress::done,
            l -> Numbers.count(l.done() + l.known()) + " / " + Numbers.count(l.calls()))
        .number("In flight", "", 62, LaneProgress::inFlight, l -> Numbers.count(l.inFlight()))
        .number("Retried", "", 60, LaneProgress::retried, l -> Numbers.count(l.retried()))
        .number("Failed", "", 52, LaneProgress::failed, l -> Numbers.count(l.failed()))
        .number(
            "Tokens/s",
            "Input and output billed in the last second",
            80,
            vm::tokensPerSecond,
            l -> Numbers.count(Math.round(vm.tokensPerSecond(l))))
        .number("Billed", "", 70, LaneProgress::settledUsd, l -> Numbers.money(l.settledUsd()))
        .number(
            "Held",
            "The most that its calls in flight can cost",
            70,
            LaneProgress::reservedUsd,
            l -> RunPane.held(l.reservedUsd()))
        .number("Left", "Time to its end", 58, vm::etaS, l -> Words.duration(vm.etaS(l)))
        .text("Pace", "", 116, "muted", l -> Words.lane(l.state()));
    lanes.node().setPlaceholder(new Label("Providers are listed while a replay runs."));
    VBox card = new VBox(4, Parts.label("Providers", "title"), lanes.node());
    card.getStyleClass().addAll("card", "flush", "lanes-card");
    VBox.setVgrow(lanes.node(), Priority.ALWAYS);
    HBox.setHgrow(card, Priority.ALWAYS);
    card.setPrefWidth(800);
    return card;
  }

  @Override
  public void close() {
    timer.stop();
    vm.close();
  }
}
