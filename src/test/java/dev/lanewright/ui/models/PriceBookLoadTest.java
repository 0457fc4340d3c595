package dev.lanewright.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.provider.connect.Connections;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Both machine-readable price books, from a file into the catalogue, by the screen's button. */
@ExtendWith(ApplicationExtension.class)
class PriceBookLoadTest {
  private static final String GPT = "openai/gpt-5";

  @TempDir private Path folder;
  private DeskFixture f;
  private Connections connections;
  private RecordingDialogs dialogs;

  @Start
  void start(Stage stage) {
    f = new DeskFixture(folder);
    dialogs = RecordingDialogs.agreeing(folder);
    connections = new Connections(folder, Map.of());
    var screen =
        new ModelsScreen(f.model, new ProvidersViewModel(connections, Tasks.direct()), dialogs);
    var scene = new Scene((Region) screen.node(), 1000, 900);
    new Themes().dress(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @AfterEach
  void close() {
    connections.close();
    f.close();
  }

  private void load(FxRobot robot, String name, String text) throws IOException {
    dialogs.files.add(Files.writeString(folder.resolve(name), text));
    robot.clickOn("#load-price-book");
  }

  @Test
  void litellmsBookChangesAPriceAndIsUndone(FxRobot robot) throws IOException {
    load(
        robot,
        "model_prices_and_context_window.json",
        """
        {"sample_spec": {"mode": "one of: chat"},
         "gpt-5": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 1.75e-06,
           "output_cost_per_token": 1.4e-05}}
        """);

    assertThat(((Label) dialogs.shown.getFirst().lookup("#price-book-counts")).getText())
        .contains("1 changed");
    assertThat(f.row(GPT).price().inputPerM()).isEqualTo(1.75);
    assertThat(f.row(GPT).price().outputPerM()).isEqualTo(14);
    robot.clickOn("#prices-undo");
    assertThat(f.row(GPT).price().inputPerM()).isEqualTo(1.25);
  }

  @Test
  void genaiPricesBookChangesAPrice(FxRobot robot) throws IOException {
    load(
        robot,
        "data_slim.json",
        """
        [{"id": "openai", "name": "OpenAI", "api_pattern": "x",
          "models": [{"id": "gpt-5", "match": {"equals": "gpt-5"},
            "prices": {"input_mtok": 1.5, "output_mtok": 12}}]}]
        """);

    assertThat(f.row(GPT).price().inputPerM()).isEqualTo(1.5);
    assertThat(f.row(GPT).price().outputPerM()).isEqualTo(12);
    assertThat(dialogs.failures).isEmpty();
  }

  @Test
  void whatIsNoPriceBookChangesNothingAndSaysSo(FxRobot robot) throws IOException {
    load(robot, "other.json", "{\"prices\": \"none\"}");
    load(robot, "broken.json", "[{\"id\": \"openai\", ");

    assertThat(f.row(GPT).price().inputPerM()).isEqualTo(1.25);
    assertThat(dialogs.failures).hasSize(2).allMatch(x -> !x.toString().isBlank());
  }
}
