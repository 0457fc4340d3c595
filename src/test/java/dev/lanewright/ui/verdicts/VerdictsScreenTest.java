package dev.lanewright.ui.verdicts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.VerdictGate;
import dev.lanewright.engine.verdict.VerdictTally;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Reviews;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.table.Sort;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.ui.tune.SampleDesk;
import dev.lanewright.workspace.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The verdicts screen on the bundled sample. */
@ExtendWith(ApplicationExtension.class)
class VerdictsScreenTest {
  @TempDir static Path folder;
  private static SampleDesk desk;
  private static ExecutorService pool;

  private Session session;
  private VerdictsViewModel model;
  private VerdictsScreen screen;
  private RecordingDialogs dialogs;
  private Themes themes;
  private final List<Long> byHand = new ArrayList<>();
  private int figures;

  @BeforeAll
  static void open() {
    desk = new SampleDesk(folder);
    pool = Executors.newFixedThreadPool(2);
  }

  @AfterAll
  static void close() {
    pool.shutdownNow();
    desk.close();
  }

  @Start
  void start(Stage stage) {
    themes = new Themes();
    var fx = new FxThread();
    dialogs = RecordingDialogs.agreeing(folder.resolve("out"));
    session = new Session(desk.document(), desk.shelf().versions("support-v3").getLast(), pool, fx);
    long set = new EvalSets(desk.workspace()).list().getFirst().id();
    model =
        new VerdictsViewModel(
            desk.workspace(),
            set,
            session,
            new Tasks(pool, fx),
            () -> figures++,
            e -> dialogs.error("failed", e));
    screen =
        new VerdictsScreen(model, dialogs, new Plots(themes, dialogs), () -> {}, byHand::addAll);
    var slots = new HBox();
    slots.getChildren().addAll(screen.leading());
    slots.getChildren().addAll(screen.trailing());
    var scene = new Scene(new BorderPane(screen.node(), slots, null, null, null), 1000, 980);
    themes.dress(scene);
    stage.setScene(scene);
    stage.show();
    session.start();
    screen.shown();
  }

  @Stop
  void stop() {
    screen.close();
    session.close();
  }

  @Test
  void barsCountWhatTheListHoldsAndFiltersNarrowIt(FxRobot robot) throws TimeoutException {
    Findings f = ready();
    VerdictGate.Line all = f.gate().all();
    assertThat(f.comparison().pairs().length)
        .isEqualTo((int) (all.tally().n() + all.tally().unreadable()));
    assertThat(f.gate().categories()).hasSize(5);
    assertThat(f.gate().categories().stream().mapToLong(c -> c.tally().n()).sum())
        .isEqualTo(all.tally().n());
    var plot = robot.lookup("#verdict-bars").queryAs(PlotView.class);
    assertThat(plot.getAccessibleText()).contains(all.tally().n() + " pairs", "95%");

    press(robot, "#filter-unsure");
    long unsure = Arrays.stream(f.standings()).filter(s -> s == Standing.UNSURE).count();
    assertThat(unsure).isPositive();
    assertThat(model.listedProperty().get()).hasSize((int) unsure);
    assertThat(text(robot, "#pairs-count")).startsWith(unsure + " of ");
    press(robot, "#chip-standing");
    assertThat(model.listedProperty().get()).hasSize(f.comparison().pairs().length);
  }

  @Test
  void aCellOfTheMatrixShowsItsConfusionAndItsPairs(FxRobot robot) throws TimeoutException {
    Findings f = ready();
    press(robot, "#matrix-0-1");
    var agreement = requireNonNull(f.matrix()[0][1]);
    assertThat(robot.lookup("#confusion").queryAll()).hasSize(1);
    int listed = model.listedProperty().get().size();
    // A pair may differ in one order or in both.
    assertThat(listed).isBetween(agreement.disagreements() / 2, agreement.disagreements());
    press(robot, "#confusion-2-1");
    List<Integer> cell = model.listedProperty().get();
    assertThat(cell.size()).isPositive().isLessThan(listed);
    assertThat(cell.size()).isLessThanOrEqualTo((int) agreement.counts()[2][1]);
    assertThat(text(robot, "#chip-cell")).contains("worse", "tied");
    press(robot, "#chip-cell");
    assertThat(robot.lookup("#confusion").queryAll()).isEmpty();
  }

  @Test
  void thePairsListedAreReviewedByHandInOneClickAndSortByAnyRater(FxRobot robot)
      throws TimeoutException {
    Findings f = ready();
    press(robot, "#filter-unsure");
    List<Integer> listed = model.listedProperty().get();
    assertThat(text(robot, "#review-these"))
        .isEqualTo("Review these " + listed.size() + " by hand");
    press(robot, "#review-these");
    assertThat(byHand)
        .containsExactlyElementsOf(
            listed.stream().map(k -> f.table().pairs()[f.comparison().pairs()[k]]).toList());

    var source = new PairSource(model, f, listed);
    List<Integer> byStake = source.order(new Sort(PairSource.STAKE, true));
    assertThat(byStake).containsExactlyInAnyOrderElementsOf(listed);
    assertThat(byStake).extracting(k -> f.stakes()[k]).isSorted();
    List<Integer> byRater = source.order(new Sort(PairSource.RATER + "1", false));
    List<Standing> said =
        source.rows(0, listed.size(), new Sort(PairSource.RATER + "1", false)).stream()
            .map(l -> l.said(f.raters().get(1)))
            .toList();
    assertThat(byRater).containsExactlyInAnyOrderElementsOf(listed);
    assertThat(said).isSortedAccordingTo(java.util.Comparator.<Standing>reverseOrder());
    assertThat(said.stream().distinct().count()).isGreaterThan(1);
    robot.interact(() -> model.filterProperty().set(Filter.ALL));
  }

