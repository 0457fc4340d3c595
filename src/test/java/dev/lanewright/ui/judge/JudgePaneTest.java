package dev.lanewright.ui.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.verdict.PanelRule;
import dev.lanewright.judge.JudgePrompt;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.replay.Caller;
import dev.lanewright.replay.Runner;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.Panels;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.SampleProject;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.StoredSet;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
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

/** The judge dialog on the bundled sample, its judge a stand-in that prefers the first. */
@ExtendWith(ApplicationExtension.class)
class JudgePaneTest {
  private static final String JUDGE = "google/gemini-2.5-pro";
  @TempDir static Path folder;
  private final ExecutorService background = Executors.newCachedThreadPool();
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private Workspace workspace;
  private Session session;
  private JudgeViewModel model;
  private long set;
  private JudgeService service;

  private final Caller caller =
      (request, timeout) ->
          new ChatReply(
              "{\"rationale\": \"First.\", \"verdict\": \"A\"}",
              null,
              new Usage(300, 0, 0, 20, 0),
              ChatReply.Stop.END,
              30,
              Double.NaN,
              Double.NaN,
              request.model().id(),
              null,
              RateLimits.NONE);

  /** Beforehand: on a busy machine it outlasts the time that the toolkit gives a start. */
  @BeforeAll
  static void make() {
    try (var writer = Executors.newSingleThreadExecutor()) {
      SampleProject.create(folder.resolve("s.lanewright"), writer, s -> {}).close();
    }
  }

  @Start
  void start(Stage window) {
    workspace = Workspace.open(folder.resolve("s.lanewright"));
    var fx = new FxThread();
    StoredSet stored = StoredSet.of(workspace);
    set = stored.set().id();
    session = new Session(stored.document(), stored.shelf().newest().getFirst(), background, fx);
    session.start();
    Catalogue catalogue = new CatalogueShelf(workspace).load();
    var runner = new Runner(workspace, caller, calls, background, Clock.systemUTC(), new Random(5));
    service =
        new JudgeService(
            workspace, set, runner, () -> catalogue, new TokenCounter()::count, Clock.systemUTC());
    model = new JudgeViewModel(service, session, new Tasks(background, fx));
    var scene = new Scene(new JudgePane(model), 1000, 700);
    new Themes().dress(scene);
    window.setScene(scene);
    window.show();
  }

  @AfterEach
  void close() {
    session.close();
    calls.close();
    background.shutdownNow();
    workspace.close();
  }

  @Test
  void aRunIsPlannedPricedAndStarted(FxRobot robot) throws Exception {
    await(() -> session.details() != null);
    await(() -> text(robot, "#judge-problem").equals("Choose who judges."));
    // A judge that serves a side, or stands in for one, cannot be chosen.
    assertThat(box(robot, "#judge-anthropic-claude-opus-5-5").isDisabled()).isTrue();
    robot.interact(() -> robot.lookup("#judge-share").queryAs(Slider.class).setValue(0.05));
    robot.interact(() -> box(robot, "#judge-google-gemini-2-5-pro").fire());
    await(() -> text(robot, "#judge-counts").contains("both orders"));
    assertThat(text(robot, "#judge-price")).contains("expected", "at most");
    assertThat(robot.lookup("#judge-preview").queryAs(TextArea.class).getText())
        .contains("<answer_a>")
        .doesNotContain("{{");
    int targets = model.offerProperty().get().forecast().targets();
    assertThat(targets).isPositive();
    robot.interact(
        () -> robot.lookup("#judge-budget").queryAs(TextInputControl.class).setText("free"));
    assertThat(text(robot, "#judge-problem")).contains("dollars");
    assertThat(robot.lookup("#judge-start").queryAs(Button.class).isDisabled()).isTrue();
    robot.interact(
        () -> robot.lookup("#judge-budget").queryAs(TextInputControl.class).setText("5"));
    robot.interact(
        () ->
            robot
                .lookup("#judge-prompt")
                .queryAs(TextArea.class)
                .setText("{{request}} {{answer_a}} {{answer_b}} Which?"));
    await(() -> model.offerProperty().get() != null);
    assertThat(text(robot, "#judge-prompt-version")).isEqualTo("pairwise, edited");
    var words = new AtomicReference<String>("");
    robot.interact(
        () -> model.start((title, detail) -> words.set(detail), e -> words.set(e.toString())));
    await(() -> !words.get().isEmpty());
    assertThat(words.get()).contains(2 * targets + " verdicts", "0 failed", "0 unreadable");
    var table = new Verdicts(workspace).load(set);
    int rater =
        table.raters().stream().map(r -> r.label()).toList().indexOf(JUDGE + " pairwise v2");
    assertThat(Arrays.stream(table.rater()).filter(r -> r == rater)).hasSize(2 * targets);
  }

  @Test
  void promptsAreVersionedLookedAtOnSeveralRequestsAndARunIsGoneOnWith(FxRobot robot)
      throws Exception {
    await(() -> session.details() != null);
    robot.interact(() -> robot.lookup("#judge-share").queryAs(Slider.class).setValue(0.05));
    robot.interact(() -> box(robot, "#judge-google-gemini-2-5-pro").fire());
    await(() -> text(robot, "#judge-counts").contains("both orders"));
    var preview = robot.lookup("#judge-preview").queryAs(TextArea.class);
    String first = preview.getText();
    robot.interact(() -> robot.lookup("#judge-preview-after").queryButton().fire());
    assertThat(preview.getText()).isNotEqualTo(first).doesNotContain("{{");
    robot.interact(() -> robot.lookup("#judge-preview-before").queryButton().fire());
    assertThat(preview.getText()).isEqualTo(first);
    assertThat(robot.lookup("#judge-resume").queryButton().isVisible()).isFalse();

    // Under another name it is a prompt of its own; its system prompt counts as text too.
    robot.interact(
        () -> {
          model.nameProperty().set("strict");
          model.systemProperty().set("Be strict.");
          model.ruleProperty().set(PanelRule.UNANIMOUS);
          model.budgetProperty().set(0.001);
        });
    await(() -> model.offerProperty().get() != null);
    assertThat(text(robot, "#judge-prompt-version")).isEqualTo("strict, edited");
    int calls = model.offerProperty().get().forecast().calls();
    var words = new AtomicReference<String>("");
    robot.interact(
        () -> {
          model.budgetProperty().set(0.001);
          model.start((title, detail) -> words.set(detail), e -> words.set(e.toString()));
        });
    await(() -> !words.get().isEmpty());
    assertThat(new Panels(workspace).get(set).rule()).isEqualTo(PanelRule.UNANIMOUS);

    var reopened = new JudgeViewModel(service, session, new Tasks(background, new FxThread()));
    robot.interact(reopened::open);
    await(() -> reopened.unfinishedProperty().get() != null);
    assertThat(reopened.prompts().stream().map(JudgePrompt::label)).contains("strict v1");
    var again = new AtomicReference<String>("");
    robot.interact(
        () -> {
          reopened.budgetProperty().set(50);
          reopened.resume((title, detail) -> again.set(detail), e -> again.set(e.toString()));
        });
    await(() -> !again.get().isEmpty());
    var table = new Verdicts(workspace).load(set);
    int rater = table.raters().stream().map(r -> r.label()).toList().indexOf(JUDGE + " strict v1");
    assertThat(Arrays.stream(table.rater()).filter(r -> r == rater)).as(again.get()).hasSize(calls);
  }

  private static CheckBox box(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(CheckBox.class);
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static void await(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
