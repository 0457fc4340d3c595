package dev.lanewright.ui.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.Edit;
import dev.lanewright.workspace.SavedVersion;
import dev.lanewright.workspace.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
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

@ExtendWith(ApplicationExtension.class)
class TuneScreenTest {
  @TempDir static Path folder;
  private static SampleDesk desk;
  private static ExecutorService pool;

  private Session session;
  private TuneScreen screen;
  private RecordingDialogs dialogs;

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
    dialogs = RecordingDialogs.agreeing(folder.resolve("out"));
    SavedVersion first = desk.shelf().versions("support-v3").getLast();
    desk.shelf().keepDraft(null);
    session = new Session(desk.document(), first, pool, fx);
    screen =
        new TuneScreen(
            session, new Tasks(pool, fx), dialogs, new Plots(themes, dialogs), new Commands());
    HBox slots = new HBox();
    slots.getChildren().addAll(screen.leading());
    slots.getChildren().addAll(screen.trailing());
    Scene scene = new Scene(new BorderPane(screen.node(), slots, null, null, null), 1000, 980);
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

  private void settled() throws TimeoutException {
    until(() -> session.details() != null && !session.busy());
    until(
        () -> {
          var d = session.details();
          return d != null && d.run().policy().equals(session.committed());
        });
  }