  @Test
  void howThingsAreCountedIsNamedAndSwitchedOnScreen(FxRobot robot) throws TimeoutException {
    Findings f = ready();
    double worse = f.gate().all().winOrTie().value();
    choose(robot, "#verdict-flips", 1);
    until(() -> findings().gate().all().winOrTie().value() > worse);
    assertThat(text(robot, "#verdicts-note")).contains("a flip counted as a tie");
    VerdictTally all = findings().gate().all().tally();
    assertThat(findings().gate().all().winOrTie().value())
        .isEqualTo((all.better() + all.tied() + all.unsure()) / all.weight());
    choose(robot, "#verdict-flips", 0);
    until(() -> findings().gate().all().winOrTie().value() == worse);

    int pooled = requireNonNull(f.matrix()[0][1]).items();
    choose(robot, "#agreement-ties", 1);
    until(() -> requireNonNull(findings().matrix()[0][1]).items() < pooled);
    press(robot, "#matrix-0-1");
    assertThat(labels(robot.lookup("#confusion").query()))
        .anyMatch(t -> t.contains("items with a tie are left out"));
    choose(robot, "#agreement-ties", 0);
    choose(robot, "#agreement-orders", 3);
    until(() -> requireNonNull(findings().matrix()[0][1]).items() == f.comparison().pairs().length);
    choose(robot, "#agreement-orders", 0);
    press(robot, "#chip-cell");
  }

  private Findings findings() {
    return requireNonNull(model.findingsProperty().get());
  }

  private static void choose(FxRobot robot, String id, int index) {
    ComboBox<?> box = robot.lookup(id).queryComboBox();
    robot.interact(() -> box.getSelectionModel().select(index));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aPairOpensWithBothAnswersAndEveryRater(FxRobot robot) throws TimeoutException {
    ready();
    TableView<?> table = robot.lookup("#pairs").queryTableView();
    until(() -> !table.getItems().isEmpty());
    robot.interact(
        () -> {
          table.requestFocus();
          table.getSelectionModel().select(0);
        });
    until(() -> table.lookupAll(".verdict-mark").size() > 8);
    robot.push(KeyCode.ENTER);
    until(() -> !dialogs.shown.isEmpty());
    var pane = dialogs.shown.getFirst();
    robot.interact(
        () -> {
          var scene = new Scene(pane, 1280, 780);
          themes.dress(scene);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
    assertThat(labels(pane)).contains("fable-5-1 pair-v1", "gemini-3.1 pair-v1", "recorded grade");
    assertThat(labels(pane)).anyMatch(t -> t.startsWith("first side shown first"));
    assertThat(pane.lookupAll(".reading-view")).hasSize(2);
    assertThat(dialogs.failures).isEmpty();
  }

  @Test
  void theControlIsOneClickAwayAndPeopleOverrideWhenAsked(FxRobot robot) throws TimeoutException {
    Findings first = ready();
    var compare = robot.lookup("#verdict-sides").queryAs(MenuButton.class);
    var control =
        compare.getItems().stream()
            .filter(i -> i.getText().contains("A/A control"))
            .findFirst()
            .orElseThrow();
    robot.interact(control::fire);
    until(() -> !first.equals(model.findingsProperty().get()));
    Findings noise = requireNonNull(model.findingsProperty().get());
    assertThat(noise.question().sides().kind()).isEqualTo(Sides.Kind.MODELS);
    assertThat(noise.comparison().pairs().length).isBetween(5, 40);
    assertThat(noise.gate().all().tally().worse())
        .isLessThan(noise.comparison().pairs().length / 4.0);

    press(robot, "#people-override");
    until(() -> new Reviews(desk.workspace()).humanOverrides());
    until(() -> requireNonNull(model.findingsProperty().get()).question().people());
    until(() -> figures == 1);
    press(robot, "#people-override");
    until(() -> !new Reviews(desk.workspace()).humanOverrides());
  }

  private Findings ready() throws TimeoutException {
    until(() -> session.details() != null && !session.busy());
    until(
        () -> {
          Findings f = model.findingsProperty().get();
          return f != null
              && f.question().sides().kind() == Sides.Kind.ROUTED
              && f.comparison().pairs().length > 0;
        });
    return requireNonNull(model.findingsProperty().get());
  }

  private static void until(BooleanSupplier holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void press(FxRobot robot, String id) {
    var button = robot.lookup(id).queryAs(ButtonBase.class);
    robot.interact(button::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(javafx.scene.control.Labeled.class).getText();
  }

  private static List<String> labels(Node in) {
    return in.lookupAll(".label").stream()
        .filter(Label.class::isInstance)
        .map(n -> ((Label) n).getText())
        .toList();
  }
}
