package dev.lanewright.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.provider.connect.Connections;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ModelsScreenTest {
  private static final String HAIKU = "anthropic/claude-haiku-5-5";
  @TempDir private Path folder;
  private DeskFixture f;
  private Connections connections;

  @Start
  void start(Stage stage) {
    f = new DeskFixture(folder);
    connections = new Connections(folder, Map.of());
    var screen =
        new ModelsScreen(f.model, new ProvidersViewModel(connections, Tasks.direct()), noDialogs());
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

  @Test
  void aPriceIsTypedInItsPlace(FxRobot robot) {
    edit(robot, HAIKU, "column-input", "0.25").push(KeyCode.ENTER);
    assertThat(f.row(HAIKU).price().inputPerM()).isEqualTo(0.25);
    assertThat(robot.lookup("#prices-undo").queryAs(Button.class).getText())
        .contains("input 0.10 → 0.25");
    robot.clickOn("#prices-undo");
    assertThat(f.row(HAIKU).price().inputPerM()).isEqualTo(0.1);
  }

  @Test
  void whatIsNoPriceIsRefusedAndEscapeGivesUp(FxRobot robot) {
    edit(robot, HAIKU, "column-output", "half a dollar").push(KeyCode.ENTER);
    TextField field = robot.lookup("#price-output").queryAs(TextField.class);
    assertThat(field.getStyleClass()).contains("invalid");
    assertThat(field.getTooltip().getText()).contains("is no price");
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#price-output").tryQuery()).isEmpty();
    assertThat(f.row(HAIKU).price().outputPerM()).isEqualTo(0.5);
  }

  @Test
  void aModelWithoutPriceSaysSo(FxRobot robot) {
    robot.clickOn("#show-unpriced");
    assertThat(table(robot).getItems()).hasSize(1);
    assertThat(cell(robot, "local/house-model", "column-input").getText()).isEqualTo("unpriced");
  }

  @Test
  void theSelectedModelsTierAndPricesAreShown(FxRobot robot) {
    robot.interact(() -> f.model.select(HAIKU));
    assertThat(robot.lookup("#model-details .title").queryAs(Label.class).getText())
        .isEqualTo("Claude Haiku 5.5");
    // Fired, not clicked: how far down the details stand depends on the fonts at hand.
    robot.interact(() -> robot.lookup("#tier-mid").queryAs(ToggleButton.class).fire());
    assertThat(f.row(HAIKU).entry().tier())
        .isEqualTo(dev.lanewright.provider.ModelEntry.TierHint.MID);
  }

  @Test
  void theDetailsFollowTheSelection(FxRobot robot) {
    robot.interact(() -> f.model.select(HAIKU));
    robot.interact(() -> f.model.select("openai/gpt-5"));
    assertThat(robot.lookup("#model-details .title").queryAs(Label.class).getText())
        .isEqualTo("GPT-5");
    robot.interact(() -> table(robot).getSelectionModel().select(f.row(HAIKU)));
    assertThat(robot.lookup("#model-details .title").queryAs(Label.class).getText())
        .isEqualTo("Claude Haiku 5.5");
  }

  private FxRobot edit(FxRobot robot, String model, String column, String text) {
    robot.interact(() -> f.model.select(model));
    TableView<ModelRow> table = table(robot);
    int index = table.getItems().indexOf(f.row(model));
    robot.interact(
        () ->
            table.edit(
                index,
                table.getColumns().stream()
                    .filter(c -> column.equals(c.getId()))
                    .findFirst()
                    .orElseThrow()));
    robot.interact(
        () -> robot.lookup("#price-" + column.substring(7)).queryAs(TextField.class).clear());
    return robot.write(text);
  }

  @SuppressWarnings("unchecked")
  private static TableView<ModelRow> table(FxRobot robot) {
    return robot.lookup("#models").queryAs(TableView.class);
  }

  private TableCell<?, ?> cell(FxRobot robot, String model, String column) {
    return robot.lookup("#models .table-cell").queryAllAs(TableCell.class).stream()
        .map(c -> (TableCell<?, ?>) c)
        .filter(c -> c.getItem() instanceof ModelRow r && r.name().equals(model))
        .filter(c -> column.equals(c.getTableColumn().getId()))
        .findFirst()
        .orElseThrow();
  }

  static Dialogs noDialogs() {
    return (Dialogs)
        Proxy.newProxyInstance(
            Dialogs.class.getClassLoader(),
            new Class<?>[] {Dialogs.class},
            (proxy, method, args) -> {
              throw new AssertionError("no dialog expected: " + method.getName());
            });
  }
}
