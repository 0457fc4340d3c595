package dev.lanewright.ui.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.cli.RolloutLog;
import dev.lanewright.ship.rollout.RolloutPlan;
import dev.lanewright.ship.rollout.StepVerdict;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.shipping.RolloutDesk;
import dev.lanewright.workspace.traffic.ArmDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class RolloutViewModelTest {
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
    vm = model();
    vm.shown();
  }

  private RolloutViewModel model() {
    return new RolloutViewModel(
        f.session,
        f.desk.rollouts(),
        new ArmDesk(new CatalogueShelf(f.workspace).load(), Runnable::run),
        Tasks.direct(),
        failures::add);
  }

  @AfterEach
  void close() {
    vm.close();
    f.close();
  }

  @Test
  void thePlanIsKept() {
    assertThat(vm.planProperty().get()).isEqualTo(RolloutPlan.USUAL);
    RolloutPlan slower =
        RolloutPlan.USUAL.withStep(1, new RolloutPlan.Step(0.05, 14)).withStickyBy("session_id");
    vm.roll(slower);
    assertThat(f.desk.rollouts().plan()).isEqualTo(slower);
    vm.roll(slower.withStep(1, new RolloutPlan.Step(0.9, 7)));
    assertThat(vm.planProperty().get()).as("steps rise").isEqualTo(slower);
  }

  @Test
  void aWeekOfTrafficDecidesTheStepAndIsRemembered(FxRobot robot) throws IOException {
    vm.roll(
        vm.planProperty()
            .get()
            .withSteps(List.of(new RolloutPlan.Step(0.1, 7), new RolloutPlan.Step(1, 7))));
    Path log = RolloutLog.write(folder.resolve("week.jsonl"), 0.1, "", 0.9, 0.9);
    vm.read(List.of(log), new RolloutViewModel.Ask(0, "", "", null, 220, 214), seen -> {});
    assertThat(failures).isEmpty();
    RolloutDesk.Seen seen = vm.seenProperty().get().get(0);
    assertThat(seen.verdict().ruling()).isEqualTo(StepVerdict.Ruling.GO_ON);
    assertThat(vm.running()).as("the next step runs").isEqualTo(1);
    robot.interact(
        () -> {
          var pane = new StepPane(0, vm.planProperty().get().steps().get(0), seen);
          assertThat(((Label) pane.getContent().lookup("#step-headline")).getText())
              .isEqualTo("Go on");
        });
    // Another look at other figures is counted; the same file again is the same look.
    vm.read(List.of(log), new RolloutViewModel.Ask(0, "", "", null, 220, 214), s -> {});
    assertThat(vm.seenProperty().get().get(0).looks()).isEqualTo(1);
    Path worse = RolloutLog.write(folder.resolve("worse.jsonl"), 0.1, "", 0.6, 0.9);
    vm.read(List.of(worse), new RolloutViewModel.Ask(0, "", "", null, 220, 214), s -> {});
    assertThat(vm.seenProperty().get().get(0).looks()).isEqualTo(2);
    assertThat(vm.seenProperty().get().get(0).verdict().ruling())
        .isEqualTo(StepVerdict.Ruling.ROLL_BACK);
    try (RolloutViewModel again = model()) {
      again.shown();
      assertThat(again.seenProperty().get().get(0).verdict())
          .usingRecursiveComparison()
          .ignoringFieldsMatchingRegexes(".*error2")
          .isEqualTo(vm.seenProperty().get().get(0).verdict());
    }
  }

  @Test
  void whatIsNoLogIsToldAndChangesNothing() throws IOException {
    Path text = Files.writeString(folder.resolve("a.jsonl"), "no log at all");
    vm.read(List.of(text), new RolloutViewModel.Ask(0, "", "", null, 0, 0), s -> {});
    assertThat(failures).hasSize(1);
    assertThat(vm.seenProperty().get()).isEmpty();
  }
}
