package dev.lanewright.ui.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Policy;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.ColumnSource;
import dev.lanewright.workspace.MemoryShelf;
import dev.lanewright.workspace.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The screen on sets without costs, latency or grades, and with the fewest and most tiers. */
@ExtendWith(ApplicationExtension.class)
class OddSetsTest {
  @TempDir Path folder;
  private Stage stage;
  private ExecutorService pool;
  private RecordingDialogs dialogs;

  @Start
  void start(Stage first) {
    stage = first;
  }

  @BeforeEach
  void open() {
    pool = Executors.newFixedThreadPool(2);
    dialogs = RecordingDialogs.agreeing(folder);
  }

  @AfterEach
  void close() {
    pool.shutdownNow();
  }

  private Session show(FxRobot robot, OddSet set, ColumnSource columns) {
    FxThread fx = new FxThread();
    MemoryShelf shelf = set.shelf();
    Session session =
        new Session(set.document(shelf, columns), shelf.newest().getFirst(), pool, fx);
    robot.interact(
        () -> {
          Themes themes = new Themes();
          TuneScreen screen =
              new TuneScreen(
                  session,
                  new Tasks(pool, fx),
                  dialogs,
                  new Plots(themes, dialogs),
                  new Commands());
          Scene scene = new Scene(new StackPane(screen.node()), 1000, 980);
          themes.dress(scene);
          stage.setScene(scene);
          stage.show();
          session.start();
        });
    return session;
  }

  private static void until(BooleanSupplier holds) throws Exception {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @ParameterizedTest
  @EnumSource(OddSet.class)
  void theScreenSaysWhatIsMissing(OddSet set, FxRobot robot) throws Exception {
    Session session = show(robot, set, ColumnSource.NONE);
    until(() -> session.details() != null && !session.busy());
    assertThat(session.problem()).isNull();
    assertThat(dialogs.failures).isEmpty();
    // Without a grade no sample is covered, and so no dollar is known.
    boolean priced = set.costs && set.grades;
    assertThat(text(robot, "#tile-cost-figure").startsWith("$")).isEqualTo(priced);
    assertThat(text(robot, "#tile-quality-figure").equals(Numbers.NONE)).isEqualTo(!set.grades);
    assertThat(text(robot, "#tile-p95-figure").equals(Numbers.NONE))
        .isEqualTo(!set.latency || !set.grades);
    assertThat(robot.lookup("#add-score-empty").tryQuery().isPresent()).isEqualTo(set.tiers == 2);
    assertThat(text(robot, "#stage-1-decides")).startsWith("decides ");
    session.close();
  }

  @ParameterizedTest
  @EnumSource(OddSet.class)
  void tilesAndRowsNeedNoWindow(OddSet set) {
    MemoryShelf shelf = set.shelf();
    Session session =
        new Session(
            set.document(shelf, ColumnSource.NONE),
            shelf.newest().getFirst(),
            Runnable::run,
            Runnable::run);
    TuneViewModel vm = new TuneViewModel(session);
    session.start();
    assertThat(vm.tilesProperty().get()).hasSize(5);
    List<String> dollars = new ArrayList<>();
    vm.tilesProperty().get().forEach(t -> dollars.add(t.figure()));
    vm.categoriesProperty().get().forEach(r -> dollars.add(r.cost()));
    if (!set.costs) {
      assertThat(dollars).noneMatch(t -> t.contains("$")).contains("unpriced");
    }
    if (!set.grades) {
      assertThat(vm.tilesProperty().get().get(3).lines()).contains("no grades");
      assertThat(vm.categoriesProperty().get()).allMatch(r -> r.quality().equals(Numbers.NONE));
    }
    assertThat(vm.handProperty().get() == null).isEqualTo(set.tiers == 2);
    vm.close();
  }

  @Test
  void aColumnThatCannotBeReadIsSaidOnItsCard(FxRobot robot) throws Exception {
    Session session =
        show(
            robot,
            OddSet.NO_LATENCY,
            (needs, progress, stop) -> {
              throw new IllegalStateException("the file is gone");
            });
    until(() -> session.details() != null && !session.busy());
    Policy policy = session.committed();
    Policy keyword =
        policy.withStage(0, new Guard(new Condition.Keyword(List.of("lawsuit")), "t2"));
    robot.interact(() -> session.apply("keyword", keyword));
    until(() -> session.problem() != null);
    assertThat(text(robot, "#stage-1-columns-problem")).contains("the file is gone");
    assertThat(robot.lookup("#tile-cost").query().getParent().getParent().getOpacity())
        .isLessThan(1);
    assertThat(dialogs.failures).isEmpty();
    robot.interact(session::undo);
    until(() -> robot.lookup("#stage-1-columns-problem").tryQuery().isEmpty());
    session.close();
  }
}
