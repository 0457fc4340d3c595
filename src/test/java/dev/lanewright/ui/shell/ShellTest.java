package dev.lanewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.ui.command.Command;
import dev.lanewright.ui.command.CommandPalette;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.command.Shortcuts;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Theme;
import dev.lanewright.ui.theme.Themes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShellTest {
  private final List<String> heard = new ArrayList<>();
  private final Commands commands = new Commands();
  private final ShellModel model = new ShellModel();
  private Themes themes;
  private Shell shell;

  private final class Sheet implements Screen {
    private final String id;
    private final Node node;

    Sheet(String id) {
      this.id = id;
      var field = new TextField();
      field.setId("field-" + id);
      node = new VBox(field);
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String title() {
      return id;
    }

    @Override
    public Ikon icon() {
      return Feather.BOX;
    }

    @Override
    public Node node() {
      return node;
    }

    @Override
    public void shown() {
      heard.add("shown " + id);
    }

    @Override
    public void hidden() {
      heard.add("hidden " + id);
    }
  }

  @Start
  void start(Stage stage) {
    themes = new Themes();
    for (String id : List.of("undo", "redo")) {
      commands.add(new Command(id, "Policy", id, null, () -> heard.add(id)));
    }
    var palette = new CommandPalette(commands);
    commands.add(
        new Command("palette", "Help", "Search", "Shortcut+Shift+P", () -> palette.open(shell)));
    commands.add(new Command("next", "Review", "Next item", "J", () -> heard.add("next")));
    commands.add(new Command("keys", "Help", "All keys", "?", () -> heard.add("keys")));
    shell = new Shell(model, commands, Tasks.direct(), palette);
    shell.screens(List.of(new Sheet("one"), new Sheet("two")));
    var scene = new Scene(shell, 980, 640);
    themes.dress(scene);
    Shortcuts.install(scene, commands);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void theRailChangesScreens(FxRobot robot) {
    robot.clickOn("#rail-two");
    assertThat(heard).containsExactly("shown one", "hidden one", "shown two");
    assertThat(robot.lookup("#field-two").tryQuery()).isPresent();
    robot.clickOn("#rail-two");
    assertThat(heard).hasSize(3);
  }

  @Test
  void thePaletteFindsAndRunsACommand(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
    robot.write("next it").type(KeyCode.ENTER);
    assertThat(heard).endsWith("next");
    assertThat(robot.lookup("#palette").tryQuery()).isEmpty();
  }

  @Test
  void singleKeysAreOffWhileATextFieldHasTheFocus(FxRobot robot) {
    robot.interact(() -> shell.requestFocus());
    robot.type(KeyCode.J);
    assertThat(heard).endsWith("next");
    heard.clear();
    robot.clickOn("#field-one").write("j?");
    assertThat(robot.lookup("#field-one").queryAs(TextField.class).getText()).isEqualTo("j?");
    assertThat(heard).isEmpty();
  }

  @Test
  void droppedFilesGoToTheHandler(FxRobot robot) {
    shell.onFiles(files -> heard.add("files " + files.size()));
    robot.interact(() -> shell.drop(List.of(Path.of("a.csv"), Path.of("b.csv"))));
    robot.interact(() -> shell.drop(List.of()));
    assertThat(heard).endsWith("files 2");
  }

  @Test
  void theThemeChangesAtRunTime(FxRobot robot) {
    robot.interact(() -> themes.choiceProperty().set(Themes.Choice.LIGHT));
    assertThat(fill(robot)).isEqualTo(Color.web(Theme.LIGHT.palette().card()));
    robot.interact(() -> themes.choiceProperty().set(Themes.Choice.DARK));
    assertThat(fill(robot)).isEqualTo(Color.web(Theme.DARK.palette().card()));
  }

  private static Color fill(FxRobot robot) {
    var bar = (Region) robot.lookup("#title-bar").query();
    robot.interact(bar::applyCss);
    Background background = bar.getBackground();
    return (Color) background.getFills().getFirst().getFill();
  }

  @Test
  void statusItemsAndBadgesShow(FxRobot robot) {
    robot.interact(
        () -> {
          model.statusLeft().add(StatusItem.warning("Coverage 97.6%"));
          model.badgeProperty().set("synthetic sample");
        });
    assertThat(robot.lookup("Coverage 97.6%").tryQuery()).isPresent();
    assertThat(robot.lookup("#document-badge").query().isVisible()).isTrue();
  }
}
