package dev.lanewright.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewState;
import dev.lanewright.store.Raters;
import dev.lanewright.store.Reviews;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * A hundred items reviewed by keyboard alone in the real screen, the process killed halfway, and
 * every decision that was made is there.
 */
@ExtendWith(ApplicationExtension.class)
class HundredReviewsTest {
  private static final int HALF = 50;
  private static final int ALL = 100;

  @TempDir static Path folder;
  private Stage stage;

  @Start
  void start(Stage newStage) {
    stage = newStage;
  }

  @Test
  void aHundredReviewsWithUndoAndAKillInBetweenLoseNothing(FxRobot robot) throws Exception {
    Path file = folder.resolve("hundred.lanewright");
    long draw;
    try (Desk desk = Desk.make(file, 140)) {
      draw = desk.draw(60, 40).id();
    }
    int told = reviewUntilKilled(file);
    List<ReviewEvent> survived;
    try (Desk desk = Desk.open(file)) {
      survived = new Reviews(desk.workspace).events(draw);
      assertThat(settled(desk)).as("every item told of is there").isGreaterThanOrEqualTo(told);
      goOn(robot, desk);
      List<ReviewEvent> events = new Reviews(desk.workspace).events(draw);
      assertThat(events.subList(0, survived.size())).as("nothing is rewritten").isEqualTo(survived);
      complete(desk, events);
    }
  }

  /** The first half in a process of its own, which is killed where it stands. */
  private static int reviewUntilKilled(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dtestfx.robot=glass",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KeyboardReviewer.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int told = 0;
    try (BufferedReader out = process.inputReader()) {
      String line;
      while (told < HALF && (line = out.readLine()) != null) {
        if (line.startsWith("decided ")) {
          told = Integer.parseInt(line.substring("decided ".length()));
        }
      }
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(told).isEqualTo(HALF);
    return told;
  }

  private void goOn(FxRobot robot, Desk desk) throws Exception {
    var holder = new ArrayList<Reviewer>();
    robot.interact(() -> holder.add(new Reviewer(desk, stage, "ann")));
    try (Reviewer reviewer = holder.getFirst()) {
      reviewer.until(() -> reviewer.model.phaseProperty().get().showsItem());
      // The kill may have fallen between a decision and its confirmation, or not.
      int turn = settled(desk);
      assertThat(reviewer.model.queueProperty().get().decided(reviewer.model.reviewerId()))
          .isEqualTo(turn);
      robot.type(KeyCode.S);
      reviewer.until(() -> reviewer.model.phaseProperty().get() == Phase.BLIND);
      robot.type(KeyCode.U);
      reviewer.until(Phase.BLIND);
      while (reviewer.model.phaseProperty().get() != Phase.FINISHED) {
        reviewer.review(robot, turn++);
      }
      assertThat(reviewer.dialogs.failures).isEmpty();
    }
  }

  private static int settled(Desk desk) {
    return new Reviews(desk.workspace).labels(desk.set.id()).size();
  }

  private static void complete(Desk desk, List<ReviewEvent> events) {
    assertThat(settled(desk)).isEqualTo(ALL);
    long ann = new Raters(desk.workspace).people().getFirst().id();
    Map<Long, List<ReviewEvent>> byItem =
        events.stream().collect(Collectors.groupingBy(ReviewEvent::item));
    assertThat(byItem).hasSize(ALL);
    byItem.values().forEach(own -> assertThat(ReviewState.of(own).standing()).containsKey(ann));
    assertThat(events).allSatisfy(e -> assertThat(e.reviewer()).isEqualTo(ann));
    assertThat(events).extracting(ReviewEvent::at).isSorted();
    assertThat(events.stream().map(ReviewEvent::action).distinct())
        .contains(
            ReviewAction.VERDICT,
            ReviewAction.CONFIRM,
            ReviewAction.CHANGE,
            ReviewAction.NOTE,
            ReviewAction.SKIP,
            ReviewAction.UNDO);
    assertThat(events.stream().filter(e -> e.action() == ReviewAction.UNDO).count())
        .isGreaterThan(15);
  }
}
