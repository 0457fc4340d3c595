package dev.lanewright.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.reading.NameMask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Before a decision nothing in the window says whose answer is whose, or what a judge thought. */
@ExtendWith(ApplicationExtension.class)
class BlindRuleTest {
  @TempDir static Path folder;
  private Desk desk;
  private Reviewer reviewer;

  @Start
  void start(Stage stage) {
    desk = Desk.make(folder.resolve(System.nanoTime() + ".lanewright"), 40);
    desk.draw(10, 10);
    reviewer = new Reviewer(desk, stage, "ann");
  }

  @AfterEach
  void close() {
    reviewer.close();
    desk.close();
  }

  /** Everything that a person or an assistive tool can be told by the window's nodes. */
  private static Set<String> words(FxRobot robot) {
    var words = new LinkedHashSet<String>();
    robot.interact(
        () -> {
          for (Window w : Window.getWindows()) {
            if (w instanceof Stage s && s.getTitle() != null) {
              words.add(s.getTitle());
            }
            if (w.getScene() != null) {
              walk(w.getScene().getRoot(), words);
            }
          }
        });
    return words;
  }

  private static void walk(Node node, Set<String> words) {
    add(words, node.getId());
    add(words, node.getAccessibleText());
    add(words, node.getAccessibleHelp());
    add(words, node.getAccessibleRoleDescription());
    add(words, node.getUserData());
    node.getProperties().forEach((k, v) -> add(words, v));
    for (AccessibleAttribute a :
        List.of(
            AccessibleAttribute.TEXT, AccessibleAttribute.HELP, AccessibleAttribute.VALUE_STRING)) {
      add(words, node.queryAccessibleAttribute(a));
    }
    if (node instanceof Control c && c.getTooltip() != null) {
      add(words, c.getTooltip().getText());
    }
    if (node instanceof Labeled l) {
      add(words, l.getText());
    }
    if (node instanceof Text t) {
      add(words, t.getText());
    }
    if (node instanceof TextInputControl t) {
      add(words, t.getText());
      add(words, t.getPromptText());
    }
    if (node instanceof MenuButton m) {
      m.getItems().stream().map(MenuItem::getText).forEach(t -> add(words, t));
    }
    if (node instanceof Parent p) {
      p.getChildrenUnmodifiable().forEach(n -> walk(n, words));
    }
  }

  private static void add(Set<String> words, Object value) {
    if (value != null) {
      words.add(value.toString());
    }
  }

  private static List<String> told(Set<String> words) {
    var told = new ArrayList<String>();
    for (String w : words) {
      for (String secret : Desk.SECRETS) {
        if (w.toLowerCase(Locale.ROOT).contains(secret)) {
          told.add(w);
        }
      }
    }
    return told;
  }

  @Test
  void nothingNamesAModelOrAJudgeBeforeTheDecision(FxRobot robot) throws Exception {
    boolean hidden = false;
    for (int i = 0; i < 6; i++) {
      reviewer.until(Phase.BLIND);
      Set<String> before = words(robot);
      assertThat(before).as("the walk sees the answers").anyMatch(w -> w.contains("You pay"));
      assertThat(told(before)).isEmpty();
      hidden |= before.stream().anyMatch(w -> w.contains(NameMask.MARK));
      assertThat(before).noneMatch(w -> w.contains("disagree") || w.contains("flips"));
      robot.type(KeyCode.A);
      reviewer.until(Phase.REVEALED);
      assertThat(told(words(robot)))
          .as("and it would have seen the names")
          .contains(Desk.SMALL, Desk.LARGE)
          .anyMatch(w -> w.contains("harsh-judge"));
      if (i % 2 == 0) {
        robot.type(KeyCode.U);
        reviewer.until(Phase.BLIND);
        assertThat(told(words(robot))).as("taken back, hidden again").isEmpty();
        robot.type(KeyCode.T);
        reviewer.until(Phase.REVEALED);
      }
      robot.type(KeyCode.ENTER);
    }
    assertThat(hidden).as("some answer named its model").isTrue();
  }

