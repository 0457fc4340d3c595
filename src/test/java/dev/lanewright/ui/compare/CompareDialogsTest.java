package dev.lanewright.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.Session;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The dialogs through their controls; a dialog's pane stands in the test's own window. */
@ExtendWith(ApplicationExtension.class)
class CompareDialogsTest {
  private final Session session = CompareFixture.session();
  private Stage stage;
  private Themes themes;
  private Function<DialogPane, Optional<ButtonType>> answer;

  @Start
  void start(Stage newStage) {
    stage = newStage;
    themes = new Themes();
    answer =
        pane -> {
          var scene = new Scene(pane, 1000, 700);
          themes.dress(scene);
          stage.setScene(scene);
          stage.sizeToScene();
          stage.show();
          // Clicks aim at where things are: laid out before the first frame.
          pane.applyCss();
          pane.layout();
          return Optional.empty();
        };
  }

  private Compare compare() {
    var dialogs =
        (Dialogs)
            Proxy.newProxyInstance(
                Dialogs.class.getClassLoader(),
                new Class<?>[] {Dialogs.class},
                (proxy, method, args) -> {
                  assertThat(method.getName()).isEqualTo("show");
                  return answer.apply((DialogPane) args[1]);
                });
    return new Compare(session, dialogs, Tasks.direct());
  }

  // By action, not by place: the window is sized anew for each dialog, and a click may fall
  // between.
  private static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
  }

  @Test
  void comparesAndSwaps(FxRobot robot) {
    robot.interact(
        () -> compare().compare(CompareFixture.policy(0.3, 0.6), CompareFixture.policy(0.9, 0.95)));
    assertThat(table(robot, "#compare-figures").getItems()).hasSize(8);
    assertThat(table(robot, "#compare-categories").getItems()).hasSize(3);
    String lost = robot.lookup("#compare-flipped").queryAs(Label.class).getText();
    assertThat(lost).doesNotStartWith("0 lost").contains("0 won");
    press(robot, "#compare-swap");
    assertThat(robot.lookup("#compare-flipped").queryAs(Label.class).getText())
        .startsWith("0 lost");
  }

  @Test
  void putsAnOldVersionInPlaceAsAnEdit(FxRobot robot) {
    robot.interact(() -> compare().history());
    robot.interact(() -> table(robot, "#versions").getSelectionModel().select(1));
    press(robot, "#restore-version");
    assertThat(session.policy()).isEqualTo(CompareFixture.policy(0.3, 0.6));
    assertThat(session.toUndo().orElseThrow().name()).isEqualTo("put back support version 1");
    robot.interact(session::undo);
    assertThat(session.policy()).isEqualTo(CompareFixture.policy(0.4, 0.7));
  }

  @Test
  void appliesAMixFromCounts(FxRobot robot) {
    robot.interact(() -> compare().mix());
    press(robot, "#mix-from-counts");
    robot.clickOn("#mix-greeting").write("x");
    assertThat(robot.lookup("#apply-mix").query().isDisabled()).isTrue();
    assertThat(robot.lookup("#mix-problem").queryAs(Label.class).getText()).startsWith("greeting");
    answer = pane -> Optional.of(((MixPane) pane).apply());
    robot.interact(() -> compare().mix());
    assertThat(session.view().mix()).as("nothing was typed in the second one").isNull();
  }

  @Test
  void listsPinnedSamplesWithTheMisroutedOnesFirst(FxRobot robot) {
    robot.interact(() -> compare().pins());
    // Difficulties 0.00 and 0.50 alternate: with thresholds 0.4 and 0.7 neither reaches large.
    Label summary = robot.lookup("#pins-summary").queryAs(Label.class);
    assertThat(summary.getText()).isEqualTo("12 pinned, 12 misrouted");
    assertThat(summary.getStyleClass()).contains("worse");
    robot.interact(() -> session.apply("careful", CompareFixture.policy(0.1, 0.2)));
    robot.interact(() -> compare().pins());
    assertThat(robot.lookup("#pins-summary").queryAs(Label.class).getText())
        .isEqualTo("12 pinned, 6 misrouted");
  }

  private static TableView<?> table(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(TableView.class);
  }
}
