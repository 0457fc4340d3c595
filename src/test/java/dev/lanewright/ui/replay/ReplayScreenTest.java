package dev.lanewright.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.Figures;
import dev.lanewright.engine.GateGap;
import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.replay.Caller;
import dev.lanewright.replay.RunProgress;
import dev.lanewright.store.RunState;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.SampleProject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ReplayScreenTest {
  @TempDir private Path folder;
  private final AtomicInteger sent = new AtomicInteger();
  private RecordingDialogs dialogs;
  private ReplayStage stage;
  private ReplayScreen screen;

  /** Every ninth call is refused for good, every fifth says at first that it is too busy. */
  private final Caller caller =
      (request, timeout) -> {
        int n = sent.incrementAndGet();
        if (n % 9 == 0) {
          throw new CallFailure(
              CallFailure.Kind.REFUSED,
              400,
              "no",
              "prompt is too long",
              null,
              RateLimits.NONE,
              null);
        }
        return new ChatReply(
            "{\"answer\": \"yes\", \"confidence\": 0.9}",
            null,
            new Usage(50, 0, 0, 20, 0),
            ChatReply.Stop.END,
            30,
            Double.NaN,
            Double.NaN,
            request.model().id(),
            null,
            RateLimits.NONE);
      };

  @Start
  void start(Stage window) {
    try (var writer = Executors.newSingleThreadExecutor()) {
      stage =
          new ReplayStage(
              SampleProject.create(folder.resolve("s.lanewright"), writer, s -> {}), caller);
    }
    var themes = new Themes();
    dialogs = RecordingDialogs.agreeing(folder);
    screen = new ReplayScreen(stage.model, stage.tasks, dialogs, new Plots(themes, dialogs));
    var scene = new Scene((Region) screen.node(), 1000, 960);
    themes.dress(scene);
    window.setScene(scene);
    window.show();
    stage.session.start();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(screen::close);
    stage.close();
  }

  @Test
  void whatThePolicyLacksIsPricedSentAndCovers(FxRobot robot) {
    await(() -> stage.model.lackingProperty().get() != null);
    Figures before = Objects.requireNonNull(stage.session.figures());
    assertThat(before.uncovered()).isPositive();
    var lacking = Objects.requireNonNull(stage.model.lackingProperty().get());
    assertThat(lacking.calls()).isLessThanOrEqualTo((int) before.uncovered());
    assertThat(lacking.expectedUsd()).isPositive().isLessThan(lacking.mostUsd());
    assertThat(robot.lookup("#replay-empty").query().isVisible()).isTrue();

    robot.interact(
        () -> {
          stage.model.chooseGrader("regex:yes");
          stage.model.planLacking();
        });
    await(() -> stage.model.forecastProperty().get() != null);
    assertThat(robot.lookup("#replay-range").queryAs(Label.class).getText()).startsWith("$");
    assertThat(sent).hasValue(0);
    // Two quick clicks begin one run.
    robot.interact(
        () -> {
          Button start = robot.lookup("#replay-start").queryAs(Button.class);
          start.fire();
          start.fire();
        });
    assertThat(String.join(" ", dialogs.asked)).contains("never passed");

    await(() -> !stage.notices.isEmpty());
    RunProgress end = Objects.requireNonNull(stage.model.progressProperty().get());
    assertThat(end.state()).isEqualTo(RunState.DONE);
    assertThat(end.done() + end.failed()).isEqualTo(lacking.calls());
    assertThat(end.failed()).isPositive();
    await(
        () -> {
          Figures now = stage.session.figures();
          return now != null && now.uncovered() < before.uncovered();
        });
    assertThat(robot.lookup("#replay-state").queryAs(Label.class).getText()).isEqualTo("done");
    assertThat(robot.lookup("#replay-empty").query().isVisible()).isFalse();
    TableView<?> errors = robot.lookup("#replay-errors").queryAs(TableView.class);
    await(() -> errors.getItems().size() == 1);
    await(() -> stage.model.booksProperty().get().spentTodayUsd() > 0);
    assertThat(stage.model.booksProperty().get().runs()).hasSize(1);
    assertThat(stage.failures).isEmpty();
  }

  /** What a verifier never said is planned, priced, asked and read at once. */
  @Test
  void whatGatesNeverSaidIsAskedAndCovers(FxRobot robot) {
    robot.interact(
        () -> {
          Policy policy = stage.session.committed();
          Tier low = policy.tiers().getFirst();
          var gates = new LinkedHashMap<String, List<Gate>>();
          gates.put(
              low.name(), List.of(new Gate.Verifier(policy.tiers().getLast().model(), "verified")));
          stage.session.apply(
              "verify",
              policy
                  .withStages(List.of())
                  .withDefault(low.name())
                  .withCascade(new Cascade(gates, false, null)));
        });
    await(
        () -> {
          var d = stage.session.details();
          return d != null && d.run().policy().stages().isEmpty() && !d.gaps().isEmpty();
        });
    GateGap gap = Objects.requireNonNull(stage.session.details()).gaps().getFirst();
    robot.interact(stage.model::planGates);
    await(() -> stage.model.forecastProperty().get() != null);
    assertThat(Objects.requireNonNull(stage.model.forecastProperty().get()).calls())
        .isEqualTo(gap.samples());
    assertThat(robot.lookup("#replay-which-gates").queryAs(ToggleButton.class).isSelected())
        .isTrue();
    robot.interact(() -> robot.lookup("#replay-start").queryAs(Button.class).fire());
    await(() -> !stage.notices.isEmpty());
    RunProgress end = Objects.requireNonNull(stage.model.progressProperty().get());
    await(
        () -> {
          var d = stage.session.details();
          int left = d == null ? -1 : d.gaps().stream().mapToInt(GateGap::samples).sum();
          // Calls that were refused for good stay a gap.
          return left == end.failed();
        });
    assertThat(stage.failures).isEmpty();
  }

  private static void await(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("it never came", e);
    }
  }
}
