package dev.lanewright.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.provider.connect.Connections;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The providers beside the prices, against a server that wants a key. */
@ExtendWith(ApplicationExtension.class)
class ProvidersPaneTest {
  private static final String KEY = "sk-planted-77aa42ff01e9";
  @TempDir private Path folder;
  private DeskFixture f;
  private FaultServer server;
  private Connections connections;
  private ProvidersViewModel model;

  @Start
  void start(Stage stage) {
    f = new DeskFixture(folder);
    server = FaultServer.start(Settings.parse("--key", KEY));
    connections = new Connections(folder, Map.of());
    model = new ProvidersViewModel(connections, Tasks.direct());
    var screen = new ModelsScreen(f.model, model, ModelsScreenTest.noDialogs());
    var scene = new Scene((Region) screen.node(), 1000, 900);
    new Themes().dress(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @AfterEach
  void close() {
    connections.close();
    server.close();
    f.close();
  }

  @Test
  void aProviderIsGivenAnAddressAndAKeyAndTested(FxRobot robot) throws Exception {
    fire(robot, "#view-providers");
    select(robot, "openai");
    assertThat(text(robot, "#key-source")).isEqualTo("No key yet");
    assertThat(text(robot, "#connection-words")).contains("OPENAI_API_KEY");
    type(robot, "#base-url", "http://api.example.com/v1");
    assertThat(text(robot, "#base-url-problem")).contains("not encrypted");
    assertThat(robot.lookup("#use-base-url").queryAs(Button.class).isDisabled()).isTrue();
    type(robot, "#base-url", server.url("/v1"));
    fire(robot, "#use-base-url");
    fire(robot, "#test-connection");
    assertThat(text(robot, "#connection-words")).contains("does not accept the key");
    type(robot, "#provider-key", KEY);
    fire(robot, "#use-key");
    assertThat(text(robot, "#key-source")).isEqualTo("From what you typed for this run");
    fire(robot, "#test-connection");
    assertThat(text(robot, "#connection-words")).isEqualTo("It answers and lists one model.");
    robot.interact(
        () -> {
          for (Node n : robot.lookup(x -> true).queryAll()) {
            assertThat(shown(n)).doesNotContain(KEY);
          }
        });
    assertThat(Files.readString(folder.resolve("providers.properties")))
        .contains("openai=")
        .doesNotContain(KEY);
    fire(robot, "#forget-key");
    assertThat(text(robot, "#key-source")).isEqualTo("No key yet");
    fire(robot, "#reset-base-url");
    assertThat(robot.lookup("#base-url").queryAs(TextField.class).getText())
        .isEqualTo("https://api.openai.com/v1");
    fire(robot, "#back-to-prices");
    assertThat(robot.lookup("#screen-models").tryQuery()).isPresent();
  }

  private static String shown(Node n) {
    String text = n instanceof Labeled l ? l.getText() : "";
    text += n instanceof TextInputControl t ? t.getText() : "";
    return text + n.getAccessibleText() + n;
  }

  private void select(FxRobot robot, String id) {
    robot.interact(
        () ->
            model
                .selectedProperty()
                .set(
                    model.rows().stream()
                        .filter(r -> r.provider().id().equals(id))
                        .findFirst()
                        .orElseThrow()));
  }

  private static void fire(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(javafx.scene.control.ButtonBase.class).fire());
  }

  private static void type(FxRobot robot, String id, String text) {
    robot.interact(() -> robot.lookup(id).queryAs(TextInputControl.class).setText(text));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }
}
