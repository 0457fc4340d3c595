package dev.lanewright.ui;

import dev.lanewright.provider.connect.Connections;
import dev.lanewright.ui.command.CommandPalette;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.command.Shortcuts;
import dev.lanewright.ui.dialog.FxDialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.shell.Notice;
import dev.lanewright.ui.shell.Screen;
import dev.lanewright.ui.shell.Shell;
import dev.lanewright.ui.shell.ShellModel;
import dev.lanewright.ui.shell.WindowMemory;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.UserFolder;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The composition root: makes every part and owns the threads. */
final class Composition implements AutoCloseable {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;

  private final Stage stage;
  private final Path folder =
      UserFolder.of(
          System.getenv(), System.getProperty("user.home"), System.getProperty("os.name", ""));
  private final WindowMemory memory = new WindowMemory(folder);
  private final ExecutorService background = Executors.newCachedThreadPool(threads());
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final Connections connections;
  private final Frame frame;
  private final Documents documents;
  private boolean telling;

  Composition(Stage stage) {
    this(stage, null);
  }

  /**
   * @param browser shows a page at an address; null where there is none
   */
  Composition(Stage stage, @Nullable Consumer<String> browser) {
    this.stage = stage;
    var fx = new FxThread();
    var themes = new Themes();
    themes.choiceProperty().set(memory.theme());
    themes.scaleProperty().set(memory.scale());
    var tasks = new Tasks(background, fx);
    var commands = new Commands();
    var palette = new CommandPalette(commands);
    var model = new ShellModel();
    var dialogs =
        new FxDialogs(
            () -> stage,
            themes,
            (headline, detail) -> model.notices().add(new Notice(headline, detail)),
            System.getProperty("lanewright.log", ""));
    if (browser != null) {
      dialogs.browseWith(browser);
    }
    model.screenProperty().subscribe(s -> fit(themes, s));
    themes.scaleProperty().subscribe((was, is) -> fit(themes, model.screenProperty().get()));
    var holder = new Actions(commands, themes, dialogs, memory);
    var shell = new Shell(model, commands, tasks, palette);
    var plots = new Plots(themes, dialogs);
    connections = new Connections(folder, System.getenv());
    frame = new Frame(themes, tasks, dialogs, commands, plots, model, shell, connections);
    documents = new Documents(frame, memory, folder, background, calls, fx);
    holder.connect(documents, shell, palette);
  }

  /** A screen's own style sheets follow the scale of type. */
  private static void fit(Themes themes, @Nullable Screen screen) {
    if (screen != null && screen.node() instanceof Parent part) {
      themes.fit(part);
    }
  }

  /** Shows the frame, still empty. */
  void show() {
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> unexpected(thrown));
    var scene = new Scene(frame.shell(), WIDTH, HEIGHT);
    frame.themes().dress(scene);
    Shortcuts.install(scene, frame.commands());
    stage.setScene(scene);
    stage.setTitle("Lanewright");
    stage.setMinWidth(960);
    stage.setMinHeight(640);
    memory.place(stage, WIDTH, HEIGHT);
    stage.show();
    StartReport.shown();
  }

  /** Opens the file, or what was open last, or the bundled sample. */
  void begin(@Nullable Path file) {
    documents.begin(file);
  }

  /** A defect of the program: told once at a time, and written to the log. */
  private void unexpected(Throwable thrown) {
    System.getLogger(Composition.class.getName())
        .log(System.Logger.Level.ERROR, "not foreseen", thrown);
    if (telling) {
      return;
    }
    telling = true;
    // Not from within a layout or an animation, where no dialog may wait for an answer.
    frame
        .tasks()
        .onFx(
            () -> {
              try {
                frame.dialogs().error("Something went wrong in the program itself.", thrown);
              } finally {
                telling = false;
              }
            });
  }

  Frame frame() {
    return frame;
  }

  Documents documents() {
    return documents;
  }

  @Override
  public void close() {
    var screen = frame.model().screenProperty().get();
    memory.keep(stage, screen == null ? null : screen.id());
    documents.close();
    calls.shutdownNow();
    connections.close();
    background.shutdownNow();
  }

  @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it: it only makes room
  private static java.util.concurrent.ThreadFactory threads() {
    var count = new AtomicInteger();
    return work -> {
      var thread = new Thread(work, "background-" + count.incrementAndGet());
      thread.setDaemon(true);
      // The screen's thread goes first where both want a processor.
      thread.setPriority(Thread.MIN_PRIORITY);
      return thread;
    };
  }
}
