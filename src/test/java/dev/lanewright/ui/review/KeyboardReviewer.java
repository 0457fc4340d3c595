package dev.lanewright.ui.review;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/**
 * A process of its own that reviews by keyboard until it is killed: {@code KeyboardReviewer FILE}.
 * After each item it prints how many are decided.
 */
public final class KeyboardReviewer {
  private KeyboardReviewer() {}

  /** Reviews. */
  public static void main(String[] args) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    Desk desk = Desk.open(Path.of(args[0]));
    var holder = new Reviewer[1];
    FxToolkit.setupFixture(() -> holder[0] = new Reviewer(desk, stage, "ann"));
    var robot = new FxRobot();
    for (int turn = 0; ; turn++) {
      holder[0].review(robot, turn);
      System.out.println("decided " + (turn + 1));
    }
  }
}
