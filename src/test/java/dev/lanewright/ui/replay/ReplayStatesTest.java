package dev.lanewright.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.replay.RunProgress;
import dev.lanewright.store.RunInfo;
import dev.lanewright.store.RunState;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.SampleProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
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
import org.testfx.util.WaitForAsyncUtils;

/** States of the replay screen that a run without trouble never shows, worked by its controls. */
@ExtendWith(ApplicationExtension.class)
class ReplayStatesTest {
  @TempDir private static Path made;
  @TempDir private Path folder;

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private volatile Predicate<ChatRequest> refuses = r -> false;
  private volatile boolean hangs;
  private Stage window;
  private RecordingDialogs dialogs;
  private ReplayStage stage;
  private ReplayScreen screen;

  @BeforeAll
  static void sample() {
    try (var writer = Executors.newSingleThreadExecutor()) {
      SampleProject.create(made.resolve("s.lanewright"), writer, s -> {}).close();
    }
  }

  @Start
  void start(Stage shown) {
    window = shown;
    try {
      Files.copy(made.resolve("s.lanewright"), folder.resolve("s.lanewright"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open();
  }

  private void open() {
    stage = new ReplayStage(Workspace.open(folder.resolve("s.lanewright")), this::call);
    var themes = new Themes();
    dialogs = RecordingDialogs.agreeing(folder);
    screen = new ReplayScreen(stage.model, stage.tasks, dialogs, new Plots(themes, dialogs));
    var scene = new Scene((Region) screen.node(), 1000, 960);
    themes.dress(scene);
    window.setScene(scene);
    window.show();
    stage.session.start();
  }

  private ChatReply call(ChatRequest request, java.time.Duration timeout)
      throws CallFailure, InterruptedException {
    asked.add(request.model().name());
    if (hangs) {
      TimeUnit.HOURS.sleep(1);
    }
    if (refuses.test(request)) {
      throw new CallFailure(
          CallFailure.Kind.REFUSED, 400, "no", "prompt is too long", null, RateLimits.NONE, null);
    }
    return new ChatReply(
        "{\"intent\": \"greeting\", \"confidence\": 0.9}",
        null,
        new Usage(50, 0, 0, 20, 0),
        ChatReply.Stop.END,
        30,
        Double.NaN,
        Double.NaN,
        request.model().id(),
        null,
        RateLimits.NONE);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(screen::close);
    stage.close();
  }

  /** Plans as many samples of the lowest model by the screen's controls. */
  private void plan(FxRobot robot, ReplayWish.Which which, int samples) {
    await(() -> stage.session.details() != null);
    robot.interact(
        () -> {
          PlanInputs inputs = stage.model.inputs();
          inputs.models().clear();
          inputs.models().add(low());
          inputs.sampleProperty().set(samples);
          inputs.concurrencyProperty().set(4);
          button(robot, "#replay-which-" + which.name().toLowerCase(java.util.Locale.ROOT));
          button(robot, "#replay-plan");
        });
    await(() -> stage.model.forecastProperty().get() != null);
  }

  private String low() {
    return stage.session.policy().tiers().getFirst().model();
  }

  private void button(FxRobot robot, String id) {
    robot.lookup(id).<javafx.scene.control.ButtonBase>query().fire();
  }

  private RunProgress ended(FxRobot robot) {
    await(() -> !stage.notices.isEmpty());
    stage.notices.clear();
    WaitForAsyncUtils.waitForFxEvents();
    await(() -> stage.tasks.running().isEmpty());
    return Objects.requireNonNull(stage.model.progressProperty().get());
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void whatKeepsAProviderFromBeingCalledIsSaidBeforeTheStart(FxRobot robot) {
    stage.hurdle = "No key for Anthropic.";
    plan(robot, ReplayWish.Which.ALL, 5);
    await(() -> words(robot).contains("No key for Anthropic."));
    assertThat(words(robot)).anyMatch(w -> w.startsWith("Choose how to grade"));
    assertThat(asked).isEmpty();
    robot.interact(() -> stage.model.chooseGrader("exact"));
    await(() -> words(robot).stream().noneMatch(w -> w.startsWith("Choose how to grade")));
  }

  private static List<String> words(FxRobot robot) {
    List<String> all = new ArrayList<>();
    for (Node n : robot.lookup(".label").queryAll()) {
      all.add(((Label) n).getText());
    }
    return all;
  }

  @Test
  void failedCallsAreTriedAgainAndOldErrorsGoOnlyWithSuccess(FxRobot robot) {
    refuses = r -> asked.size() % 3 == 0;
    plan(robot, ReplayWish.Which.ALL, 30);
    robot.interact(() -> button(robot, "#replay-start"));
    RunProgress first = ended(robot);
    assertThat(first.failed()).isPositive();
    assertThat(first.done() + first.failed()).isEqualTo(30);
    plan(robot, ReplayWish.Which.FAILED, 0);
    int again = Objects.requireNonNull(stage.model.forecastProperty().get()).calls();
    assertThat(again).isEqualTo((int) first.failed());
    // Still refused: the errors stay.
    refuses = r -> true;
    robot.interact(() -> button(robot, "#replay-start"));
    assertThat(ended(robot).failed()).isEqualTo(again);
    plan(robot, ReplayWish.Which.FAILED, 0);
    assertThat(Objects.requireNonNull(stage.model.forecastProperty().get()).calls())
        .isEqualTo(again);
    refuses = r -> false;
    robot.interact(() -> button(robot, "#replay-start"));
    assertThat(ended(robot).done()).isEqualTo(again);
    plan(robot, ReplayWish.Which.FAILED, 0);
    assertThat(Objects.requireNonNull(stage.model.forecastProperty().get()).calls()).isZero();
    assertThat(stage.failures).isEmpty();
  }

  @Test
  void fallbacksAreOfferedWhereThePolicyNamesThemAndAnswerForTheirTier(FxRobot robot) {
    await(() -> stage.session.details() != null);
    CheckBox box = robot.lookup("#replay-fallbacks").queryAs(CheckBox.class);
    String other = stage.session.policy().tiers().getLast().model();
    robot.interact(() -> fallbacks(List.of()));
    assertThat(box.isVisible()).isFalse();
    robot.interact(() -> fallbacks(List.of(other)));
    assertThat(box.isVisible()).isTrue();
    robot.interact(() -> box.setSelected(true));
    refuses = r -> r.model().name().equals(low());
    plan(robot, ReplayWish.Which.ALL, 12);
    robot.interact(() -> button(robot, "#replay-start"));
    RunProgress end = ended(robot);
    assertThat(end.done()).isEqualTo(12);
    assertThat(asked).contains(low(), other);
    assertThat(stage.failures).isEmpty();
  }

  /** The lowest tier names these, the others none. */
  private void fallbacks(List<String> models) {
    Policy policy = stage.session.committed();
    var tiers = new ArrayList<Tier>();
    for (Tier t : policy.tiers()) {
      List<String> others = tiers.isEmpty() ? models : List.of();
      tiers.add(new Tier(t.name(), t.model(), others, t.limits()));
    }
    stage.session.apply("fallbacks", policy.withTiers(tiers));
  }

  @Test
  void labelsArePricedAskedForAndCanBeCancelledAndGoneOnWith(FxRobot robot) {
    await(() -> stage.session.details() != null);
    dialogs.answers.add(low());
    dialogs.answers.add("greeting, refund, other");
    robot.interact(() -> button(robot, "#replay-label"));
    await(() -> stage.model.activeProperty().get() != null);
    assertThat(String.join(" ", dialogs.asked)).contains("calls for labels");
    assertThat(robot.lookup("#replay-label").query().isDisabled()).isTrue();
    robot.interact(() -> button(robot, "#replay-cancel"));
    RunProgress end = ended(robot);
    assertThat(end.state()).isEqualTo(RunState.CANCELLED);
    assertThat(text(robot, "#replay-state")).isEqualTo("cancelled");
    // What was cancelled can be gone on with where it stands.
    assertThat(robot.lookup("#replay-resume").query().isVisible()).isTrue();
    assertThat(stage.failures).isEmpty();
  }

  @Test
  void unknownCallsAreListedLeftAloneAndSentAgainOnlyWhenAgreed(FxRobot robot) {
    hangs = true;
    plan(robot, ReplayWish.Which.ALL, 10);
    robot.interact(() -> button(robot, "#replay-start"));
    await(() -> asked.size() == 4);
    // As after a kill: the workspace is gone, the calls never end.
    stage.workspace.close();
    robot.interact(screen::close);
    stage.close();
    hangs = false;
    asked.clear();
    robot.interact(this::open);
    await(() -> stage.model.booksProperty().get().unknown().size() == 4);
    assertThat(text(robot, "#replay-state")).isEqualTo("interrupted");
    robot.interact(() -> button(robot, "#replay-resume"));
    RunProgress end = ended(robot);
    assertThat(end.skipped()).isEqualTo(4);
    assertThat(asked).hasSize(6);
    robot.interact(() -> tab(robot, 2));
    Button again = robot.lookup("#replay-repeat-unknown").queryAs(Button.class);
    await(() -> !again.isDisabled());
    robot.interact(again::fire);
    assertThat(String.join(" ", dialogs.asked)).contains("Send 4 calls again?");
    ended(robot);
    assertThat(asked).hasSize(10);
    await(() -> stage.model.booksProperty().get().unknown().isEmpty());
    RunInfo run = stage.model.booksProperty().get().runs().getFirst();
    assertThat(run.money().settled()).isEqualTo(10);
  }

  private static void tab(FxRobot robot, int index) {
    robot
        .lookup("#replay-tabs")
        .queryAs(javafx.scene.control.TabPane.class)
        .getSelectionModel()
        .select(index);
  }

  @Test
  void whatIsSpentTodayMovesWhileARunIsUnderWay(FxRobot robot) {
    plan(robot, ReplayWish.Which.ALL, 40);
    await(() -> stage.model.todayProperty().get().startsWith("$0.00 of"));
    refuses =
        r -> {
          hangs = asked.size() > 20;
          return false;
        };
    robot.interact(() -> button(robot, "#replay-start"));
    await(() -> !stage.model.todayProperty().get().startsWith("$0.00 of"));
    assertThat(stage.model.activeProperty().get()).isNotNull();
    assertThat(text(robot, "#replay-today")).isEqualTo(stage.model.todayProperty().get());
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
