package dev.lanewright.ui;

import dev.lanewright.Lanewright;
import dev.lanewright.provider.connect.BaseUrls;
import dev.lanewright.provider.fault.LightServer;
import dev.lanewright.workspace.SampleProject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/**
 * How long the window's frames take while some 2,000 answers a second arrive from a server on
 * loopback: the program as it is, on the bundled set, every sample asked of every model of the
 * policy; once with the replay screen in view, once with the tune screen, nothing warmed up before.
 * Prints rows of markdown. Needs a screen of 1600×1000, such as Xvfb, and keys of any value in the
 * environment.
 */
public final class LiveBench extends Application {
  private static final int AT_ONCE = 256;
  private static final int ANSWERS_A_SECOND = 2_150;
  private static final int SECONDS = 170;

  /** Pulses in which a screen is laid out and painted for the first time. */
  private static final int COMING = 4;

  private static final List<String> PROVIDERS = List.of("anthropic", "openai", "google");

  private final Deque<String> views = new ArrayDeque<>(List.of("replay", "tune", "replay"));
  private final Frames frames = new Frames();
  private Process server;
  private Composition composition;
  private int step;
  private int longest = 300;
  private Label state;
  private Label answered;
  private long began;
  private int coming;

  /** Starts the program; a class of its own, as Java does not start an Application off a jar. */
  public static final class Main {
    private Main() {}

    public static void main(String... args) {
      Lanewright.drawing();
      Application.launch(LiveBench.class, args);
    }
  }

  @Override
  public void start(Stage stage) throws Exception {
    TourSeen.keep();
    Path file = Files.createTempDirectory("live").resolve("s.lanewright");
    try (var writer = Executors.newSingleThreadExecutor()) {
      SampleProject.create(file, writer, s -> {}).close();
    }
    composition = new Composition(stage);
    stage.setX(0);
    stage.setY(0);
    composition.show();
    stage.setMaximized(false);
    stage.setWidth(1600);
    stage.setHeight(1000);
    String url = serve();
    Map<String, String> urls = new HashMap<>();
    PROVIDERS.forEach(p -> urls.put(p, url + (p.equals("google") ? "/v1beta" : "/v1")));
    composition.frame().connections().use(new BaseUrls(urls));
    composition.begin(file);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        try {
          frame();
        } catch (IllegalArgumentException notYetThere) {
          // looked for again at the next pulse
        }
      }
    }.start();
  }

  private String serve() throws IOException {
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djdk.virtualThreadScheduler.parallelism=1",
                "-cp",
                System.getProperty("java.class.path"),
                LightServer.class.getName(),
                Integer.toString(ANSWERS_A_SECOND),
                Integer.toString(SECONDS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // Closed with the process: what it prints after its address is nothing.
    return new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }

  private void frame() {
    switch (step) {
      case 0 -> {
        if (composition.frame().tasks().running().isEmpty()
            && !composition.frame().shell().screens().isEmpty()) {
          composition.frame().shell().go("replay");
          step++;
        }
      }
      case 1 -> plan();
      case 2 -> {
        if (Hands.find("#replay-start") instanceof Button b && !b.isDisabled()) {
          step++;
          Platform.runLater(b::fire);
        }
      }
      case 3 -> {
        if (Hands.agree()) {
          state = (Label) Hands.find("#replay-state");
          answered = (Label) Hands.find("#replay-answered");
          step++;
        }
      }
      case 4 -> {
        if (state.getText().equals("under way")) {
          composition.frame().shell().go(views.getFirst());
          began = System.nanoTime();
          frames.begin();
          coming = COMING;
          step++;
        }
      }
      case 5 -> coming();
      case 6 -> running();
      default -> {}
    }
  }

  /** Another longest answer makes other requests: nothing is answered from the ledger. */
  private void plan() {
    Hands.click("#replay-which-all");
    Hands.type("#replay-max-output", Integer.toString(++longest));
    Hands.type("#replay-concurrency", Integer.toString(AT_ONCE));
    Hands.type("#replay-budget", "1000000");
    Hands.click("#replay-plan");
    step++;
  }

  /** Bringing a screen into view is no part of what answers do to it. */
  private void coming() {
    frames.pulse();
    if (--coming == 0) {
      frames.reportLongest("bringing " + views.getFirst() + " into view");
      frames.begin();
      step++;
    }
  }

  private void running() {
    frames.pulse();
    if (state.getText().equals("under way")) {
      return;
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    long n = Long.parseLong(answered.getText().replaceAll("\\D", ""));
    frames.report(views.poll() + " in view", n, seconds, state.getText());
    if (views.isEmpty()) {
      step = Integer.MAX_VALUE;
      Platform.exit();
    } else {
      composition.frame().shell().go("replay");
      step = 1;
    }
  }

  @Override
  public void stop() {
    composition.close();
    server.destroy();
    System.exit(0);
  }
}