  @Test
  void theQueueIsKeptToACategoryByKey(FxRobot robot) throws Exception {
    reviewer.until(Phase.BLIND);
    robot.type(KeyCode.F);
    reviewer.until(() -> "billing".equals(reviewer.model.categoryProperty().get()));
    reviewer.until(Phase.BLIND);
    var list = robot.lookup("#review-list").queryListView();
    int billing = list.getItems().size();
    assertThat(billing).isPositive().isLessThan(20);
    for (int i = 0; i < billing; i++) {
      reviewer.until(Phase.BLIND);
      assertThat(reviewer.model.entryProperty().get().category()).isEqualTo("billing");
      robot.type(KeyCode.T);
      reviewer.until(Phase.REVEALED);
      robot.type(KeyCode.ENTER);
    }
    reviewer.until(Phase.FINISHED);
    robot.type(KeyCode.F);
    reviewer.until(Phase.BLIND);
    assertThat(reviewer.model.entryProperty().get().category()).isEqualTo("chat");
    robot.press(KeyCode.SHIFT).type(KeyCode.F).release(KeyCode.SHIFT);
    reviewer.until(() -> "billing".equals(reviewer.model.categoryProperty().get()));
    robot.type(KeyCode.F).type(KeyCode.F);
    reviewer.until(() -> reviewer.model.categoryProperty().get() == null);
    assertThat(list.getItems()).hasSize(20);
  }

  @Test
  void figuresAreOfWhoeverReviews(FxRobot robot) throws Exception {
    for (int i = 0; i < 2; i++) {
      reviewer.until(Phase.BLIND);
      robot.type(KeyCode.T);
      reviewer.until(Phase.REVEALED);
      robot.type(KeyCode.ENTER);
    }
    reviewer.until(Phase.BLIND);
    assertThat(robot.lookup("#review-done").queryLabeled().getText()).isEqualTo("2");
    robot.interact(() -> reviewer.model.reviewAs("bob"));
    reviewer.until(() -> robot.lookup("#review-done").queryLabeled().getText().equals("0"));
    robot.interact(() -> reviewer.model.reviewAs("ann"));
    reviewer.until(() -> robot.lookup("#review-done").queryLabeled().getText().equals("2"));
  }

  @Test
  void keysAreOffInAFieldAndAHeldKeyDecidesOnce(FxRobot robot) throws Exception {
    reviewer.until(Phase.BLIND);
    long item = reviewer.item();
    robot.type(KeyCode.N).write("abtx sju");
    robot.type(KeyCode.ESCAPE);
    reviewer.until(Phase.BLIND);
    assertThat(reviewer.item()).isEqualTo(item);
    assertThat(reviewer.model.notes()).isEmpty();
    robot.press(KeyCode.B).press(KeyCode.B).press(KeyCode.B);
    reviewer.until(Phase.REVEALED);
    robot.press(KeyCode.B);
    robot.release(KeyCode.B);
    assertThat(reviewer.item()).isEqualTo(item);
    robot.type(KeyCode.B);
    reviewer.until(() -> reviewer.model.phaseProperty().get() == Phase.BLIND);
    assertThat(reviewer.item()).isNotEqualTo(item);
  }

  @Test
  void theListAndTheMouseWorkToo(FxRobot robot) throws Exception {
    reviewer.until(Phase.BLIND);
    robot.clickOn("#review-tie");
    reviewer.until(Phase.REVEALED);
    robot.clickOn("#review-confirm-button");
    reviewer.until(Phase.BLIND);
    long second = reviewer.item();
    robot.type(KeyCode.DOWN);
    reviewer.until(() -> reviewer.item() != second);
    robot.type(KeyCode.K);
    reviewer.until(() -> reviewer.item() == second);
    robot.clickOn("#review-list-to-do");
    assertThat(robot.lookup("#review-list").queryListView().getItems()).hasSize(19);
    assertThat(robot.lookup("#review-rest").queryLabeled().getText()).contains("of 20", "left");
  }
}
