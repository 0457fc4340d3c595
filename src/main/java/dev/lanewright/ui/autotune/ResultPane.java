package dev.lanewright.ui.autotune;

import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Slice;
import dev.lanewright.evalset.Split;
import dev.lanewright.learn.tune.TuneGoal;
import dev.lanewright.learn.tune.TuneStudy;
import dev.lanewright.learn.tune.Tuner;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.tune.edit.EditName;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What tuning found: the verdict in words, the figures it stands on, and what it would change. */
final class ResultPane extends ScrollPane {
  private final AutoTuneViewModel model;
  private final VBox body = new VBox(10);

  ResultPane(AutoTuneViewModel model) {
    this.model = model;
    setId("auto-tune-result");
    setFitToWidth(true);
    setContent(body);
    body.setId("auto-tune-found");
    model.resultProperty().subscribe(this::show);
  }

  private void show(TuneStudy.@Nullable Result found) {
    if (found == null) {
      body.getChildren()
          .setAll(
              Parts.wrapped(
                  "Set a bound and press Tune. Nothing changes before you press Apply.", "muted"));
      return;
    }
    Label headline = Parts.wrapped(headline(found), "title");
    headline.setId("auto-tune-headline");
    body.getChildren().setAll(headline, figures(found), Parts.wrapped(words(found), "muted"));
    List<String> changes = EditName.each(model.before(), found.tuned().policy());
    if (!changes.isEmpty()) {
      var list = new VBox(2, Parts.label("What it would change", "section"));
      changes.forEach(c -> list.getChildren().add(Parts.wrapped(c)));
      body.getChildren().add(list);
    }
  }

  private String headline(TuneStudy.Result found) {
    if (!found.tuned().meets()) {
      return "No setting of these stages meets the bound on the tune split. This comes closest.";
    }
    if (found.tuned().policy().equals(model.before())) {
      return "The policy is as good as it gets: nothing better was found.";
    }
    Slice was = overall(found.before(), Split.REPORT);
    Slice is = overall(found.after(), Split.REPORT);
    if (was == null || is == null) {
      return "A better setting was found.";
    }
    double cost = is.costPerRequest().value() / was.costPerRequest().value() - 1;
    double quality = is.quality().value() - was.quality().value();
    return "%s %s, %s points of quality on the report split"
        .formatted(
            Numbers.percent(Math.abs(cost)),
            cost < 0 ? "cheaper" : "dearer",
            Numbers.points(quality));
  }

  private static @Nullable Slice overall(Map<Split, Figures> all, Split split) {
    Figures figures = all.get(split);
    return figures == null ? null : figures.overall();
  }

  private GridPane figures(TuneStudy.Result found) {
    var grid = new GridPane(18, 5);
    var wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(wide);
    for (int c = 0; c < 4; c++) {
      var right = new ColumnConstraints();
      right.setHalignment(HPos.RIGHT);
      grid.getColumnConstraints().add(right);
    }
    grid.addRow(
        0,
        Parts.label(""),
        Parts.whole("n", "label"),
        Parts.whole("Quality %", "label"),
        Parts.whole("$ / 1k", "label"),
        Parts.whole("p95", "label"));
    row(grid, 1, "Now, tune split", found.before().get(Split.TUNE), false);
    row(grid, 2, "Tuned, tune split", found.after().get(Split.TUNE), false);
    row(grid, 3, "Now, report split", found.before().get(Split.REPORT), false);
    row(grid, 4, "Tuned, report split", found.after().get(Split.REPORT), true);
    row(grid, 5, "Luck alone, report split", found.control(), false);
    return grid;
  }

  private static void row(
      GridPane grid, int row, String name, @Nullable Figures figures, boolean strong) {
    if (figures == null) {
      return;
    }
    Slice all = figures.overall();
    String[] styles = strong ? new String[] {"strong"} : new String[0];
    grid.addRow(
        row,
        Parts.whole(name, styles),
        Parts.whole(Numbers.count(all.quality().n()), styles),
        Parts.whole(
            Numbers.percent(all.quality().value()) + Numbers.plusMinus(all.quality()), styles),
        Parts.whole(Numbers.perThousand(all.costPerRequest().value()), styles),
        Parts.whole(Numbers.seconds(all.latency().p95()), styles));
  }

  private String words(TuneStudy.Result found) {
    Tuner.Tuned tuned = found.tuned();
    TuneGoal goal = model.asked();
    boolean budget = goal != null && goal.kind() == TuneGoal.Kind.BUDGET;
    var out = new StringBuilder();
    out.append("Tuning flatters itself by ")
        .append(Numbers.points(found.qualityOptimism()))
        .append(" points: the difference of the two splits. ");
    out.append("No router that starts these ")
        .append(Numbers.count(tuned.samples()))
        .append(" samples at these tiers could do better than ")
        .append(
            budget
                ? Numbers.percent(tuned.bound())
                : Numbers.perThousand(tuned.bound()) + " per 1k")
        .append(". ");
    if (model.looks() > 1) {
      out.append("The report split has answered ")
          .append(Numbers.count(model.looks()))
          .append(" different questions by now; each makes it less of a test. ");
    }
    if (tuned.exact()) {
      out.append("No other setting of this stage is better. ");
    }
    if (tuned.leftOut() > 0) {
      out.append(Numbers.count(tuned.leftOut()))
          .append(" samples were left out: an answer, grade or price of a tier is missing.");
    }
    return out.toString();
  }
}
