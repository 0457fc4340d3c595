package dev.lanewright.ui;

import dev.lanewright.ui.shell.Screen;
import dev.lanewright.ui.theme.Themes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Starts the program and takes the pictures. */
public final class ScreenshotRun extends Application {
  private static final long SETTLE_NS = 2_500_000_000L;
  private static final long PATIENCE_NS = 20_000_000_000L;
  private static final int PULSES = 40;

  private static final int OPENED = 5;
  private static final int WAITS = 100;

  /**
   * @param dialog whether what opens over the window is taken, and closed again
   */
  private record Shot(String name, Runnable before, boolean dialog) {
    Shot(String name, Runnable before) {
      this(name, before, false);
    }
  }

  private final Deque<Shot> shots = new ArrayDeque<>();

  @Override
  public void start(Stage stage) {
    List<String> args = getParameters().getUnnamed();
    Path folder = Path.of(args.getFirst());
    TourSeen.keep();
    var composition = new Composition(stage);
    stage.setX(0);
    stage.setY(0);
    composition.show();
    stage.setMaximized(false);
    stage.setWidth(1600);
    stage.setHeight(1000);
    composition.begin(args.size() > 1 ? Path.of(args.get(1)) : null);
    var wait = new Timeline();
    wait.getKeyFrames()
        .add(
            new KeyFrame(
                Duration.millis(400),
                e -> {
                  if (!composition.frame().shell().screens().isEmpty()) {
                    wait.stop();
                    plan(composition);
                    next(composition, stage, folder);
                  }
                }));
    wait.setCycleCount(WAITS);
    wait.setOnFinished(
        e -> {
          plan(composition);
          next(composition, stage, folder);
        });
    wait.play();
  }

  private void plan(Composition c) {
    var themes = c.frame().themes();
    var names = new ArrayList<>(c.frame().shell().screens().stream().map(Screen::id).toList());
    for (Themes.Choice choice : List.of(Themes.Choice.LIGHT, Themes.Choice.DARK)) {
      String suffix = "-" + choice.name().toLowerCase(Locale.ROOT);
      if (names.isEmpty()) {
        shots.add(new Shot("empty" + suffix, () -> themes.choiceProperty().set(choice)));
      }
      for (String id : names) {
        shots.add(
            new Shot(
                id + suffix,
                () -> {
                  themes.choiceProperty().set(choice);
                  c.frame().shell().go(id);
                  run(c, "review-confirm");
                }));
        if (id.equals("review")) {
          shots.add(new Shot("review-revealed" + suffix, () -> run(c, "review-key-tie")));
        }
      }
    }
    for (Themes.Choice choice : List.of(Themes.Choice.LIGHT, Themes.Choice.DARK)) {
      shots.add(
          new Shot(
              "providers-" + choice.name().toLowerCase(Locale.ROOT),
              () -> {
                themes.choiceProperty().set(choice);
                c.frame().shell().go("models");
                Platform.runLater(() -> providers(c));
              }));
    }
    for (Themes.Choice choice : List.of(Themes.Choice.LIGHT, Themes.Choice.DARK)) {
      shots.add(
          new Shot(
              "export-" + choice.name().toLowerCase(Locale.ROOT),
              () -> {
                themes.choiceProperty().set(choice);
                c.frame().shell().go("tune");
                Platform.runLater(() -> run(c, "export-policy"));
              },
              true));
    }
    shots.add(
        new Shot(
            "palette",
            () -> {
              themes.choiceProperty().set(Themes.Choice.LIGHT);
              c.frame().commands().get("palette").run();
            }));
  }

  /** Runs a command that only one screen has, if that one is in view. */
  private static void run(Composition c, String command) {
    c.frame().commands().all().stream().filter(x -> x.id().equals(command)).forEach(x -> x.run());
  }

  private void next(Composition c, Stage stage, Path folder) {
    Shot shot = shots.poll();
    if (shot == null) {
      Platform.exit();
      return;
    }
    shot.before().run();
    new AnimationTimer() {
      private final long begin = System.nanoTime();
      private int pulses;
      private int quiet;

      // Both, since on a busy machine one pulse can take longer than any wait.
      @Override
      public void handle(long now) {
        pulses++;
        if (pulses == PULSES / 3) {
          openSample(stage);
          beginReview(stage);
        }
        // What a task brings is drawn some pulses after it has ended.
        quiet = c.frame().tasks().running().isEmpty() ? quiet + 1 : 0;
        boolean waited = System.nanoTime() - begin > PATIENCE_NS;
        boolean still = quiet > PULSES / 2 || waited;
        if (pulses > PULSES && System.nanoTime() - begin > SETTLE_NS && still) {
          stop();
          Window over = shot.dialog() ? over(stage) : null;
          save(over == null ? stage : over, folder.resolve(shot.name() + ".png"));
          if (over != null) {
            over.hide();
          }
          next(c, stage, folder);
        }
      }
    }.start();
  }

  /** On the Prices screen: the providers. */
  private static void providers(Composition c) {
    if (c.frame().shell().getScene().lookup("#view-providers") instanceof ToggleButton button) {
      button.fire();
    }
  }

  /** On the Data screen: a sample with several answers is open. */
  private static void openSample(Stage stage) {
    if (stage.getScene().lookup("#samples") instanceof TableView<?> table
        && table.getItems().size() > OPENED) {
      table.getSelectionModel().select(OPENED);
    }
  }

  /** On the Review screen: somebody reviews. */
  private static void beginReview(Stage stage) {
    if (stage.getScene().lookup("#review-name") instanceof TextField name
        && stage.getScene().lookup("#review-begin") instanceof Button begin) {
      name.setText("Ada");
      begin.fire();
    }
  }

  /** The dialog over the window, if one is open. */
  private static @Nullable Window over(Stage stage) {
    return Window.getWindows().stream()
        .filter(w -> w instanceof Stage && w != stage && w.isShowing())
        .findFirst()
        .orElse(null);
  }

  private static void save(Window stage, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var image = SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null);
      ImageIO.write(image, "png", file.toFile());
      System.err.println(file + " " + image.getWidth() + "×" + image.getHeight());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
