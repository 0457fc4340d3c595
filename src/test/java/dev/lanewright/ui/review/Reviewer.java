package dev.lanewright.ui.review;

import dev.lanewright.ui.command.Command;
import dev.lanewright.ui.command.CommandPalette;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.command.Shortcuts;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.shell.Shell;
import dev.lanewright.ui.shell.ShellModel;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The real screen in the real frame, and a person at the keyboard. */
final class Reviewer implements AutoCloseable {
  /** What is pressed for each item, over and over: decisions, changes, notes, skips, undo. */
  private static final List<KeyCode> DECISIONS =
      List.of(KeyCode.A, KeyCode.T, KeyCode.B, KeyCode.X);

  final RecordingDialogs dialogs = new RecordingDialogs();
  final ReviewViewModel model;
  final Shell shell;
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final ReviewScreen screen;

  Reviewer(Desk desk, Stage stage, String name) {
    var commands = new Commands();
    for (String id : List.of("undo", "redo")) {
      commands.add(new Command(id, "Policy", id, null, () -> {}));
    }
    var palette = new CommandPalette(commands);
    commands.add(new Command("palette", "Help", "Search", "Shortcut+Shift+P", () -> {}));
    var tasks = new Tasks(pool, new FxThread());
    var source = new ReviewSource(desk.workspace, desk.set.id());
    model =
        new ReviewViewModel(
            source,
            tasks,
            desk::stakes,
            desk.trust(source, tasks),
            new Named(name),
            InstantSource.system(),
            e -> dialogs.error("failed", e));
    screen =
        new ReviewScreen(
            model,
            new LabelExports(desk.workspace, desk.set, dialogs, tasks),
            dialogs,
            commands,
            () -> {});
    shell = new Shell(new ShellModel(), commands, tasks, palette);
    var scene = new Scene(shell, 1000, 900);
    new Themes().dress(scene);
    Shortcuts.install(scene, commands);
    shell.screens(List.of(screen));
    stage.setScene(scene);
    stage.show();
  }

  /** Waits for a phase with nothing under way. */
  void until(Phase phase) throws TimeoutException {
    until(() -> model.phaseProperty().get() == phase && !model.savingProperty().get());
  }

  /**
   * Waits, looking after every round of events: the library's own wait looks ten times a second.
   */
  void until(BooleanSupplier holds) throws TimeoutException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!WaitForAsyncUtils.waitForAsyncFx(60_000, holds::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("in phase " + model.phaseProperty().get());
      }
      WaitForAsyncUtils.waitForFxEvents(1);
    }
  }

  /** One item from its first key to the next item, by keyboard alone. */
  void review(FxRobot robot, int turn) throws TimeoutException {
    until(Phase.BLIND);
    long item = item();
    robot.type(DECISIONS.get(turn % 4));
    until(Phase.REVEALED);
    if (turn % 5 == 4) {
      // Second thoughts: the decision is taken back, and made again.
      robot.type(KeyCode.U);
      until(Phase.BLIND);
      robot.type(DECISIONS.get((turn + 1) % 4));
      until(Phase.REVEALED);
    }
    if (turn % 7 == 3) {
      int before = notes();
      robot.type(KeyCode.N);
      robot.write("note on " + turn);
      robot.type(KeyCode.ENTER);
      until(() -> notes() == before + 1);
    }
    robot.type(turn % 3 == 2 ? DECISIONS.get((turn + 2) % 4) : KeyCode.ENTER);
    until(() -> model.phaseProperty().get() == Phase.FINISHED || (itemOrNone() != item && ready()));
  }

  private int notes() {
    return model.notes().size();
  }

  private boolean ready() {
    return model.phaseProperty().get().showsItem() && !model.savingProperty().get();
  }

  private long itemOrNone() {
    var entry = model.entryProperty().get();
    return entry == null ? -1 : entry.item().id();
  }

  long item() {
    return Objects.requireNonNull(model.entryProperty().get()).item().id();
  }

  @Override
  public void close() {
    screen.close();
    pool.shutdownNow();
  }
}
