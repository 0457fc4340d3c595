package dev.lanewright.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.bench.GeneratedLog;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.json.PolicyJson;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.dialog.PanePictures;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.traffic.AuditDesk;
import dev.lanewright.workspace.traffic.LoadedSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The dialogs on production logs: profile, drawing, audit. */
@ExtendWith(ApplicationExtension.class)
class LogDialogsTest {
  private static final Policy POLICY =
      PolicyJson.read(
          """
          {"lanewright": 1, "name": "by length",
           "tiers": [{"name": "small", "model": "anthropic/claude-haiku-5-5"},
                     {"name": "large", "model": "anthropic/claude-opus-5-5"}],
           "stages": [{"rule": {"when": {"signal": "chars", "below": 120}, "tier": "small"}}],
           "default": "large"}
          """);

  @TempDir private Path folder;
  private Path log = Path.of("");
  private ExecutorService threads;
  private Workspace workspace;

  @BeforeEach
  void open() throws IOException {
    log = folder.resolve("october.jsonl");
    GeneratedLog.write(log, 1_500, 7);
    threads = Executors.newCachedThreadPool();
    workspace = Workspace.create(folder.resolve("w.lanewright"));
  }

  @AfterEach
  void close() {
    workspace.close();
    threads.close();
  }

  private LogViewModel model() {
    return new LogViewModel(workspace, Tasks.direct(), threads, List.of(log), POLICY);
  }

  @Test
  void showsTheProfileWithThePolicysLanesAndDrawsBySettings(FxRobot robot) {
    robot.interact(
        () -> {
          LogViewModel model = model();
          var pane = new LogPane(model, new Plots(new Themes(), new RecordingDialogs()));
          model.look();
          PanePictures.take(pane, "log-profile");
          var lanes = model.profiledProperty().get().lanes();
          assertThat(lanes.asked())
              .isEqualTo(model.profiledProperty().get().profile().all().texts());
          assertThat(lanes.share()).isBetween(0.01, 0.99);
          ((ToggleButton) pane.lookup("#log-how")).fire();
          PanePictures.take(pane, "log-how");
          assertThat(pane.lookup("#log-settings").isVisible()).isTrue();
          ((CheckBox) pane.lookup("#log-by-day")).fire();
          ((TextField) pane.lookup("#log-least")).setText("2");
          ((TextField) pane.lookup("#log-seed")).setText("9");
          model.samplesProperty().set(120);
          ((Button) pane.lookup("#log-next")).fire();
          assertThat(model.stateProperty().get()).isEqualTo(LogViewModel.State.DRAWN);
          var plan = model.drawingProperty().get().plan();
          assertThat(plan.by()).contains("day", "model");
          assertThat(plan.least()).isEqualTo(2);
          assertThat(plan.seed()).isEqualTo(9);
          assertThat(((Label) pane.lookup("#log-redacted")).getText()).isNotBlank();
          assertThat(((TableView<?>) pane.lookup("#log-strata")).getItems()).isNotEmpty();
          PanePictures.take(pane, "log-drawn");
          ((Button) pane.lookup("#log-next")).fire();
          assertThat(model.stateProperty().get()).isEqualTo(LogViewModel.State.KEPT);
        });
    assertThat(new EvalSets(workspace).list()).hasSize(1);
  }

  @Test
  void anAuditAsksForTheSetItDriftsFromAndForItsLine(FxRobot robot) {
    EvalSetInfo first = keep("first", 1);
    EvalSetInfo second = keep("second", 2);
    robot.interact(
        () -> {
          var ask = new AuditAskPane(second.name(), POLICY.name(), List.of(first));
          PanePictures.take(ask, "audit-ask");
          assertThat(ask.ask().against()).isNull();
          assertThat(ask.ask().line()).isEqualTo(0.05);
          ((ComboBox<?>) ask.lookup("#audit-against")).getSelectionModel().select(1);
          TextField line = (TextField) ask.lookup("#audit-line");
          line.setText("120");
          assertThat(ask.lookup("#audit-run").isDisabled()).isTrue();
          line.setText("8 %");
          assertThat(ask.lookup("#audit-run").isDisabled()).isFalse();
          assertThat(ask.ask()).isEqualTo(new AuditAskPane.Ask(first, 0.08));
        });
    var table = LoadedSet.of(workspace, second, AuditDesk.needs(POLICY), () -> false).table();
    var report = new AuditDesk(workspace).audit(second, table, POLICY, first, 0.08, () -> false);
    assertThat(report.misroute().line()).isEqualTo(0.08);
    assertThat(report.drift()).as("drift from another set is measured").isNotEmpty();
    robot.interact(
        () -> {
          var pane = new AuditPane(report);
          PanePictures.take(pane, "audit");
          assertThat(((Pane) pane.lookup("#audit-words")).getChildren()).isNotEmpty();
          assertThat(((Label) pane.lookup("#audit-drift")).getText()).contains("category 0.");
          for (Node n : pane.lookupAll(".table-view")) {
            assertThat(n.getId()).isNotBlank();
          }
        });
  }

  private EvalSetInfo keep(String name, long seed) {
    var model = model();
    model.look();
    model.samplesProperty().set(150);
    var usual = model.planProperty().get();
    model
        .planProperty()
        .set(
            new dev.lanewright.traffic.draw.DrawPlan(
                150, usual.by(), usual.least(), true, usual.lanes(), seed));
    model.draw();
    model.evalSetProperty().set(name);
    model.keep();
    return LoadedSet.named(workspace, name).orElseThrow();
  }
}
