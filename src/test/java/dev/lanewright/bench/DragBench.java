package dev.lanewright.bench;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.Session;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Drags a threshold on the real tune screen over a million imported samples. Per move: time spent
 * on the JavaFX thread (the event's handlers, then the whole pulse that followed: figures, layout,
 * hand-over to the renderer), and time from the event until the renderer had painted. Then the same
 * of a bare scene on which as many plain texts change with each event: what JavaFX itself takes.
 * Its argument is the workspace that {@link ImportBench} left.
 */
public final class DragBench extends Application {
  private static final int MOVES = Integer.getInteger("moves", 320);
  private static final int WARM_UP = Math.min(80, MOVES);
  private static final int GRID = 70;
  private static final long PAUSE_MS = 20;
  private static final int PATIENCE_S = 5;
  private static final double SIZE = 1000;

  /** Texts of the bare scene: about as many figures as a move changes. */
  private static final int TEXTS = 90;

  private static final int COLUMNS = 6;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final Semaphore frames = new Semaphore(0);
  private final double[] work = new double[MOVES];
  private final double[] cpu = new double[MOVES];
  private final double[] painting = new double[MOVES];
  private final double[] painted = new double[MOVES];
  private final List<Text> texts = new ArrayList<>();
  // Of the JavaFX thread.
  private int move = -WARM_UP;
  private long handled;
  private long cpuBefore;
  private long pulseBegan;
  private long eventAt;
  // Of the renderer's thread.
  private long paintedBefore;
  private boolean underWay;
  private @Nullable TKPulseListener afterPulse;

  @Override
  public void start(Stage stage) {
    var desk = new BenchDesk(Path.of(getParameters().getUnnamed().getFirst()));
    var fx = new FxThread();
    Session session = desk.session(pool, fx);
    var themes = new Themes();
    Scene scene = new Scene(desk.screen(session, pool, fx, themes, stage), SIZE, SIZE);
    themes.dress(scene);
    stage.setScene(scene);
    stage.show();
    long began = System.nanoTime();
    session.start();
    var wait =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (session.details() != null && !session.busy()) {
              stop();
              System.err.printf("settled after %.1f s%n", (System.nanoTime() - began) / 1e9);
              drag(scene, BenchDesk.threshold(session.policy()));
            } else if (session.problem() != null) {
              stop();
              System.err.println(session.problem());
              System.exit(1);
            }
          }
        };
    wait.start();
  }

  /** From wherever a run before on the same workspace has left the threshold. */
  private void drag(Scene scene, double from) {
    Node pill = scene.lookup("#threshold-mid .handle-pill");
    PlotView chart = (PlotView) scene.lookup("#distribution");
    Bounds b = pill.localToScreen(pill.getBoundsInLocal());
    double zero = b.getCenterX() - chart.toX(from) + chart.toX(0);
    double one = b.getCenterX() - chart.toX(from) + chart.toX(1);
    var robot = new Robot();
    robot.mouseMove(b.getCenterX(), b.getCenterY());
    robot.mousePress(MouseButton.PRIMARY);
    watchPulses();
    repeat(
        i -> {
          double v = position(i);
          robot.mouseMove(new Point2D(zero + (one - zero) * v, b.getCenterY()));
        },
        () -> {
          robot.mouseRelease(MouseButton.PRIMARY);
          finish();
          bare(scene);
        });
  }

  /** Each event waits until the one before was painted, and a little longer. */
  private void repeat(IntConsumer event, Runnable then) {
    pool.execute(
        () -> {
          for (int i = 0; i < WARM_UP + MOVES; i++) {
            int number = i;
            Platform.runLater(() -> step(() -> event.accept(number)));
            pause();
          }
          Platform.runLater(then);
        });
  }

  private void bare(Scene scene) {
    Pane pane = new Pane();
    for (int k = 0; k < TEXTS; k++) {
      var text = new Text(0, 0, "0");
      text.setX(20 + k % COLUMNS * (SIZE - 40) / COLUMNS);
      text.setY(40 + k / COLUMNS * (SIZE - 60) * COLUMNS / TEXTS);
      texts.add(text);
    }
    pane.getChildren().addAll(texts);
    scene.setRoot(pane);
    move = -WARM_UP;
    repeat(
        i -> {
          for (int k = 0; k < TEXTS; k++) {
            texts.get(k).setText(Double.toString(position(i) + k));
          }
        },
        () -> {
          BenchRow.print(
              "the same of a bare scene of " + TEXTS + " plain texts",
              Arrays.copyOf(painted, Math.clamp(move, 0, MOVES)),
              "");
          System.exit(0);
        });
  }

  /** To and fro over the range below the other threshold, never the same twice in a row. */
  private static double position(int i) {
    int k = i % (2 * GRID);
    return (k < GRID ? k : 2 * GRID - k) / 100.0;
  }

  private void pause() {
    try {
      if (!frames.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
        System.err.println("a move was never painted");
      }
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void step(Runnable event) {
    cpuBefore = CPU.getCurrentThreadCpuTime();
    eventAt = System.nanoTime();
    underWay = true;
    event.run();
    handled = System.nanoTime() - eventAt;
  }

  private void watchPulses() {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        pulseBegan = System.nanoTime();
      }
    }.start();
    afterPulse = this::pulsed;
    Toolkit.getToolkit().addPostSceneTkPulseListener(afterPulse);
  }

  private void pulsed() {
    if (!underWay) {
      return;
    }
    underWay = false;
    long began = eventAt;
    double used = (CPU.getCurrentThreadCpuTime() - cpuBefore) / 1e6;
    double spent = (handled + System.nanoTime() - pulseBegan) / 1e6;
    int at = move++;
    // The renderer gets the frame when this pulse ends; a job of ours queues up behind it.
    Platform.runLater(
        () ->
            Toolkit.getToolkit()
                .addRenderJob(
                    new com.sun.javafx.tk.RenderJob(
                        () -> {
                          long busy = CPU.getCurrentThreadCpuTime();
                          if (at >= 0 && at < MOVES) {
                            painting[at] = (busy - paintedBefore) / 1e6;
                            work[at] = spent;
                            cpu[at] = used;
                            painted[at] = (System.nanoTime() - began) / 1e6;
                          }
                          paintedBefore = busy;
                          frames.release();
                        })));
  }

  private void finish() {
    int done = Math.clamp(move, 0, MOVES);
    double[] known = Arrays.copyOf(work, done);
    BenchRow.print("drag: work on the JavaFX thread per move", known, "≤ 16.7 (p95)");
    BenchRow.print("drag: of it processor time", Arrays.copyOf(cpu, done), "");
    BenchRow.print("drag: the painter's processor time", Arrays.copyOf(painting, done), "");
    BenchRow.print(
        "drag: event to painted", Arrays.copyOf(painted, done), "≤ 33.3 (p95, two frames)");
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long kept = runtime.totalMemory() - runtime.freeMemory();
    BenchRow.print("drag: heap in use after collection", kept / 1_000_000 + " MB", "< 2 GB");
    BenchRow.print("drag: peak heap", peak / 1_000_000 + " MB", "< 2 GB");
    BenchRow.print("drag: most resident memory", resident(), "");
  }

  private static String resident() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(l -> l.startsWith("VmHWM"))
          .map(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) / 1_000 + " MB")
          .findFirst()
          .orElse("unknown");
    } catch (java.io.IOException e) {
      return "unknown";
    }
  }
}
