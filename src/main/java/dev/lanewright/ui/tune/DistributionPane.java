package dev.lanewright.ui.tune;

import dev.lanewright.chart.DistributionChart;
import dev.lanewright.engine.Histogram;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.ui.part.Lanes;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.plot.DragHandle;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.task.Paced;
import dev.lanewright.ui.tune.edit.ConditionWords;
import dev.lanewright.workspace.Details;
import dev.lanewright.workspace.EditNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The score's distribution by what each sample needed, with a handle for every threshold. */
final class DistributionPane extends VBox {
  /** Thresholds closer than a pill is wide stand in two rows. */
  private static final double PILL = 108;

  private final TuneViewModel vm;
  private final Thresholds thresholds;
  private final PlotView view;
  private final Label title = Parts.label("", "section");
  private final StackPane body = new StackPane();
  private final VBox empty;
  private final List<Handle> handles = new ArrayList<>();
  private int shownStage = -1;

  /** A handle with the number that it drags. */
  private record Handle(DragHandle node, DragValue value, Paced pace) {}

  DistributionPane(TuneViewModel vm, Plots plots, Thresholds thresholds, Runnable addScore) {
    super(4);
    this.vm = vm;
    this.thresholds = thresholds;
    getStyleClass().add("card");
    view = plots.view("distribution");
    view.add(new AfterDraw(this::place));
    empty =
        Parts.empty(
            Feather.SLIDERS,
            "No score stage",
            "A score stage sends harder requests to higher tiers. Its thresholds are dragged here.",
            Parts.button("add-score-empty", "Add a score stage", addScore, "primary"));
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(Parts.row(8, title), body);
    vm.detailsProperty().subscribe(d -> draw());
    vm.policyProperty().subscribe(p -> build());
    vm.handProperty().subscribe(h -> build());
    vm.onChange(this::place);
  }

  private @Nullable Score score() {
    ThresholdKey hand = vm.handProperty().get();
    Policy policy = vm.policyProperty().get();
    return hand != null && hand.in(policy) ? (Score) policy.stages().get(hand.stage()) : null;
  }

  /** Makes handles anew only when the thresholds are others than before. */
  private void build() {
    Score score = score();
    ThresholdKey hand = vm.handProperty().get();
    List<Node> wanted = score == null ? List.of(empty) : List.of(view);
    // Setting the same child again would style the whole chart anew, at every move of a threshold.
    if (!body.getChildren().equals(wanted)) {
      body.getChildren().setAll(wanted);
    }
    if (score == null || hand == null) {
      title.setText("Score distribution");
      clear();
      shownStage = -1;
      return;
    }
    List<String> tiers = handles.stream().map(h -> key(h).tier()).toList();
    boolean same =
        shownStage == hand.stage()
            && tiers.equals(List.copyOf(score.thresholds().keySet()))
            && handles.stream().allMatch(h -> thresholds.owns(h.value()));
    if (same) {
      return;
    }
    clear();
    shownStage = hand.stage();
    title.setText(title(score));
    for (String tier : score.thresholds().keySet()) {
      handles.add(handle(hand.stage(), tier, score));
    }
    draw();
  }

  private static ThresholdKey key(Handle handle) {
    ThresholdSpec spec = (ThresholdSpec) handle.value().spec();
    return new ThresholdKey(spec.stage(), spec.tier());
  }

  private void clear() {
    handles.forEach(h -> view.remove(h.node()));
    handles.clear();
  }

  private Handle handle(int stage, String tier, Score score) {
    DragValue value = thresholds.of(stage, tier);
    NumberSpec spec = value.spec();
    Policy policy = vm.policyProperty().get();
    DragHandle node =
        new DragHandle(
            spec.id(),
            Tiles.capital(tier),
            Lanes.color(policy.tierIndex(tier), policy.tiers().size()));
    double[] wanted = new double[1];
    Paced pace = new Paced(() -> value.moveTo(wanted[0]));
    node.steps(spec.step(), spec.step() * 10)
        .format(score.direction() == Score.Direction.HIGHER ? "≥" : "≤", EditNames::number)
        .onStart(
            () -> {
              vm.handProperty().set(new ThresholdKey(stage, tier));
              value.begin();
            })
        .onDrag(
            v -> {
              wanted[0] = v;
              pace.ask();
            })
        .onCommit(
            v -> {
              pace.now();
              value.commit();
              place();
            })
        .onCancel(
            () -> {
              pace.cancel();
              value.cancel();
            });
    view.add(node);
    return new Handle(node, value, pace);
  }

  private String title(Score score) {
    Source source = score.axes().firstEntry().getValue();
    boolean share = thresholds.axis(source).equals(Axis.SHARE);
    String what =
        score.kind() == Score.Kind.CUMULATIVE
            ? "P(needs this tier or higher)"
            : share ? "P(needs a higher tier)" : Tiles.capital(ConditionWords.source(source));
    return what + ", by what the sample needed";
  }

  private void draw() {
    Details d = vm.detailsProperty().get();
    Histogram histogram = d == null ? null : d.histograms().get(shownStage);
    if (histogram != null) {
      view.show(look -> DistributionChart.of(histogram, look));
      view.copied(look -> DistributionChart.of(histogram, drawn(), look));
    }
  }

  /** The thresholds, which lie over the chart on screen, by what their pills say. */
  private Map<String, Double> drawn() {
    var drawn = new LinkedHashMap<String, Double>();
    Score score = score();
    if (score != null) {
      String sign = score.direction() == Score.Direction.HIGHER ? " ≥ " : " ≤ ";
      score
          .thresholds()
          .forEach(
              (tier, t) -> {
                if (t != null) {
                  drawn.put(Tiles.capital(tier) + sign + EditNames.number(t), t);
                }
              });
    }
    return drawn;
  }

  private void place() {
    for (Handle h : handles) {
      NumberSpec spec = h.value().spec();
      Policy policy = vm.session().committed();
      h.node().bounds(spec.lowest(policy), spec.highest(policy));
      h.node().savedProperty().set(h.value().savedProperty().get());
      if (!h.node().moving()) {
        h.node().valueProperty().set(h.value().value());
      }
    }
    rows();
  }

  /** Pills that would overlap stand in two rows; the one in hand stays in its own. */
  private void rows() {
    List<Handle> sorted = handles.stream().sorted(Comparator.comparingDouble(h -> at(h))).toList();
    for (int i = 0; i < sorted.size(); i++) {
      Handle h = sorted.get(i);
      Handle before = i == 0 ? null : sorted.get(i - 1);
      boolean near = before != null && at(h) - at(before) < PILL;
      if (h.node().moving()) {
        if (near && before != null && before.node().row() == h.node().row()) {
          before.node().row(1 - h.node().row());
        }
      } else {
        h.node().row(near && before != null && before.node().row() == 0 ? 1 : 0);
      }
    }
  }

  private double at(Handle h) {
    return view.toX(h.node().valueProperty().get());
  }
}
