package dev.lanewright.ui.replay;

import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.replay.RunProgress;
import dev.lanewright.store.RunState;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.SampleProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * How long the window's frames take while some 2,000 answers a second arrive: the replay screen is
 * in view, all samples of the bundled set are answered by its models, the figures follow. Prints
 * the pulses' distances. Run it through {@link Main} with {@code -Dglass.platform=Headless}.
 */
public final class PulseBench extends Application {
  private static final int AT_ONCE = 256;
  private static final long ANSWER_MS = 100;
  private static final double MS = 1e6;

  private final List<Double> pulses = new ArrayList<>();
  private ReplayStage stage;
  private ReplayScreen screen;
  private boolean started;
  private long last;

  /** Starts the program; a class of its own, as Java does not start an Application off a jar. */
  public static final class Main {
    private Main() {}

    public static void main(String... args) {
      Application.launch(PulseBench.class, args);
    }
  }

  @Override
  public void start(Stage window) {
    Path folder;
    try {
      folder = Files.createTempDirectory("pulse");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (var writer = Executors.newSingleThreadExecutor()) {
      stage =
          new ReplayStage(
              SampleProject.create(folder.resolve("s.lanewright"), writer, s -> {}),
              (request, timeout) -> {
                Thread.sleep(ANSWER_MS);
                return new ChatReply(
                    "An answer of the usual length, made up for this measurement.",
                    null,
                    new Usage(50, 0, 0, 20, 0),
                    ChatReply.Stop.END,
                    ANSWER_MS,
                    Double.NaN,
                    Double.NaN,
                    "bench",
                    null,
                    RateLimits.NONE);
              });
    }
    var themes = new Themes();
    var dialogs = RecordingDialogs.agreeing(folder);
    screen = new ReplayScreen(stage.model, stage.tasks, dialogs, new Plots(themes, dialogs));
    var scene = new Scene((Region) screen.node(), 1000, 960);
    themes.dress(scene);
    window.setScene(scene);
    window.show();
    stage.session.start();
    stage.model.inputs().whichProperty().set(ReplayWish.Which.ALL);
    stage.model.inputs().concurrencyProperty().set(AT_ONCE);
    stage.model.inputs().budgetProperty().set(1e6);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        frame(now);
      }
    }.start();
  }

  private void frame(long now) {
    RunProgress p = stage.model.progressProperty().get();
    boolean running = p != null && p.state() == RunState.RUNNING;
    if (running && last != 0) {
      pulses.add((now - last) / MS);
    }
    last = now;
    if (!started && stage.session.details() != null) {
      started = true;
      stage.model.plan();
    } else if (started && p == null && stage.model.forecastProperty().get() != null) {
      stage.model.start(true);
    } else if (p != null && !running && !stage.notices.isEmpty()) {
      report(p);
      Platform.exit();
    }
  }

  private void report(RunProgress p) {
    Collections.sort(pulses);
    System.out.printf(
        Locale.ROOT,
        "%,d answers in %.1f s: %,.0f a second; %,d pulses, p50 %.1f ms, p99 %.1f ms, max %.1f ms,"
            + " over 100 ms: %d; failures %s%n",
        p.done(),
        p.seconds(),
        p.done() / p.seconds(),
        pulses.size(),
        pulses.get(pulses.size() / 2),
        pulses.get(pulses.size() * 99 / 100),
        pulses.getLast(),
        pulses.stream().filter(d -> d > 100).count(),
        stage.failures);
  }

  @Override
  public void stop() {
    screen.close();
    stage.close();
    System.exit(0);
  }
}
