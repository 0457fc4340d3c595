package dev.lanewright.ui.tune;

import dev.lanewright.chart.FrontierChart;
import dev.lanewright.chart.FrontierInput;
import dev.lanewright.chart.ShownReferences;
import dev.lanewright.engine.Curve;
import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Reference;
import dev.lanewright.engine.Slice;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.plot.PlotPoint;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.workspace.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Cost against quality. The chart is redrawn when an edit is in place; while a threshold moves only
 * the point and its callout move.
 */
final class FrontierPane extends VBox {
  private final TuneViewModel vm;
  private final PlotView view;
  private final PlotPoint current = PlotPoint.current("frontier-current");
  private final VBox empty;
  private final PlotPoint saved = PlotPoint.saved("frontier-saved");

  FrontierPane(TuneViewModel vm, Plots plots) {
    super(4);
    this.vm = vm;
    getStyleClass().add("card");
    view = plots.view("frontier");
    empty =
        Parts.empty(
            Feather.TRENDING_UP,
            "Nothing to draw yet",
            "No sample in view has a graded answer on this policy's path. Import answers or grades,"
                + " or replay the samples through the models.");
    empty.setVisible(false);
    StackPane body = new StackPane(view, empty);
    VBox.setVgrow(body, Priority.ALWAYS);
    view.add(saved);
    view.add(current);
    getChildren()
        .addAll(
            Parts.row(
                8,
                Parts.label("Cost against quality", "section"),
                Parts.gap(),
                Parts.whole("quality ± 95%", "pill")),
            body);
    vm.detailsProperty().subscribe(d -> draw());
    vm.handProperty().subscribe(h -> draw());
    vm.onChange(this::place);
  }

  private void draw() {
    Details d = vm.detailsProperty().get();
    if (d == null) {
      return;
    }
    ThresholdKey hand = vm.handProperty().get();
    Curve curve =
        hand == null ? null : d.curves().getOrDefault(hand.stage(), Map.of()).get(hand.tier());
    List<String> models = d.run().policy().tiers().stream().map(t -> "all-" + t.name()).toList();
    String label =
        hand == null ? "this policy" : "this policy, " + Tiles.capital(hand.tier()) + " moving";
    FrontierInput input =
        new FrontierInput(
            curve, label, ShownReferences.of(d.references(), d.run().policy()), models, policies());
    view.show(look -> FrontierChart.of(input, look));
    view.copied(look -> FrontierChart.of(withPolicies(input), look));
    current.avoid(
        input.references().stream()
            .filter(r -> r.costs().length == 0)
            .map(r -> new Point2D(x(r), r.quality()))
            .filter(p -> Double.isFinite(p.getX()))
            .toList());
    place();
  }

  /** Where the policy stands, and where it stood: on screen these lie over the chart. */
  private List<Reference> policies() {
    var all = new ArrayList<Reference>();
    Figures now = vm.figuresProperty().get();
    Figures before = vm.session().savedFigures();
    String name = vm.session().policy().name();
    if (now != null) {
      all.add(ShownReferences.policy(name, now.overall()));
    }
    if (before != null && vm.session().edited()) {
      all.add(ShownReferences.policy(name + " as saved", before.overall()));
    }
    return all;
  }

  /** The chart as it is copied: with what lies over it on screen. */
  private FrontierInput withPolicies(FrontierInput input) {
    var all = new ArrayList<>(policies());
    all.addAll(input.references());
    return new FrontierInput(input.curve(), input.curveLabel(), all, input.models());
  }

  /** Where the chart draws a reference: without prices only the two ends have a place. */
  private static double x(Reference r) {
    if (Double.isFinite(r.cost())) {
      return FrontierChart.x(r.cost());
    }
    return switch (r.kind()) {
      case ALL_CHEAP -> 0;
      case ALL_STRONG -> 1;
      default -> Double.NaN;
    };
  }

  private void place() {
    Figures now = vm.figuresProperty().get();
    if (now == null) {
      return;
    }
    boolean known = !Double.isNaN(now.overall().quality().value());
    empty.setVisible(!known);
    view.setVisible(known);
    move(current, now.overall());
    Figures before = vm.session().savedFigures();
    boolean moved = !vm.session().policy().equals(vm.session().saved().policy());
    if (moved && before != null) {
      move(saved, before.overall());
    } else {
      saved.moveTo(Double.NaN, Double.NaN);
    }
    say(now.overall());
  }

  /** X as the chart draws it: dollars, or the top tier's share where nothing is priced. */
  private static void move(PlotPoint point, Slice s) {
    double x =
        s.costPerRequest().known()
            ? FrontierChart.x(s.costPerRequest().value())
            : 1 - s.diversion().value();
    point.moveTo(x, s.quality().value());
  }

  private void say(Slice s) {
    String at =
        s.costPerRequest().known()
            ? " at " + Numbers.perThousand(s.costPerRequest().value())
            : ", unpriced";
    current.say(Numbers.percent(s.quality().value()) + at, against(s), style(s.delta().cost()));
  }

  private String against(Slice s) {
    Estimate d = s.delta().cost();
    double cost = s.costPerRequest().value();
    return d.known()
        ? Numbers.relative(cost, cost - d.value()) + " against " + vm.baselineName()
        : "";
  }

  private static String style(@Nullable Estimate costDelta) {
    double d = costDelta == null ? Double.NaN : costDelta.value();
    return d < 0 ? "better" : d > 0 ? "worse" : "muted";
  }
}
