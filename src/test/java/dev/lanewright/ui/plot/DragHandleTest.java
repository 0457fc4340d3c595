package dev.lanewright.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.chart.DistributionChart;
import dev.lanewright.engine.Histogram;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.theme.Themes;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DragHandleTest {
  private static final Histogram SCORES =
      new Histogram(
          new double[] {0, 0.25, 0.5, 0.75, 1},
          List.of("small", "large", "none"),
          new long[][] {{9, 6, 3, 1}, {1, 3, 6, 9}, {0, 0, 0, 1}},
          0);

  private final List<String> heard = new ArrayList<>();
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private DragHandle handle;
  private PlotView view;
  private Themes themes;

  @Start
  void start(Stage stage) {
    themes = new Themes();
    view = new Plots(themes, dialogs).view("scores");
    view.show(look -> DistributionChart.of(SCORES, look));
    handle =
        new DragHandle("threshold-large", "Large", "-lw-lane-1-of-2")
            .onStart(() -> heard.add("start"))
            .onDrag(v -> heard.add("drag"))
            .onCommit(v -> heard.add("commit " + Math.round(v * 1000)))
            .onCancel(() -> heard.add("cancel"));
    handle.valueProperty().set(0.4);
    handle.savedProperty().set(0.4);
    view.add(handle);
    var scene = new Scene(new StackPane(view), 600, 400);
    themes.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private void drawn() {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.asyncFx(
        () -> {
          view.getScene().getRoot().layout();
          view.flush();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Point2D at(double value) {
    Bounds area = view.dataArea();
    return view.localToScreen(view.toX(value), area.getMinY() + 0.8 * area.getHeight());
  }

  @Test
  void aDragMovesTheLineAndIsOneGesture(FxRobot robot) {
    drawn();
    robot.moveTo(at(0.4)).press(MouseButton.PRIMARY);
    robot.moveTo(at(0.5)).moveTo(at(0.62)).release(MouseButton.PRIMARY);
    assertThat(handle.valueProperty().get()).isCloseTo(0.62, within(0.004));
    assertThat(heard).startsWith("start", "drag").last().asString().startsWith("commit 62");
    assertThat(heard.stream().filter(s -> !s.equals("drag"))).hasSize(2);
    assertThat(robot.lookup(".ghost").query().isVisible()).isTrue();
    assertThat(robot.lookup(".ghost-label").queryAs(Label.class).getText()).isEqualTo("saved 0.40");
  }

  @Test
  void escapeGivesTheDragUp(FxRobot robot) {
    drawn();
    robot.moveTo(at(0.4)).press(MouseButton.PRIMARY).moveTo(at(0.7));
    robot.type(KeyCode.ESCAPE);
    robot.release(MouseButton.PRIMARY);
    assertThat(handle.valueProperty().get()).isEqualTo(0.4);
    assertThat(heard).startsWith("start").endsWith("cancel");
  }

  @Test
  void arrowsMoveByAHundredthAndWithShiftByATenth(FxRobot robot) {
    drawn();
    robot.interact(() -> handle.node().requestFocus());
    robot.type(KeyCode.RIGHT);
    assertThat(handle.valueProperty().get()).isCloseTo(0.41, within(1e-9));
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    assertThat(handle.valueProperty().get()).isCloseTo(0.51, within(1e-9));
    robot.type(KeyCode.LEFT);
    assertThat(heard.stream().filter(s -> s.startsWith("commit")))
        .containsExactly("commit 410", "commit 510", "commit 500");
  }

  @Test
  void neverLeavesItsBounds(FxRobot robot) {
    drawn();
    robot.interact(() -> handle.bounds(0.3, 0.5));
    robot.moveTo(at(0.4)).press(MouseButton.PRIMARY).moveTo(at(0.9));
    robot.release(MouseButton.PRIMARY);
    assertThat(handle.valueProperty().get()).isEqualTo(0.5);
  }

  @Test
  void standsAtItsValueAfterAResizeAndAThemeChange(FxRobot robot) {
    drawn();
    robot.interact(() -> themes.choiceProperty().set(Themes.Choice.DARK));
    robot.interact(() -> view.getScene().getWindow().setWidth(420));
    drawn();
    Node grip = robot.lookup(".grip").query();
    assertThat(grip.getBoundsInParent().getCenterX()).isCloseTo(view.toX(0.4), within(1.0));
  }

  @Test
  void tellsAssistiveToolsWhereItStands() {
    drawn();
    assertThat(handle.node().queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(0.4);
    assertThat(handle.node().queryAccessibleAttribute(AccessibleAttribute.TEXT))
        .isEqualTo("Large threshold");
    assertThat(view.getAccessibleText()).contains("39 samples");
  }

  @Test
  void theMenuCopiesTheDataAsCsv(FxRobot robot) {
    drawn();
    robot.rightClickOn("#scores");
    robot.clickOn("Copy data as CSV");
    assertThat(dialogs.copied).singleElement().asString().contains("small,0,0.25,9");
  }
}
