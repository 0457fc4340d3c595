package dev.lanewright.ui.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.store.Workspace;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The dialog's pane under a person's hands. */
@ExtendWith(ApplicationExtension.class)
class ImportPaneTest {
  @TempDir private Path folder;
  private Workspace workspace;
  private ExecutorService writing;
  private ImportViewModel model;

  @Start
  void start(Stage stage) throws IOException {
    workspace = Workspace.create(folder.resolve("w.lanewright"));
    writing = Executors.newSingleThreadExecutor();
    Path file =
        Files.writeString(
            folder.resolve("desk.csv"), "prompt,kind,gpt-5-mini\na,x,1\nb,x,7\nc,y,1\n");
    var dialogs =
        (Dialogs)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Dialogs.class},
                (p, m, a) -> Optional.empty());
    model = new ImportViewModel(workspace, Tasks.direct(), writing, List.of(file));
    var pane = new ImportPane(model, dialogs);
    stage.setScene(new Scene(pane, 1000, 700));
    new Themes().dress(pane.getStylesheets());
    stage.show();
    model.look();
  }

  @AfterEach
  void close() {
    workspace.close();
    writing.close();
  }

  @Test
  void aColumnIsChosenAndTheImportRuns(FxRobot robot) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> robot.lookup("#map-category").tryQuery().isPresent());
    TableView<?> rows = robot.lookup("#import-rows").queryAs(TableView.class);
    TableView<?> rejected = robot.lookup("#import-rejected").queryAs(TableView.class);
    assertThat(rows.getItems()).hasSize(3);
    assertThat(rejected.getItems()).hasSize(1);

    ComboBox<String> category = robot.lookup("#map-category").queryComboBox();
    assertThat(category.getValue()).isEqualTo("—");
    robot.interact(() -> category.setValue("kind"));
    Button start = robot.lookup("#import-start").queryButton();
    assertThat(start.isDisabled()).isFalse();
    robot.interact(start::fire);

    assertThat(model.stateProperty().get()).isEqualTo(ImportViewModel.State.DONE);
    assertThat(model.resultProperty().get().summary().categories())
        .containsExactlyInAnyOrder("x", "y");
    assertThat(robot.listWindows()).noneMatch(window -> window.isShowing());
  }
}
