package dev.lanewright.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.provider.CatalogueSeed;
import dev.lanewright.provider.PriceBookReader;
import dev.lanewright.provider.PriceChange;
import dev.lanewright.provider.PricePreview;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PriceBookPaneTest {
  private static final String BOOK =
      """
      {"gpt-5": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 1.25e-6,
         "output_cost_per_token": 1e-5, "input_cost_per_token_batches": 6.25e-7,
         "output_cost_per_token_batches": 5e-6},
       "new-1": {"litellm_provider": "acme", "mode": "chat", "input_cost_per_token": 1e-6,
         "output_cost_per_token": 2e-6},
       "bad-1": {"litellm_provider": "acme", "mode": "chat"}}
      """;
  private Stage stage;

  @Start
  void start(Stage newStage) {
    stage = newStage;
  }

  @Test
  void newModelsComeOnlyWhenAskedFor(FxRobot robot) throws Exception {
    PricePreview preview =
        PricePreview.of(
            PriceBookReader.read(
                new ByteArrayInputStream(BOOK.getBytes(StandardCharsets.UTF_8)), "book.json"),
            CatalogueSeed.load(),
            LocalDate.of(2026, 11, 23));
    var pane = new PriceBookPane[1];
    robot.interact(
        () -> {
          pane[0] = new PriceBookPane(preview);
          stage.setScene(new Scene(pane[0], 900, 600));
          stage.sizeToScene();
          stage.show();
        });
    assertThat(robot.lookup("#apply-prices").query().isDisabled()).isTrue();
    assertThat(pane[0].chosen()).isEmpty();
    robot.clickOn("#add-new-models");
    assertThat(((TableView<?>) robot.lookup("#price-changes").query()).getItems()).hasSize(2);
    assertThat(pane[0].chosen())
        .extracting(PriceChange::kind)
        .containsExactly(PriceChange.Kind.NEW_MODEL);
    assertThat(robot.lookup("#apply-prices").query().isDisabled()).isFalse();
  }

  @Test
  void aFormSaysWhatIsWrongAndWaits(FxRobot robot) {
    var form = new FormPane[1];
    robot.interact(
        () -> {
          form[0] = new FormPane("form", "Intro", "Add");
          form[0].field("price", "Input", "", "unknown", PriceText::problem);
          stage.setScene(new Scene(form[0]));
          stage.sizeToScene();
          stage.show();
        });
    assertThat(robot.lookup("#form-accept").query().isDisabled()).isFalse();
    robot.clickOn("#price").write("much");
    assertThat(robot.lookup("#form-accept").query().isDisabled()).isTrue();
    assertThat(robot.lookup("#price").queryAs(TextField.class).getStyleClass()).contains("invalid");
  }
}
