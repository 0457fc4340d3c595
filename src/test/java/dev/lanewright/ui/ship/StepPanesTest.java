package dev.lanewright.ui.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.cli.RolloutLog;
import dev.lanewright.ship.rollout.RolloutPlan;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.ui.dialog.PanePictures;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.shipping.RolloutDesk;
import dev.lanewright.workspace.traffic.ArmDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What a step of a rollout asks, and what it shows. */
@ExtendWith(ApplicationExtension.class)
class StepPanesTest {
  @TempDir private static Path shared;
  private static Path template = Path.of("");
  @TempDir private Path folder;
  private final List<Throwable> failures = new ArrayList<>();
  private ShipDeskFixture f;
  private RolloutViewModel vm;

  @BeforeAll
  static void make() {
    template = ShipDeskFixture.template(shared);
  }

  @BeforeEach
  void open() {
    f = new ShipDeskFixture(folder, template);
    vm =
        new RolloutViewModel(
            f.session,
            f.desk.rollouts(),
            new ArmDesk(new CatalogueShelf(f.workspace).load(), Runnable::run),
            Tasks.direct(),
            failures::add);
    vm.shown();
  }

  @AfterEach
  void close() {
    vm.close();
    f.close();
  }

  @Test
  void asksWhereTheJudgedAnswersAre(FxRobot robot) {
    var set = new dev.lanewright.store.EvalSets(f.workspace).list().getFirst();
    robot.interact(
        () -> {
          var pane = new StepAskPane(RolloutPlan.USUAL, 1, 2, List.of(set));
          PanePictures.take(pane, "step-ask");
          ComboBox<?> judges = (ComboBox<?>) pane.lookup("#step-ask-judges");
          TextField judged = (TextField) pane.lookup("#step-ask-judged");
          assertThat(judged.isVisible()).isFalse();
          assertThat(pane.ask()).isEqualTo(new RolloutViewModel.Ask(1, "", "", null, 0, 0));
          judges.getSelectionModel().select(1);
          assertThat(judged.isVisible()).isTrue();
          judged.setText("1,200");
          ((TextField) pane.lookup("#step-ask-win")).setText("1150");
          assertThat(pane.ask().judged()).isEqualTo(1_200);
          assertThat(pane.ask().winOrTie()).isEqualTo(1_150);
          PanePictures.take(pane, "step-ask-elsewhere");
          judges.getSelectionModel().select(2);
          assertThat(pane.ask()).isEqualTo(new RolloutViewModel.Ask(1, "", "", set, 0, 0));
          for (Node n : pane.lookupAll(".text-field")) {
            assertThat(n.getAccessibleText()).as(String.valueOf(n.getId())).isNotBlank();
          }
        });
  }

  @Test
  void judgesAStepByTheVerdictsOnASetAndShowsWhy(FxRobot robot) throws IOException {
    RolloutPlan plan = vm.planProperty().get();
    Path log = RolloutLog.write(folder.resolve("week.jsonl"), 0.1, plan.salt(), 0.80, 0.86);
    // Its own set stands in for one drawn during the step: its verdicts compare the same models.
    EvalSetInfo set = new dev.lanewright.store.EvalSets(f.workspace).list().getFirst();
    List<RolloutDesk.Seen> told = new ArrayList<>();
    robot.interact(
        () -> {
          vm.roll(plan.withStickyBy("user"));
          vm.read(List.of(log), new RolloutViewModel.Ask(1, "", "", set, 0, 0), told::add);
        });
    assertThat(failures).isEmpty();
    var judged =
        f.desk.rollouts().judged(set, f.session.committed(), f.session.baseline(), () -> false);
    assertThat(judged.pairs()).isPositive().isGreaterThanOrEqualTo(judged.goodOrTied());
    String words = String.join("\n", told.getFirst().verdict().reasons());
    assertThat(words).contains("judged");
    robot.interact(
        () -> {
          var pane = new StepPane(1, plan.steps().get(1), told.getFirst());
          PanePictures.take(pane, "step-verdict");
          assertThat(((Label) pane.lookup("#step-headline")).getText())
              .isEqualTo(told.getFirst().verdict().ruling().words());
          assertThat(((GridPane) pane.lookup("#step-lines")).getChildren()).hasSizeGreaterThan(6);
        });
  }
}
