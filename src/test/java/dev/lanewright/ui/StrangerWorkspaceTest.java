package dev.lanewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.cli.Cli;
import dev.lanewright.provider.connect.Connections;
import dev.lanewright.ui.command.CommandPalette;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.shell.Screen;
import dev.lanewright.ui.shell.Shell;
import dev.lanewright.ui.shell.ShellModel;
import dev.lanewright.ui.shell.WindowMemory;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A workspace from a stranger that names a server, a file and a program wherever it can hold a text
 * is opened in the whole window, and every screen is shown: the server is not called, the file not
 * read, and nothing started.
 */
@ExtendWith(ApplicationExtension.class)
class StrangerWorkspaceTest {
  @TempDir static Path folder;

  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final ShellModel model = new ShellModel();
  private final AtomicInteger called = new AtomicInteger();
  private ServerSocket server;
  private Connections connections;
  private Shell shell;
  private Documents documents;

  @Start
  void start(Stage stage) throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    pool.execute(this::count);
    var fx = new FxThread();
    var themes = new Themes();
    var dialogs = new RecordingDialogs();
    var memory = new WindowMemory(folder);
    memory.turn("tour-seen", true);
    connections = new Connections(folder, Map.of());
    var tasks = new Tasks(pool, fx);
    var commands = new Commands();
    var palette = new CommandPalette(commands);
    var actions = new Actions(commands, themes, dialogs, memory);
    shell = new Shell(model, commands, tasks, palette);
    var plots = new Plots(themes, dialogs);
    var frame = new Frame(themes, tasks, dialogs, commands, plots, model, shell, connections);
    documents = new Documents(frame, memory, folder, pool, pool, fx);
    actions.connect(documents, shell, palette);
    var scene = new Scene(shell, 1000, 980);
    themes.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private void count() {
    while (!server.isClosed()) {
      try (Socket _ = server.accept()) {
        called.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }

  @Stop
  void stop() throws IOException {
    documents.close();
    connections.close();
    server.close();
    pool.shutdownNow();
  }

  private static void until(BooleanSupplier holds) throws Exception {
    WaitForAsyncUtils.waitFor(
        90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void callsNobodyReadsNothingAndStartsNothing(FxRobot robot) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret-canary.txt"), "secret");
    String address = "http://127.0.0.1:" + server.getLocalPort() + "/beacon";
    Path workspace = hostile(address, secret);
    // Or no call would be counted.
    new Socket(server.getInetAddress(), server.getLocalPort()).close();
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> called.get() == 1);
    Path events = folder.resolve("events.jfr");
    try (var recording = new Recording()) {
      for (String event :
          List.of("jdk.FileRead", "jdk.SocketRead", "jdk.SocketWrite", "jdk.ProcessStart")) {
        recording.enable(event).withoutThreshold().withoutStackTrace();
      }
      recording.start();
      // Or nothing that is read would be found either.
      assertThat(Files.readString(Files.writeString(folder.resolve("read-by-test"), "x")))
          .isEqualTo("x");
      robot.interact(() -> documents.begin(workspace));
      until(() -> shell.screens().size() >= 8);
      for (Screen screen : shell.screens()) {
        robot.interact(() -> shell.go(screen.id()));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(
            () ->
                shell.lookupAll(".table-view").stream()
                    .map(n -> (TableView<?>) n)
                    .filter(t -> !t.getItems().isEmpty())
                    .forEach(t -> t.getSelectionModel().select(0)));
        WaitForAsyncUtils.waitForFxEvents();
      }
      assertThat(model.documentProperty().get()).isNotEmpty();
      recording.stop();
      recording.dump(events);
    }
    assertThat(called.get()).as("calls").isEqualTo(1);
    List<String> read = new ArrayList<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(events)) {
      switch (event.getEventType().getName()) {
        case "jdk.FileRead" -> read.add(String.valueOf(event.getString("path")));
        case "jdk.ProcessStart" -> assertThat(event.getString("command")).as("started").isNull();
        default -> assertThat(event.getString("host")).as("reached").isNull();
      }
    }
    assertThat(read)
        .anyMatch(path -> path.endsWith("read-by-test"))
        .noneMatch(path -> path.contains("canary"));
  }

  /** A set whose every text is hostile, then hostile values in each other column of texts. */
  private static Path hostile(String address, Path secret) throws Exception {
    String text =
        """
        <script src='%1$s'></script><img src='%1$s' onerror=alert(1)><iframe src='file://%2$s'></iframe>
        ![picture](%1$s) ![local](file://%2$s) [link](file://%2$s) [js](javascript:alert(1)) @import url(%1$s);
        ${jndi:ldap://127.0.0.1/x} {{constructor}} =HYPERLINK("%1$s") $(touch x) `touch x` %2$s\
        """
            .formatted(address, secret)
            .replace("\n", "\\n")
            .replace("\"", "\\\"");
    var rows = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      for (String m : List.of("gpt-5-mini", "gpt-5", address)) {
        rows.append(
            "{\"id\": \"../../%d\", \"prompt\": \"%d %s\", \"category\": \"%s\", \"model\": \"%s\", \"answer\": \"%s\", \"score\": %d}%n"
                .formatted(i, i, text, i % 2 == 0 ? address : secret, m, text, i % 2));
      }
    }
    Path file = Files.writeString(folder.resolve("rows.jsonl"), rows);
    Path out = folder.resolve("stranger.lanewright");
    var said = new StringWriter();
    int code =
        new Cli(new PrintWriter(said), new PrintWriter(said), "")
            .run(
                "import",
                file.toString(),
                "--workspace",
                out.toString(),
                "--evalset",
                "../" + address.hashCode());
    assertThat(code).as(said.toString()).isZero();
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + out);
        var s = c.createStatement()) {
      for (String key :
          List.of("base-url:openai", "openai.url", "proxy", "theme", "plugin", "log")) {
        s.execute("INSERT INTO setting VALUES ('%s', '%s')".formatted(key, address));
      }
      s.execute("UPDATE import SET file = '%s'".formatted(secret));
      s.execute("INSERT INTO mapping VALUES ('usual', '{\"join\": \"%s\"}')".formatted(secret));
    }
    return out;
  }
}
