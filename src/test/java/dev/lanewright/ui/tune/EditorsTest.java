package dev.lanewright.ui.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.Need;
import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.Edit;
import dev.lanewright.workspace.Session;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
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

/** Conditions, gates, tiers and the order of stages, edited by their forms on the sample. */
@ExtendWith(ApplicationExtension.class)
class EditorsTest {
  @TempDir static Path folder;
  private static SampleDesk desk;
  private static ExecutorService pool;

  private Session session;
  private TuneScreen screen;

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
    Themes themes = new Themes();
    FxThread fx = new FxThread();
    var dialogs = new RecordingDialogs();
    desk.shelf().keepDraft(null);
    session = new Session(desk.document(), desk.shelf().versions("support-v3").getLast(), pool, fx);
    screen =
        new TuneScreen(
            session, new Tasks(pool, fx), dialogs, new Plots(themes, dialogs), new Commands());
    Scene scene = new Scene(new StackPane(screen.node()), 1000, 980);
    themes.dress(scene);
    stage.setScene(scene);
    stage.show();
    session.start();
  }

  @Stop
  void stop() {
    screen.close();
    session.close();
  }

  private static void until(BooleanSupplier holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).<ButtonBase>query().fire());
  }

  private static void type(FxRobot robot, String id, String text) {
    robot.interact(
        () -> {
          TextField field = robot.lookup(id).query();
          field.setText(text);
          field.fireEvent(new ActionEvent());
        });
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private Condition guard() {
    return ((Guard) session.committed().stages().getFirst()).when();
  }

  @Test
  void aKeywordIsAddedCountedAndUndone(FxRobot robot) throws Exception {
    Condition before = guard();
    press(robot, "#stage-1-edit");
    until(() -> text(robot, "#edit-1-when-0-tally").contains("·"));
    String counted = text(robot, "#edit-1-when-0-tally");
    type(robot, "#edit-1-when-0-keyword-words-add", "invoice, refund");
    assertThat(((Condition.Any) guard()).of().getFirst())
        .isEqualTo(
            new Condition.Keyword(List.of("lawsuit", "chargeback", "GDPR", "invoice", "refund")));
    until(() -> !text(robot, "#edit-1-when-0-tally").equals(counted));
    assertThat(session.toUndo()).map(Edit::name).contains("guard: add invoice, refund");
    robot.interact(session::undo);
    assertThat(guard()).isEqualTo(before);
    assertThat(robot.lookup("#edit-1-when-0-keyword-words-word-3").tryQuery()).isEmpty();
  }

  @Test
  void aPatternIsCountedWhileItIsTypedAndTakenOverByEnter(FxRobot robot) throws Exception {
    press(robot, "#stage-1-edit");
    Policy before = session.committed();
    robot.interact(
        () ->
            robot.lookup("#edit-1-when-add").queryAs(MenuButton.class).getItems().stream()
                .filter(i -> "edit-1-when-add-regex".equals(i.getId()))
                .forEach(i -> i.fire()));
    assertThat(session.committed()).isEqualTo(before); // an empty pattern waits
    TextField field = robot.lookup("#edit-1-when-2-regex-pattern").query();
    robot.interact(() -> field.setText("(unclosed"));
    until(() -> text(robot, "#edit-1-when-2-problem").contains("not portable"));
    robot.interact(() -> field.setText("(?i)invoice"));
    until(() -> text(robot, "#edit-1-when-2-tally").matches("[\\d,]+ · [\\d.]+%"));
    assertThat(session.committed()).isEqualTo(before);
    robot.interact(() -> field.fireEvent(new ActionEvent()));
    assertThat(((Condition.Any) guard()).of().getLast())
        .isEqualTo(new Condition.Regex("(?i)invoice"));
  }

  @Test
  void valuesThatOccurAreTickedAndGroupsNest(FxRobot robot) throws Exception {
    press(robot, "#stage-1-edit");
    until(() -> robot.lookup("#edit-1-when-1-field-value-0").tryQuery().isPresent());
    CheckBox first = robot.lookup("#edit-1-when-1-field-value-0").query();
    press(robot, "#edit-1-when-1-field-value-0");
    assertThat(((Condition.FieldIn) ((Condition.Any) guard()).of().get(1)).in())
        .contains("enterprise", first.getText());
    press(robot, "#edit-1-when-1-not");
    assertThat(((Condition.Any) guard()).of().get(1)).isInstanceOf(Condition.Not.class);
    press(robot, "#edit-1-when-all");
    assertThat(guard()).isInstanceOf(Condition.All.class);
    press(robot, "#edit-1-when-0-remove");
    assertThat(guard()).isInstanceOf(Condition.Not.class);
  }

  @Test
  void gatesAreAddedOrderedAndRemoved(FxRobot robot) throws Exception {
    press(robot, "#cascade-edit");
    until(() -> text(robot, "#gate-small-1-tally").startsWith("passes "));
    robot.interact(
        () ->
            robot.lookup("#add-gate-small").queryAs(MenuButton.class).getItems().stream()
                .filter(i -> "add-gate-small-refusal".equals(i.getId()))
                .forEach(i -> i.fire()));
    assertThat(gates("small").getLast()).isEqualTo(new Gate.NotRefusal());
    press(robot, "#gate-small-3-up");
    assertThat(gates("small").get(1)).isEqualTo(new Gate.NotRefusal());
    press(robot, "#gate-small-1-remove");
    assertThat(gates("small").getFirst()).isEqualTo(new Gate.NotRefusal());
    press(robot, "#cascade-ahead");
    assertThat(Objects.requireNonNull(session.committed().cascade()).speculateAbove())
        .isEqualTo(0.6);
    type(robot, "#gate-small-2-confidence-least-field", "1.4");
    assertThat(text(robot, "#gate-small-2-problem")).contains("from 0 to 1");
    assertThat(gates("small")).contains(new Gate.Confidence(0.75));
  }

  private List<Gate> gates(String tier) {
    Cascade cascade = Objects.requireNonNull(session.committed().cascade());
    return Objects.requireNonNull(cascade.gates().get(tier));
  }

  @Test
  void tiersAreRenamedMovedAddedAndRemoved(FxRobot robot) {
    press(robot, "#edit-tiers");
    type(robot, "#tier-edit-2-name", "medium");
    assertThat(session.committed().tiers().get(1).name()).isEqualTo("medium");
    assertThat(session.toUndo()).map(Edit::name).contains("name tier mid → medium");
    type(robot, "#tier-edit-2-name", "small");
    assertThat(text(robot, "#editor-problem")).contains("a second tier of the name");
    assertThat(session.committed().tiers().get(1).name()).isEqualTo("medium");
    press(robot, "#tier-add");
    assertThat(session.committed().tiers()).hasSize(4);
    press(robot, "#tier-edit-4-remove");
    press(robot, "#tier-edit-1-down");
    assertThat(session.committed().tiers().getFirst().name()).isEqualTo("medium");
    type(robot, "#tier-edit-1-context", "8000");
    assertThat(Objects.requireNonNull(session.committed().tiers().getFirst().limits()))
        .satisfies(l -> assertThat(l.contextTokens()).isEqualTo(8000));
    robot.interact(
        () -> robot.lookup("#default-tier").<ComboBox<String>>query().setValue("medium"));
    assertThat(session.committed().defaultTier()).isEqualTo("medium");
  }

  @Test
  void stagesMoveByTheKeyboardAndTheFormClosesByEsc(FxRobot robot) {
    List<dev.lanewright.policy.Stage> before = session.committed().stages();
    robot.interact(() -> robot.lookup("#stage-2-edit").query().requestFocus());
    robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(session.committed().stages().getFirst()).isEqualTo(before.get(1));
    press(robot, "#stage-4-edit");
    assertThat(text(robot, "#editor-title")).contains("Score");
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#editor").tryQuery()).isEmpty();
  }

  @Test
  void trainedModelsAreOfferedAndAnotherScoreKeepsEveryLanesShare(FxRobot robot) throws Exception {
    var models = new TrainedModels(desk.workspace());
    var numbers = new TrainedModels.Numbers(new long[0], new double[0]);
    models.save(trained("hard-1", "classifier"), "{}", 1, Map.of("", numbers, ">=mid", numbers));
    models.save(trained("topics", "clusters"), "{}", 1, Map.of("", numbers));
    models.save(trained("asks", "intents"), "{}", 1, Map.of("", numbers, "label", numbers));
    press(robot, "#stage-4-edit");
    ComboBox<Source> box = robot.lookup("#edit-4-source").query();
    assertThat(box.getItems())
        .contains(
            Source.classifier("hard-1"),
            Source.classifier("hard-1>=mid"),
            new Source(Source.Kind.CLUSTERS, "topics"),
            new Source(Source.Kind.INTENTS, "asks"))
        .doesNotContain(new Source(Source.Kind.INTENTS, "asklabel"));
    until(() -> session.table().has(new Need.Numbers(Source.field("difficulty"))));
    Score before = (Score) session.committed().stages().get(3);

    robot.interact(() -> box.setValue(Source.signal("chars")));

    until(() -> !session.committed().stages().get(3).equals(before));
    Score after = (Score) session.committed().stages().get(3);
    until(() -> session.table().has(new Need.Numbers(Source.signal("chars"))));
    assertThat(after.thresholds().keySet()).isEqualTo(before.thresholds().keySet());
    for (String tier : before.thresholds().keySet()) {
      assertThat(above(Source.signal("chars"), after.thresholds().get(tier)))
          .isCloseTo(above(Source.field("difficulty"), before.thresholds().get(tier)), within(.02));
    }
    robot.interact(session::undo);
    assertThat(session.committed().stages().get(3)).isEqualTo(before);
  }

  private static TrainedModel trained(String name, String kind) {
    return new TrainedModel(name, kind, "set", 10, 1, Instant.EPOCH, "", 2);
  }

  /** Share of the known numbers that reach the threshold. */
  private double above(Source source, Double threshold) {
    double[] known =
        Arrays.stream(session.table().numbers(new Need.Numbers(source)))
            .filter(Double::isFinite)
            .toArray();
    return (double) Arrays.stream(known).filter(x -> x >= threshold).count() / known.length;
  }
}
