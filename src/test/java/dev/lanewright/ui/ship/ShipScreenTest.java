package dev.lanewright.ui.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Policy;
import dev.lanewright.ship.Exports;
import dev.lanewright.ship.Target;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.traffic.ArmDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShipScreenTest {
  @TempDir private static Path shared;
  private static Path template = Path.of("");
  @TempDir private Path folder;
  private ShipDeskFixture f;
  private ShipScreen screen;
  private RecordingDialogs dialogs;

  @BeforeAll
  static void make() {
    template = ShipDeskFixture.template(shared);
  }

  @Start
  void start(Stage stage) {
    f = new ShipDeskFixture(folder, template);
    dialogs = RecordingDialogs.agreeing(folder);
    var themes = new Themes();
    screen =
        new ShipScreen(
            f.session,
            f.desk,
            Tasks.direct(),
            dialogs,
            new Plots(themes, dialogs),
            new Commands(),
            new ArmDesk(new CatalogueShelf(f.workspace).load(), Runnable::run));
    var scene = new Scene((Region) screen.node(), 1000, 950);
    themes.dress(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @AfterEach
  void close() {
    screen.close();
    f.close();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void saysTheVerdictAndWhatHoldsItBack(FxRobot robot) {
    assertThat(text(robot, "#ship-headline")).startsWith("Does not ship: technical_debug");
    assertThat(text(robot, "#ship-command")).startsWith("exit 1   lanewright gate");
    Pane checks = robot.lookup("#ship-checks").queryAs(Pane.class);
    assertThat(checks.getChildren()).hasSizeGreaterThan(8);
    assertThat(checks.getChildren().getFirst().getAccessibleText()).startsWith("against shipping");
    assertThat(robot.lookup("#ship-forest").queryAs(PlotView.class).getAccessibleText())
        .contains("technical_debug", "does not ship");
  }

  @Test
  void aMarginTypedInItsPlaceDecides(FxRobot robot) {
    type(robot, "#ship-bar", "50");
    type(robot, "#ship-margin", "9");
    robot.interact(() -> robot.lookup("#ship-every-category").<CheckBox>query().fire());
    assertThat(text(robot, "#ship-headline")).isEqualTo("Ships");
    assertThat(f.desk.settings().margin()).isEqualTo(0.09);
    type(robot, "#ship-margin", "900");
    assertThat(robot.lookup("#ship-margin").queryAs(TextField.class).getStyleClass())
        .contains("invalid");
    assertThat(f.desk.settings().margin()).isEqualTo(0.09);
  }

  @Test
  void exportsToAFolder(FxRobot robot) {
    robot.interact(() -> robot.lookup("#ship-export-python").<Button>query().fire());
    assertThat(Files.exists(folder.resolve("lanewright_router.py"))).isTrue();
    assertThat(dialogs.told).anyMatch(t -> t.startsWith("Exported support-v3"));
    assertThat(Files.exists(folder.resolve("policy.json"))).as("only what was asked").isFalse();
  }

  @Test
  void theExportDialogSaysWhatATargetCannotAndWhatChangedSince(FxRobot robot) {
    robot.interact(() -> robot.lookup("#ship-export-portkey").<Button>query().fire());
    Node first = offer(dialogs.shown.getFirst());
    assertThat(texts(first.lookup("#export-since"))).contains("This is the first for this target.");
    // Every part of the policy has its line.
    GridPane parts = (GridPane) first.lookup("#export-parts");
    assertThat(parts.getRowCount()).isEqualTo(Exports.fits(policy(), Target.PORTKEY).size());
    robot.interact(
        () -> {
          f.session.apply("default", policy().withDefault("mid"));
          f.session.save("");
        });
    robot.interact(() -> robot.lookup("#ship-export-portkey").<Button>query().fire());
    Node second = offer(dialogs.shown.getLast());
    assertThat(texts(second.lookup("#export-since"))).contains("default large → mid");
    assertThat(((TextArea) second.lookup("#export-diff")).getText()).contains("portkey.json  +");
  }

  private Policy policy() {
    return f.session.committed();
  }

  /** The pane is in no window, so that its skin does not show the content to a look-up. */
  private static Node offer(DialogPane pane) {
    return ((ScrollPane) pane.lookup("#export-offer")).getContent();
  }

  private static List<String> texts(Node node) {
    return node.lookupAll(".label").stream().map(n -> ((Label) n).getText()).toList();
  }

  @Test
  void planAndStepsAreEditedInTheirPlace(FxRobot robot) {
    type(robot, "#ship-step-1", "5");
    robot.interact(() -> robot.lookup("#ship-step-more").<Button>query().fire());
    assertThat(f.desk.rollouts().plan().steps())
        .extracting(s -> Math.round(100 * s.share()))
        .containsExactly(1L, 5L, 50L, 75L, 100L);
    robot.interact(() -> robot.lookup("#ship-step-fewer").<Button>query().fire());
    assertThat(f.desk.rollouts().plan().steps()).hasSize(4);
  }

  @Test
  void writesTheTables(FxRobot robot) {
    robot.interact(() -> robot.lookup("#ship-csv").<Button>query().fire());
    assertThat(Files.exists(folder.resolve("tests.csv"))).isTrue();
  }

  private static void type(FxRobot robot, String id, String text) {
    TextField field = robot.lookup(id).queryAs(TextField.class);
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(text);
        });
    robot.interact(() -> field.fireEvent(new ActionEvent()));
    robot.push(KeyCode.TAB);
  }
}
