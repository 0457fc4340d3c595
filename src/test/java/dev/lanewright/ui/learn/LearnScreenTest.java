package dev.lanewright.ui.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.learn.Method;
import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Score;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.Edit;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.learn.EmbedMakers;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** From the form to a policy that reads what was trained. */
@ExtendWith(ApplicationExtension.class)
class LearnScreenTest {
  @TempDir static Path folder;
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final AtomicInteger shownPolicy = new AtomicInteger();
  private ExecutorService pool;
  private LearnDeskFixture f;
  private Session session;
  private LearnViewModel model;
  private LearnScreen screen;

  @Start
  void start(Stage stage) {
    pool = Executors.newCachedThreadPool();
    f = new LearnDeskFixture(folder.resolve(System.nanoTime() + ".lanewright"));
    var fx = new FxThread();
    var themes = new Themes();
    session = f.session(pool, fx);
    model =
        new LearnViewModel(
            f.desk,
            EmbedMakers.NONE,
            session,
            new Tasks(pool, fx),
            e -> dialogs.error("failed", e));
    screen =
        new LearnScreen(model, dialogs, new Plots(themes, dialogs), shownPolicy::incrementAndGet);
    var scene = new Scene(new StackPane(screen.node()), 1000, 900);
    themes.dress(scene);
    stage.setScene(scene);
    stage.show();
    session.start();
    screen.shown();
  }

  @Stop
  void stop() {
    screen.close();
    session.close();
    f.close();
    pool.shutdownNow();
  }

  private static void until(BooleanSupplier holds) throws Exception {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
  }

  private boolean shows(String name) {
    return model.pageProperty().get() instanceof Page.Of of && of.model().name().equals(name);
  }

  private void train(FxRobot robot, Kind kind, String name) throws Exception {
    robot.interact(() -> model.plan(kind));
    robot.interact(() -> model.form(kind).nameProperty().set(name));
    robot.clickOn("#start-training");
    until(() -> shows(name));
    assertThat(dialogs.failures).isEmpty();
  }

  @Test
  void aClassifierIsTrainedMeasuredAndPutIntoThePolicy(FxRobot robot) throws Exception {
    robot.interact(() -> model.form(Kind.CLASSIFIER).methodProperty().set(Method.CATEGORY));
    train(robot, Kind.CLASSIFIER, "v1");
    until(() -> robot.lookup("#cuts").queryTableView().getItems().size() == 1);
    var cut =
        (dev.lanewright.workspace.learn.ClassifierPage.Cut)
            robot.lookup("#cuts").queryTableView().getItems().getFirst();
    // The subject says all: every hard request but those that the large model fails too.
    assertThat(cut.auc()).isGreaterThan(0.85);
    robot.clickOn("#use-model");
    assertThat(session.committed().stages()).hasSize(1).first().isInstanceOf(Score.class);
    assertThat(session.committed().stages().getFirst()).asString().contains("classifier:v1");
    assertThat(session.toUndo()).map(Edit::name).contains("score by classifier v1");
    assertThat(shownPolicy).hasValue(1);
  }

  @Test
  void thePassRateIsSetByKeyboardAndIsOneUndoEntry(FxRobot robot) throws Exception {
    robot.interact(() -> model.form(Kind.CLUSTERS).clustersProperty().set("4"));
    train(robot, Kind.CLUSTERS, "k1");
    until(() -> robot.lookup("#clusters").queryTableView().getItems().size() == 4);
    robot.clickOn("#use-model");
    Clusters before = (Clusters) session.committed().stages().getFirst();
    assertThat(before.clustering()).isEqualTo("k1");
    assertThat(session.committed().stages().get(1)).isInstanceOf(Score.class);
    robot.interact(() -> robot.lookup("#pass-rate").query().requestFocus());
    robot.type(KeyCode.RIGHT);
    Clusters after = (Clusters) session.committed().stages().getFirst();
    assertThat(after.passRate())
        .isCloseTo(before.passRate() + 0.01, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(session.toUndo())
        .map(Edit::name)
        .hasValueSatisfying(n -> assertThat(n).startsWith("least pass rate"));
    robot.interact(session::undo);
    assertThat(session.committed().stages().getFirst()).isEqualTo(before);
  }

  @Test
  void intentsShowWhatIsTakenForWhatAndFillTheTable(FxRobot robot) throws Exception {
    train(robot, Kind.INTENTS, "i1");
    until(() -> text(robot, "#intents-note").startsWith("Out-of-fold"));
    assertThat(text(robot, "#intents-note")).contains("100.0%", "among 4 labels");
    robot.clickOn("#use-model");
    Intents table = (Intents) session.committed().stages().getFirst();
    // Cooking and weather are served as well by the small model.
    assertThat(table.table())
        .containsEntry("algebra", "large")
        .containsEntry("law", "large")
        .containsEntry("cooking", "small")
        .containsEntry("weather", "small");
  }

  @Test
  void whatCannotBeTrainedIsRefusedBesideTheForm(FxRobot robot) throws Exception {
    robot.interact(() -> model.plan(Kind.CLASSIFIER));
    robot.interact(() -> model.form(Kind.CLASSIFIER).nameProperty().set("no/name"));
    robot.clickOn("#start-training");
    until(() -> text(robot, "#train-problem").contains("cannot name a model"));
    robot.interact(() -> model.form(Kind.CLASSIFIER).nameProperty().set("v9"));
    robot.interact(() -> model.form(Kind.CLASSIFIER).costProperty().set("much"));
    robot.clickOn("#start-training");
    assertThat(text(robot, "#train-problem")).isEqualTo("“much” is no factor above 0.");
    assertThat(model.modelsProperty().get()).isEmpty();
  }

  @Test
  void trainingAnewForgetsWhatWasSaidBefore(FxRobot robot) throws Exception {
    robot.interact(() -> model.form(Kind.CLASSIFIER).methodProperty().set(Method.CATEGORY));
    train(robot, Kind.CLASSIFIER, "v1");
    until(() -> !robot.lookup("#use-model").queryButton().isDisabled());
    robot.clickOn("#use-model");
    var need =
        new dev.lanewright.engine.Need.Numbers(
            new dev.lanewright.policy.Source(dev.lanewright.policy.Source.Kind.CLASSIFIER, "v1"));
    until(() -> session.table().has(need));
    double[] first = session.table().numbers(need);
    TrainedModel before = model.modelsProperty().get().getFirst();
    robot.interact(() -> model.form(Kind.CLASSIFIER).methodProperty().set(Method.SIGNALS));
    robot.interact(() -> model.plan(Kind.CLASSIFIER));
    robot.interact(() -> model.form(Kind.CLASSIFIER).nameProperty().set("v1"));
    robot.clickOn("#start-training");
    until(
        () ->
            shows("v1")
                && model.pageProperty().get() instanceof Page.Of of
                && !of.model().sha256().equals(before.sha256()));
    until(() -> session.table().has(need) && session.table().numbers(need) != first);
    assertThat(session.table().numbers(need)).isNotEqualTo(first);
  }
}
