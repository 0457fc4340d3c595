package dev.lanewright.ui.tune;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.Step;
import dev.lanewright.engine.Trace;
import dev.lanewright.policy.Policy;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.workspace.Details;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which stage sends how many samples to which lane; beside it, one sample's whole path. */
final class DecisionsPane extends HBox {
  private final TuneViewModel vm;
  private final SimpleTable<Line> table = new SimpleTable<>("decisions");
  private final VBox trace = new VBox(6);
  private int lanes;

  /** One stage. */
  private record Line(String name, long total, long[] byLane) {}

  DecisionsPane(TuneViewModel vm) {
    super(16);
    this.vm = vm;
    ScrollPane scroll = new ScrollPane(trace);
    scroll.setFitToWidth(true);
    scroll.setPrefWidth(330);
    scroll.setMinWidth(200);
    trace.setStyle("-fx-padding: 10 14 10 4;");
    trace.setId("trace");
    setHgrow(table.node(), Priority.ALWAYS);
    getChildren().addAll(table.node(), scroll);
    vm.detailsProperty().subscribe(d -> show());
    vm.tracedProperty().subscribe(s -> explain());
    explain();
  }

  private void show() {
    Details d = vm.detailsProperty().get();
    if (d == null) {
      return;
    }
    Policy policy = d.run().policy();
    if (lanes != policy.tiers().size()) {
      lanes = policy.tiers().size();
      columns(policy);
    }
    table.show(lines(d));
    explain();
  }

  private void columns(Policy policy) {
    table.node().getColumns().clear();
    table.text("Stage", "", 190, "strong", Line::name);
    table.number("Samples", "Decided here", 90, Line::total, l -> Numbers.count(l.total()));
    for (int t = 0; t < lanes; t++) {
      int lane = t;
      table.number(
          "to " + policy.tiers().get(t).name(),
          "Start lane before the cascade",
          90,
          l -> l.byLane()[lane],
          l -> Numbers.count(l.byLane()[lane]));
    }
  }

  private static List<Line> lines(Details d) {
    Run run = d.run();
    EvalTable table = run.table();
    Policy policy = run.policy();
    long[][] counts = new long[policy.stages().size() + 1][policy.tiers().size()];
    for (int i : SampleRows.inView(table, d.view())) {
      counts[run.decidedBy()[i]][run.start()[i]]++;
    }
    List<Line> lines = new ArrayList<>();
    for (int s = 0; s < counts.length; s++) {
      String name =
          s < policy.stages().size()
              ? (s + 1) + " " + StageWords.title(policy.stages().get(s))
              : "Default";
      long total = 0;
      for (long c : counts[s]) {
        total += c;
      }
      lines.add(new Line(name, total, counts[s]));
    }
    return lines;
  }

  private void explain() {
    trace.getChildren().clear();
    Integer sample = vm.tracedProperty().get();
    Details d = vm.detailsProperty().get();
    if (sample == null || d == null) {
      trace
          .getChildren()
          .addAll(
              Parts.label("One sample's path", "section"),
              Parts.wrapped(
                  "Select a row of “What flipped” or “Samples” to see every step of its decision.",
                  "muted"));
      return;
    }
    trace.getChildren().add(Parts.label("Path of sample " + (sample + 1), "section"));
    int number = 1;
    for (Step step : Trace.of(d.run(), sample)) {
      trace.getChildren().add(Parts.wrapped(number++ + ". " + step.words()));
    }
  }
}
