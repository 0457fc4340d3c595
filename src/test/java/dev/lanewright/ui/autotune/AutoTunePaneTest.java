package dev.lanewright.ui.autotune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Policy;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.ui.tune.SampleDesk;
import dev.lanewright.workspace.Session;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Tuning the bundled sample from the dialog, applied as one edit. */
@ExtendWith(ApplicationExtension.class)
class AutoTunePaneTest {
  @TempDir static Path folder;
  private static SampleDesk desk;
  private static ExecutorService pool;

  private Session session;
  private AutoTuneViewModel model;

  @BeforeAll
  static void open() {
    desk = new SampleDesk(folder);
    pool = Executors.newFixedThreadPool(2);
  }

  @AfterAll
  static void close() {
    pool.shutdownNow();
    desk.close();
  }

  @Start
  void start(Stage stage) {
    var fx = new FxThread();
    desk.shelf().keepDraft(null);
    session = new Session(desk.document(), desk.shelf().versions("support-v3").getLast(), pool, fx);
    session.subscribe(
        what -> {
          if (model == null && session.figures() != null && session.details() != null) {
            model = new AutoTuneViewModel(session, new Tasks(pool, fx));
            var scene = new Scene(new AutoTunePane(model), 720, 700);
            new Themes().dress(scene);
            stage.setScene(scene);
            stage.show();
          }
        });
    session.start();
  }

  @Stop
  void stop() {
    session.close();
  }

  private static void until(BooleanSupplier holds) throws Exception {
    WaitForAsyncUtils.waitFor(
        90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void type(FxRobot robot, String id, String text) {
    robot.interact(() -> robot.lookup(id).<TextField>query().setText(text));
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).<ButtonBase>query().fire());
  }

  @Test
  void findsACheaperPolicyAndAppliesItAsOneEdit(FxRobot robot) throws Exception {
    until(() -> model != null);
    Policy before = session.committed();
    type(robot, "#auto-tune-floor", "94");
    press(robot, "#start-auto-tune");
    until(() -> model.resultProperty().get() != null);
    var found = model.resultProperty().get();
    assertThat(found.tuned().meets()).isTrue();
    double was = found.before().get(Split.TUNE).overall().costPerRequest().value();
    double is = found.after().get(Split.TUNE).overall().costPerRequest().value();
    assertThat(is).isLessThan(was);
    assertThat(found.tuned().bound()).isLessThanOrEqualTo(is);
    assertThat(robot.lookup("#auto-tune-headline").<Label>query().getText())
        .contains("on the report split");
    assertThat(robot.lookup("#apply-auto-tune").query().isDisabled()).isFalse();
    robot.interact(model::apply);
    assertThat(session.committed()).isEqualTo(found.tuned().policy()).isNotEqualTo(before);
    assertThat(session.toUndo().orElseThrow().name()).isEqualTo("auto-tune to 94.0%");
    robot.interact(session::undo);
    assertThat(session.committed()).isEqualTo(before);
  }

  @Test
  void saysWhatIsWrongWithABound(FxRobot robot) throws Exception {
    until(() -> model != null);
    type(robot, "#auto-tune-floor", "940");
    press(robot, "#start-auto-tune");
    assertThat(robot.lookup("#auto-tune-problem").<Label>query().getText())
        .isEqualTo("“940” is no quality in percent.");
    assertThat(model.runningProperty().get()).isFalse();
  }
}
