package dev.lanewright.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ThemesTest {
  @Start
  void start(Stage stage) {
    stage.show();
  }

  @Test
  void theThemeIsWornFromTheStartWithoutAChoice(FxRobot robot) {
    robot.interact(
        () -> {
          Application.setUserAgentStylesheet(null);
          new Themes();
          assertThat(Application.getUserAgentStylesheet()).contains("primer");
        });
  }
}
