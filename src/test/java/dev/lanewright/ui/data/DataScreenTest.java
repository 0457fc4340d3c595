package dev.lanewright.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
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

@ExtendWith(ApplicationExtension.class)
class DataScreenTest {
  @TempDir static Path folder;
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private ExecutorService pool;
  private DataDesk desk;
  private Session session;
  private DataViewModel model;

  @Start
  void start(Stage stage) {
    pool = Executors.newCachedThreadPool();
    desk = new DataDesk(folder.resolve(System.nanoTime() + ".lanewright"));
    var fx = new FxThread();
    var tasks = new Tasks(pool, fx);
    var themes = new Themes();
    session = desk.session(pool, fx);
    model =
        new DataViewModel(
            DataSource.of(desk.workspace, desk.set),
            session,
            tasks,
            String::length,
            e -> dialogs.error("failed", e));
    var screen = new DataScreen(model, tasks, new Plots(themes, dialogs), dialogs, () -> {});
    var scene = new Scene(new javafx.scene.layout.StackPane(screen.node()), 1000, 940);
    themes.dress(scene);
    stage.setScene(scene);
    stage.show();
    session.start();
  }

  @Stop
  void stop() {
    model.close();
    session.close();
    desk.close();
    pool.shutdownNow();
  }

  private static void until(BooleanSupplier holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static int listed(FxRobot robot) {
    return robot.lookup("#samples").queryTableView().getItems().size();
  }

  private static String open(FxRobot robot) {
    return robot.lookup("#detail-key").tryQueryAs(Label.class).map(Label::getText).orElse("");
  }

  @Test
  void searchingListsTheSamplesThatHoldTheWordAndOpensTheFirst(FxRobot robot)
      throws TimeoutException {
    until(() -> listed(robot) == DataDesk.N && open(robot).equals("s0"));
    robot.clickOn("#data-search").write("zebra").type(KeyCode.ENTER);
    until(() -> listed(robot) == 30);
    robot.clickOn("#data-search").eraseText(5).write("nothing like it").type(KeyCode.ENTER);
    until(() -> robot.lookup("#clear-filter").tryQuery().isPresent());
    robot.clickOn("#clear-filter");
    until(() -> listed(robot) == DataDesk.N);
    assertThat(dialogs.failures).isEmpty();
  }

  @Test
  void theRowSelectedShowsAnswersAndReasons(FxRobot robot) throws TimeoutException {
    until(() -> open(robot).equals("s0") && session.details() != null);
    TableView<?> table = robot.lookup("#samples").queryTableView();
    robot.interact(() -> table.getSelectionModel().select(7));
    until(() -> open(robot).equals("s7"));
    until(() -> robot.lookup("#decision").lookup("small serves").tryQuery().isPresent());
    assertThat(robot.lookup("not graded").tryQuery()).isEmpty();
    assertThat(robot.lookup("served").tryQuery()).isPresent();
    robot.clickOn("#pin").clickOn("#pin-large");
    until(() -> robot.lookup("pinned to large, routed elsewhere").tryQuery().isPresent());
  }

  @Test
  void theSplitSwitchFilters(FxRobot robot) throws TimeoutException {
    until(() -> listed(robot) == DataDesk.N);
    robot.clickOn("#split-report");
    until(() -> listed(robot) < DataDesk.N && listed(robot) > 0);
    robot.clickOn("#split-all");
    until(() -> listed(robot) == DataDesk.N);
  }

  @Test
  void itsChartsCopyAllThatTheyCount(FxRobot robot) throws TimeoutException {
    for (String chart : List.of("#category-chart", "#length-chart")) {
      until(() -> robot.lookup(chart).<PlotView>query().drawn());
      robot.rightClickOn(chart);
      robot.clickOn("Copy data as CSV");
      WaitForAsyncUtils.waitForFxEvents();
      long counted =
          dialogs
              .copied
              .getLast()
              .lines()
              .skip(1)
              .mapToLong(l -> Long.parseLong(l.substring(l.lastIndexOf(',') + 1)))
              .sum();
      assertThat(counted).isEqualTo(DataDesk.N);
    }
  }
}
