package dev.lanewright.ui.prefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.ship.gate.GateSettings;
import dev.lanewright.ui.shell.WindowMemory;
import dev.lanewright.ui.theme.Themes;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The preferred margin and volume are kept, and are what a gate without settings holds to. */
@ExtendWith(ApplicationExtension.class)
class PreferencesPaneTest {
  @TempDir private Path folder;

  @Start
  void start(Stage stage) {
    Themes themes = new Themes();
    var scene = new Scene(new PreferencesPane(themes, new WindowMemory(folder)), 620, 640);
    themes.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private static void type(FxRobot robot, String id, String text) {
    robot.interact(
        () -> {
          TextField field = robot.lookup(id).query();
          field.requestFocus();
          field.setText(text);
        });
    robot.type(KeyCode.ENTER);
  }

  @Test
  void marginAndVolumeAreKeptAndHeldTo(FxRobot robot) {
    assertThat(Preferred.gate(new WindowMemory(folder))).isEqualTo(GateSettings.DEFAULT);
    type(robot, "#pref-margin-field", "3.5");
    type(robot, "#pref-volume-field", "250000");

    GateSettings now = Preferred.gate(new WindowMemory(folder));

    assertThat(now.margin()).isCloseTo(.035, within(1e-12));
    assertThat(now.volume()).isEqualTo(250_000);
    assertThat(now.bar()).isEqualTo(GateSettings.DEFAULT.bar());
  }

  @Test
  void whatIsOutOfRangeIsBroughtBackIntoIt(FxRobot robot) {
    type(robot, "#pref-margin-field", "400");

    assertThat(Preferred.gate(new WindowMemory(folder)).margin()).isCloseTo(.5, within(1e-12));
  }

  @Test
  void aKeptValueThatCannotBeIsPassedOver() {
    WindowMemory memory = new WindowMemory(folder);
    memory.choose(PreferencesPane.MARGIN, -4);

    assertThat(Preferred.gate(memory)).isEqualTo(GateSettings.DEFAULT);
  }
}
