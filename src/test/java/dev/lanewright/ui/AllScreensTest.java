package dev.lanewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.provider.connect.Connections;
import dev.lanewright.ui.command.CommandPalette;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.command.Shortcuts;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.prefs.PreferencesPane;
import dev.lanewright.ui.shell.Screen;
import dev.lanewright.ui.shell.Shell;
import dev.lanewright.ui.shell.ShellModel;
import dev.lanewright.ui.shell.WindowMemory;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The whole frame on the bundled sample, with every screen that there is. */
@ExtendWith(ApplicationExtension.class)
class AllScreensTest {
  @TempDir static Path folder;

  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final ShellModel model = new ShellModel();
  private final Commands commands = new Commands();
  private Connections connections;
  private Shell shell;
  private Themes themes;
  private WindowMemory memory;
  private Documents documents;

  @Start
  void start(Stage stage) {
    var fx = new FxThread();
    themes = new Themes();
    memory = new WindowMemory(folder);
    connections = new Connections(folder, Map.of());
    var tasks = new Tasks(pool, fx);
    var palette = new CommandPalette(commands);
    var actions = new Actions(commands, themes, dialogs, memory);
    shell = new Shell(model, commands, tasks, palette);
    var frame =
        new Frame(
            themes,
            tasks,
            dialogs,
            commands,
            new Plots(themes, dialogs),
            model,
            shell,
            connections);
    documents = new Documents(frame, memory, folder, pool, pool, fx);
    actions.connect(documents, shell, palette);
    Scene scene = new Scene(shell, 1000, 980);
    themes.dress(scene);
    Shortcuts.install(scene, commands);
    stage.setScene(scene);
    stage.show();
    documents.begin(null);
  }

  @Stop
  void stop() {
    documents.close();
    connections.close();
    pool.shutdownNow();
  }

  private static void until(BooleanSupplier holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void theFirstStartOpensTheSampleWithATourAndEveryControlHasAName(FxRobot robot) throws Exception {
    until(() -> robot.lookup("#tour").tryQuery().isPresent());
    assertThat(model.documentProperty().get()).isEqualTo("support-desk");
    String first = robot.lookup("#tour .title").queryAs(Label.class).getText();
    robot.interact(() -> robot.lookup("#tour-next").<Button>query().fire());
    assertThat(robot.lookup("#tour .title").queryAs(Label.class).getText()).isNotEqualTo(first);
    robot.type(KeyCode.ESCAPE);
    until(() -> robot.lookup("#tour").tryQuery().isEmpty());
    assertThat(new WindowMemory(folder).is("tour-seen", false)).isTrue();
    List<String> wrong = new ArrayList<>();
    for (Screen screen : shell.screens()) {
      robot.interact(() -> shell.go(screen.id()));
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(
          () -> AccessibleNames.problems(shell).forEach(p -> wrong.add(screen.id() + " " + p)));
    }
    assertThat(wrong).isEmpty();
    for (String edit : List.of("#stage-1-edit", "#stage-3-edit", "#cascade-edit", "#edit-tiers")) {
      robot.interact(
          () -> {
            shell.go("tune");
            robot.lookup(edit).<Button>query().fire();
          });
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(
          () -> {
            AccessibleNames.problems(shell).forEach(p -> wrong.add(edit + " " + p));
            robot.lookup("#editor-done").<Button>query().fire();
          });
    }
    assertThat(wrong).isEmpty();
    robot.interact(() -> commands.get("tour").run());
    assertThat(robot.lookup("#tour").tryQuery()).isPresent();
  }

  @Test
  void typeGrowsWithThePreferenceAndPreferencesAreFound(FxRobot robot) throws Exception {
    until(() -> !shell.screens().isEmpty());
    Node document = robot.lookup("#document").query();
    double before = document.getLayoutBounds().getHeight();
    robot.interact(() -> themes.scaleProperty().set(1.5));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(document.getLayoutBounds().getHeight()).isGreaterThan(before * 1.2);
    PreferencesPane pane =
        WaitForAsyncUtils.asyncFx(() -> new PreferencesPane(themes, memory)).get();
    robot.interact(() -> shell.getChildren().add(pane));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(AccessibleNames.problems(pane)).isEmpty();
    TextField search = (TextField) pane.lookup("#preferences-search");
    robot.interact(() -> search.setText("font"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(pane.lookup("#pref-scale")).isNotNull();
    assertThat(pane.lookup("#pref-theme")).isNull();
    robot.interact(() -> search.setText("no such thing"));
    assertThat(pane.lookup("#pref-scale")).isNull();
  }
}