  private static void until(BooleanSupplier holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static double threshold(Policy policy) {
    Score score =
        (Score) policy.stages().stream().filter(Score.class::isInstance).findFirst().orElseThrow();
    return Objects.requireNonNull(score.thresholds().get("mid"));
  }

  private Point2D pill(FxRobot robot) {
    Node pill = robot.lookup("#threshold-mid .handle-pill").query();
    Bounds b = pill.localToScreen(pill.getBoundsInLocal());
    return new Point2D(b.getCenterX(), b.getCenterY());
  }

  @Test
  void figuresFollowTheDragAndUndoBringsThemBack(FxRobot robot) throws Exception {
    settled();
    String before = text(robot, "#tile-cost-figure");
    Point2D at = pill(robot);
    robot.moveTo(at).press(MouseButton.PRIMARY).moveTo(at.add(30, 0)).moveTo(at.add(60, 0));
    until(() -> threshold(session.policy()) > 0.45);
    assertThat(text(robot, "#tile-cost-figure")).isNotEqualTo(before);
    assertThat(session.toUndo()).isEmpty();
    robot.release(MouseButton.PRIMARY);
    settled();
    assertThat(session.toUndo())
        .map(Edit::name)
        .hasValueSatisfying(n -> assertThat(n).startsWith("mid threshold 0.41 → "));
    Platform.runLater(session::undo);
    settled();
    assertThat(threshold(session.committed())).isEqualTo(0.41);
    assertThat(session.toUndo()).isEmpty();
    assertThat(text(robot, "#tile-cost-figure")).isEqualTo(before);
  }

  @Test
  void escCancelsADrag(FxRobot robot) throws Exception {
    settled();
    Point2D at = pill(robot);
    robot.moveTo(at).press(MouseButton.PRIMARY).moveTo(at.add(50, 0));
    until(() -> threshold(session.policy()) > 0.45);
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
    settled();
    assertThat(threshold(session.policy())).isEqualTo(0.41);
    assertThat(session.toUndo()).isEmpty();
  }

  @Test
  void arrowKeysStep(FxRobot robot) throws Exception {
    settled();
    robot.interact(() -> robot.lookup("#threshold-mid").query().requestFocus());
    robot.type(KeyCode.RIGHT);
    until(() -> threshold(session.committed()) == 0.42);
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    until(() -> threshold(session.committed()) == 0.52);
    assertThat(session.toUndo()).map(Edit::name).contains("mid threshold 0.42 → 0.52");
  }

  @Test
  void aTypedThresholdIsChecked(FxRobot robot) throws Exception {
    settled();
    TextField field = robot.lookup("#threshold-mid-field").queryAs(TextField.class);
    robot.interact(
        () -> {
          field.setText("0.9");
          field.fireEvent(new ActionEvent());
        });
    assertThat(text(robot, "#threshold-mid-problem")).contains("must be at most 0.7");
    assertThat(threshold(session.committed())).isEqualTo(0.41);
    robot.interact(
        () -> {
          field.setText("0.37");
          field.fireEvent(new ActionEvent());
        });
    assertThat(threshold(session.committed())).isEqualTo(0.37);
  }

  @Test
  void anIntentIsDraggedToAnotherLane(FxRobot robot) throws Exception {
    settled();
    Node chip = robot.lookup("#intent-technical_debug").query();
    Node lane = robot.lookup("#lane-large").query();
    Point2D from = chip.localToScene(5, 5);
    Point2D over = lane.localToScene(20, 20);
    // Sent to the chip itself: the headless robot loses the last moves of a long way.
    robot.interact(
        () -> {
          mouse(chip, MouseEvent.MOUSE_PRESSED, from);
          mouse(chip, MouseEvent.MOUSE_DRAGGED, from);
          mouse(chip, MouseEvent.MOUSE_DRAGGED, over);
        });
    until(
        () -> text(robot, "#intents-consequence").contains("dropping technical_debug on Large: "));
    assertThat(session.toUndo()).isEmpty();
    robot.interact(() -> mouse(chip, MouseEvent.MOUSE_RELEASED, over));
    settled();
    Intents intents =
        (Intents)
            session.committed().stages().stream()
                .filter(Intents.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertThat(intents.table()).containsEntry("technical_debug", "large");
    assertThat(session.toUndo()).map(Edit::name).contains("technical_debug mid → large");
  }

  @Test
  void anIntentIsSentElsewhereFromTheTable(FxRobot robot) throws Exception {
    settled();
    assertThat(robot.lookup("#intents-filter").query().isVisible()).isFalse();
    robot.interact(() -> ((ToggleButton) robot.lookup("#intents-as-table").query()).fire());
    TableView<IntentRow> table = robot.lookup("#intents-table").queryTableView();
    until(() -> table.getItems().stream().anyMatch(r -> r.n() > 0));
    until(() -> robot.lookup("#intent-tier-technical_debug").tryQuery().isPresent());
    robot.interact(
        () ->
            ((ComboBox<?>) robot.lookup("#intent-tier-technical_debug").query())
                .getSelectionModel()
                .selectLast());
    settled();
    assertThat(session.toUndo()).map(Edit::name).contains("technical_debug mid → passed on");
    robot.interact(
        () ->
            ((ComboBox<?>) robot.lookup("#intents-otherwise").query())
                .getSelectionModel()
                .selectFirst());
    settled();
    assertThat(session.toUndo()).map(Edit::name).contains("other intents passed on → small");
  }

  @Test
  void manyIntentsScrollAndAreFiltered(FxRobot robot) throws Exception {
    settled();
    Policy policy = session.committed();
    int at = 0;
    while (!(policy.stages().get(at) instanceof Intents)) {
      at++;
    }
    Intents intents = (Intents) policy.stages().get(at);
    for (int i = 0; i < 150; i++) {
      intents = intents.with("intent_of_many_%03d".formatted(i), i % 2 == 0 ? "mid" : "large");
    }
    Policy many = policy.withStage(at, intents);
    robot.interact(() -> session.apply("many", many));
    settled();
    assertThat(robot.lookup("#intent-intent_of_many_149").tryQuery()).isPresent();
    assertThat(robot.lookup("#stage-" + (at + 1)).query().getBoundsInLocal().getHeight())
        .isLessThan(520);
    TextField filter = robot.lookup("#intents-filter").queryAs(TextField.class);
    robot.interact(() -> filter.setText("many_14"));
    assertThat(robot.lookup("#intent-intent_of_many_149").tryQuery()).isPresent();
    assertThat(robot.lookup("#intent-intent_of_many_001").tryQuery()).isEmpty();
  }

  @Test
  void aCategoryFiltersEverythingUntilItsChipIsClicked(FxRobot robot) throws Exception {
    settled();
    TableView<CategoryRow> table = robot.lookup("#categories").queryTableView();
    robot.interact(
        () -> {
          table.getSelectionModel().select(1);
          table.requestFocus();
        });
    robot.type(KeyCode.ENTER);
    String name = table.getItems().get(1).name();
    until(() -> name.equals(session.view().category()));
    settled();
    assertThat(Objects.requireNonNull(session.figures()).overall().n())
        .isEqualTo(table.getItems().get(1).slice().n());
    robot.interact(() -> robot.lookup("#category-filter").queryButton().fire());
    until(() -> session.view().category() == null);
  }

  @Test
  void savesVersionsAndExports(FxRobot robot) throws Exception {
    settled();
    robot.interact(() -> session.apply("default", session.committed().withDefault("mid")));
    robot.interact(() -> session.save("a note"));
    until(() -> !session.edited());
    assertThat(session.versions().getFirst().note()).isEqualTo("a note");
    robot.interact(() -> robot.lookup("#export").queryButton().fire());
    Path out = folder.resolve("out");
    until(() -> !dialogs.told.isEmpty());
    assertThat(dialogs.told.getFirst()).startsWith("Exported support-v3");
    assertThat(out.resolve("lanewright_router.py")).exists();
    assertThat(out.resolve("policy.json")).exists();
    assertThat(out.resolve("lanewright_router.cjs")).exists();
  }

  @Test
  void chartsCopyWhatIsSeenByKeyboardAlone(FxRobot robot) throws Exception {
    settled();
    copies(robot, "#frontier");
    assertThat(dialogs.copied.getFirst())
        .contains("all-large", "shuffled", "oracle", "random", "support-v3");
    assertThat(dialogs.copied.get(1).lines())
        .anyMatch(l -> l.startsWith("support-v3,,,"))
        .anyMatch(l -> l.startsWith("\"this policy, Mid moving\",0."))
        .hasSizeGreaterThan(50);
    copies(robot, "#distribution");
    assertThat(dialogs.copied.get(2)).contains("Mid ≥ 0.41", "Large ≥ 0.7", "needed mid");
    assertThat(dialogs.copied.get(3)).contains("threshold Mid ≥ 0.41,0.41");
    long counted =
        dialogs
            .copied
            .get(3)
            .lines()
            .skip(1)
            .filter(l -> !l.startsWith("threshold"))
            .mapToLong(l -> Long.parseLong(l.substring(l.lastIndexOf(',') + 1)))
            .sum();
    // Those that no stage before the score decided.
    assertThat(counted).isEqualTo(Objects.requireNonNull(session.figures()).stages()[3]);
    assertThat(dialogs.images).hasSize(2).allMatch(i -> i.getWidth() > 300);
  }

  /** Copies a chart as SVG, as CSV and as image, from its menu. */
  private static void copies(FxRobot robot, String chart) throws Exception {
    until(() -> robot.lookup(chart).<PlotView>query().drawn());
    for (int steps : new int[] {2, 3, 1}) {
      robot.interact(() -> robot.lookup(chart).query().requestFocus());
      robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
      WaitForAsyncUtils.waitForFxEvents();
      String id = List.of("copy-image", "copy-svg", "copy-csv").get(steps - 1);
      robot.interact(() -> robot.lookup("#" + id).query().requestFocus());
      robot.type(KeyCode.ENTER);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private static void mouse(Node node, EventType<MouseEvent> type, Point2D at) {
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }
}
