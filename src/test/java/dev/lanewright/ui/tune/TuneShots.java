package dev.lanewright.ui.tune;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.ui.command.Command;
import dev.lanewright.ui.command.CommandPalette;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.dialog.FxDialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.shell.Shell;
import dev.lanewright.ui.shell.ShellModel;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.Aspect;
import dev.lanewright.workspace.Session;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Draws the tune screen on the sample at 1600 × 1000, light and dark, into a folder. */
public final class TuneShots extends Application {
  /** Starts with the folder as the only argument. */
  public static void main(String[] args) {
    launch(TuneShots.class, args);
  }

  @Override
  public void start(Stage stage) throws Exception {
    Path out = Path.of(getParameters().getUnnamed().getFirst());
    Files.createDirectories(out);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    SampleDesk desk = new SampleDesk(Files.createTempDirectory("desk"));
    Themes themes = new Themes();
    themes.choiceProperty().set(Themes.Choice.LIGHT);
    FxThread fx = new FxThread();
    Tasks tasks = new Tasks(pool, fx);
    FxDialogs dialogs = new FxDialogs(() -> stage, themes);
    Commands commands = new Commands();
    Session session = new Session(desk.document(), desk.shelf().newest().getFirst(), pool, fx);
    commands.add(new Command("undo", "Policy", "Undo", "Shortcut+Z", session::undo));
    commands.add(new Command("redo", "Policy", "Redo", "Shortcut+Y", session::redo));
    TuneScreen screen =
        new TuneScreen(session, tasks, dialogs, new Plots(themes, dialogs), commands);
    ShellModel model = new ShellModel();
    model.documentProperty().set("support-desk");
    model.badgeProperty().set("synthetic sample");
    Shell shell = new Shell(model, commands, tasks, new CommandPalette(commands));
    shell.screens(List.of(screen));
    Scene scene = new Scene(shell, 1600, 1000);
    themes.dress(scene);
    stage.setScene(scene);
    stage.show();
    session.start();
    int[] seen = {0};
    session.subscribe(
        what -> {
          if (!what.contains(Aspect.DETAILS)) {
            return;
          }
          if (seen[0]++ == 0) {
            after(0.2, () -> edit(session, commands));
          } else if (seen[0] == 2) {
            after(2, () -> shot(scene, out.resolve("tune-light.png").toFile()));
            after(2.5, () -> themes.choiceProperty().set(Themes.Choice.DARK));
            after(
                4.5,
                () -> {
                  shot(scene, out.resolve("tune-dark.png").toFile());
                  Platform.exit();
                  System.exit(0);
                });
          }
        });
  }

  private static void edit(Session session, Commands commands) {
    Policy p = session.committed();
    int at = 3;
    Score s = (Score) p.stages().get(at);
    session.apply("mid threshold 0.41 → 0.52", p.withStage(at, s.with("mid", 0.52)));
    commands.get("undo").titleProperty().set("Undo “mid threshold 0.41 → 0.52”");
  }

  private static void after(double seconds, Runnable action) {
    new Timeline(new KeyFrame(Duration.seconds(seconds), e -> action.run())).play();
  }

  private static void shot(Scene scene, File file) {
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
