package dev.lanewright.ui.ship;

import dev.lanewright.ui.command.Command;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.export.ExportDialog;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.shell.EmptyState;
import dev.lanewright.ui.shell.Screen;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.shipping.ShipDesk;
import dev.lanewright.workspace.traffic.ArmDesk;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Whether the policy may take its baseline's place: verdict, proof, export, rollout. */
public final class ShipScreen implements Screen, AutoCloseable {
  private static final List<String> COMMANDS = List.of("ship-report", "ship-print");
  private static final double OLD = 0.45;

  /** Lower windows scroll rather than squeeze what has to be read. */
  private static final double LEAST = 880;

  private final ShipViewModel vm;
  private final RolloutViewModel rollout;
  private final Commands commands;
  private final StackPane node = new StackPane();
  private final StackPane veil = new StackPane();
  private final VBox content;
  private final List<Node> leading;
  private final List<Node> trailing;

  /**
   * Builds the screen; nothing is asked before it is shown.
   *
   * @param logs reads a rollout's production logs, or null where they cannot be read
   */
  public ShipScreen(
      Session session,
      ShipDesk desk,
      Tasks tasks,
      Dialogs dialogs,
      Plots plots,
      Commands commands,
      @Nullable ArmDesk logs) {
    this.commands = commands;
    vm =
        new ShipViewModel(
            session, desk, tasks, e -> dialogs.error("That could not be kept or written.", e));
    rollout =
        new RolloutViewModel(
            session,
            desk.rollouts(),
            logs,
            tasks,
            e -> dialogs.error("The rollout could not be read or kept.", e));
    var reports = new ReportActions(vm, tasks, dialogs);
    leading = List.of(ShipPickers.baseline(vm));
    trailing = List.of(ShipPickers.split(vm));
    COMMANDS.forEach(commands::remove);
    commands.add(new Command("ship-report", "Policy", "Save the report…", null, reports::save));
    commands.add(new Command("ship-print", "Policy", "Print the report…", null, reports::print));
    Button save = Parts.button("ship-report", "Report…", reports::save, "primary");
    Button print = Parts.button("ship-print", "Print…", reports::print);
    Button table = Parts.button("ship-csv", "CSV…", reports::tables);
    var verdict = new VerdictCard(vm, dialogs, table, print, save);
    HBox proof = row(new ForestCard(vm, plots), new ChecksCard(vm));
    HBox after =
        row(
            new ExportCard(vm, new ExportDialog(session, dialogs, tasks)),
            new RolloutCard(rollout, dialogs));
    VBox.setVgrow(proof, Priority.ALWAYS);
    VBox.setVgrow(after, Priority.ALWAYS);
    content = new VBox(12, verdict, proof, after);
    content.setId("ship-content");
    content.setMinHeight(LEAST);
    ScrollPane page = new ScrollPane(content);
    page.getStyleClass().add("ship-page");
    page.setFitToWidth(true);
    page.setFitToHeight(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    node.getStyleClass().add("ship-screen");
    node.setId("ship");
    node.getStylesheets()
        .add(
            Objects.requireNonNull(
                    ShipScreen.class.getResource("/dev/lanewright/assets/styles/ship.css"))
                .toExternalForm());
    node.getChildren().setAll(page, veil);
    vm.stateProperty().subscribe(this::show);
  }

  private static HBox row(Region left, Region right) {
    HBox row = new HBox(12, left, right);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    left.setPrefWidth(900);
    left.setMinWidth(360);
    right.setPrefWidth(580);
    right.setMinWidth(300);
    row.setPrefHeight(370);
    row.setMinHeight(290);
    return row;
  }

  private void show(ShipState state) {
    boolean answered = vm.answerProperty().get() != null;
    content.setOpacity(state.kind() == ShipState.Kind.READY ? 1 : OLD);
    boolean shows =
        state.kind() == ShipState.Kind.READY || (state.kind() == ShipState.Kind.BUSY && answered);
    // Laid out though not seen: a chart is drawn at the size it has.
    content.setVisible(shows);
    veil.getChildren().setAll(shows ? List.of() : List.of(instead(state)));
    veil.setVisible(!shows);
  }

  private Node instead(ShipState state) {
    return switch (state.kind()) {
      case WAITING -> waiting(state.words());
      case FAILED ->
          new EmptyState(
              Feather.ALERT_TRIANGLE,
              "The gate could not be asked",
              state.words(),
              Parts.button("ship-again", "Ask again", vm::look, "primary"));
      case BUSY, READY -> EmptyState.loading("Asking the gate");
    };
  }

  private Node waiting(String split) {
    long looks = vm.looksAt(vm.splitProperty().get());
    String times = looks == 1 ? "once" : looks + " times";
    return new EmptyState(
        Feather.EYE_OFF,
        "The " + split + " split has been looked at " + times,
        vm.session().committed().name()
            + " against "
            + vm.baselineName()
            + " was not among it. Each look spends the split a little: the best of several"
            + " policies looks better there than it is. Finish on the tune split, then look.",
        Parts.button("ship-look", "Look and decide", vm::look, "primary"));
  }

  @Override
  public String id() {
    return "ship";
  }

  @Override
  public String title() {
    return "Ship";
  }

  @Override
  public Ikon icon() {
    return Feather.UPLOAD;
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

  @Override
  public void shown() {
    vm.shown();
    rollout.shown();
  }

  @Override
  public void hidden() {
    vm.hidden();
    rollout.hidden();
  }

  /** Takes the screen's commands away and lets go of the session. */
  @Override
  public void close() {
    COMMANDS.forEach(commands::remove);
    rollout.close();
    vm.close();
  }
}
