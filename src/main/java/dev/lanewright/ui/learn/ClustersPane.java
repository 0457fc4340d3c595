package dev.lanewright.ui.learn;

import dev.lanewright.chart.ClusterMapChart;
import dev.lanewright.chart.RatesChart;
import dev.lanewright.engine.stats.Interval;
import dev.lanewright.learn.Clustering;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.ui.part.Lanes;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.plot.DragHandle;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.table.SimpleTable;
import dev.lanewright.ui.task.Pulse;
import dev.lanewright.workspace.Aspect;
import dev.lanewright.workspace.Subscription;
import dev.lanewright.workspace.learn.ClusterMap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Clusters on a map, their pass rates against a bound that can be dragged, and a table of them. */
final class ClustersPane extends VBox {
  private static final double NEAR = 12;

  private record Loaded(Clustering clustering, ClusterMap map) {}

  private final LearnViewModel model;
  private final TrainedModel shown;
  private final Runnable toPolicy;
  private final PlotView map;
  private final PlotView rates;
  private final Button use = new Button("Use in the policy");
  private final Label note = Parts.wrapped("Laying out the map…", "muted");
  private final Label counts = Parts.label("", "muted", "small");
  private final ComboBox<String> of = new ComboBox<>();
  private final SimpleTable<ClusterRow> table = new SimpleTable<>("clusters");
  private final DragHandle handle = new DragHandle("pass-rate", "Pass rate", "-lw-accent");
  private final Pulse redraw = new Pulse(this::draw);
  private List<ClusterRow> rows = List.of();
  private @Nullable Loaded loaded;
  private @Nullable PassRate bound;
  private @Nullable Subscription following;

  ClustersPane(LearnViewModel model, TrainedModel shown, Plots plots, Runnable toPolicy) {
    super(12);
    this.model = model;
    this.shown = shown;
    this.toPolicy = toPolicy;
    setId("clusters-page");
    note.setId("clusters-note");
    map = plots.view("cluster-map");
    rates = plots.view("cluster-rates");
    use.setDisable(true);
    use.setOnAction(e -> use());
    of.setId("clusters-of");
    of.setAccessibleText("Whose pass rate");
    of.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String m) {
            return m == null ? "" : shortName(m);
          }

          @Override
          public @Nullable String fromString(String text) {
            return null;
          }
        });
    of.valueProperty().subscribe((was, is) -> redraw.ask());
    handle
        .bounds(0, 1)
        .steps(0.01, 0.05)
        .format("≥", v -> String.format(Locale.ROOT, "%.2f", v))
        .onDrag(v -> moved(v))
        .onCommit(v -> ended(v))
        .onCancel(this::calledOff);
    map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::pick);
    var mapCard = card("Requests by meaning", counts, map);
    var ratesCard = card("Pass rates", of, rates);
    HBox.setHgrow(mapCard, Priority.ALWAYS);
    HBox.setHgrow(ratesCard, Priority.ALWAYS);
    mapCard.setPrefWidth(620);
    ratesCard.setPrefWidth(480);
    var top = new HBox(12, mapCard, ratesCard);
    VBox.setVgrow(top, Priority.ALWAYS);
    top.setMinHeight(240);
    var below = Parts.card(8, table.node());
    below.setPrefHeight(300);
    below.setMinHeight(140);
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    getChildren().setAll(Parts.card(6, ModelHead.of(shown, model, use), note), top, below);
    sceneProperty().subscribe(scene -> follow(scene != null));
    load();
  }

  private static String shortName(String model) {
    return model.substring(model.indexOf('/') + 1);
  }

  private static VBox card(String title, Node beside, PlotView plot) {
    VBox.setVgrow(plot, Priority.ALWAYS);
    return Parts.card(6, Parts.row(8, Parts.label(title, "section"), Parts.gap(), beside), plot);
  }

  /** Follows the policy while it is on screen. */
  private void follow(boolean on) {
    Subscription old = following;
    if (old != null) {
      old.close();
    }
    following =
        on
            ? model
                .session()
                .subscribe(
                    what -> {
                      if (what.contains(Aspect.POLICY)) {
                        redraw.ask();
                      }
                    })
            : null;
  }

  private void load() {
    var data = model.session().table();
    model.load(
        p -> {
          Clustering clustering = model.desk().clustering(shown.name());
          return new Loaded(
              clustering,
              model
                  .desk()
                  .map(data, shown.name(), clustering, at -> p.at(at, "Embedding"), p::cancelled));
        },
        this::show,
        note::setText);
  }

  private void show(Loaded l) {
    loaded = l;
    Clustering c = l.clustering();
    rows = IntStream.range(0, c.count().length).mapToObj(k -> new ClusterRow(c, k)).toList();
    double start = start(c);
    bound = new PassRate(model.session(), shown.name(), start);
    note.setText(
        "%d clusters, named by their typical terms. A disc is a cluster, its area its samples; a"
                .formatted(rows.size())
            + " ring does not reach the bound. Small clusters are drawn towards the mean before"
            + " they are compared. The map shows "
            + Numbers.wholePercent(l.map().explained())
            + " of how meanings differ: near on it is not always near.");
    columns(c);
    of.getItems().setAll(c.models());
    of.setValue(c.models().getFirst());
    rates.add(handle);
    use.setDisable(false);
    table.show(rows);
    table.node().getSelectionModel().selectedItemProperty().subscribe(r -> redraw.ask());
    draw();
  }

  /** What the lowest lane passes on the whole: a bound at which lanes differ. */
  private static double start(Clustering c) {
    double passed = 0;
    double all = 0;
    for (int k = 0; k < c.count().length; k++) {
      passed += c.passed()[k][0];
      all += c.count()[k];
    }
    return all == 0 ? 0.5 : Math.round(100 * passed / all) / 100.0;
  }

  private void columns(Clustering c) {
    int lanes = c.models().size();
    table
        .number("#", "Number on the map", 44, r -> r.index() + 1, r -> "" + (r.index() + 1))
        .text(
            "Typical terms",
            "What its requests say more often than others",
            300,
            "strong",
            ClusterRow::terms)
        .number("n", "Training samples", 70, ClusterRow::n, r -> Numbers.count(r.n()));
    for (int m = 0; m < lanes; m++) {
      int at = m;
      String name = shortName(c.models().get(m));
      table.number(
          name,
          "Pass rate of "
              + c.models().get(m)
              + ", drawn towards the mean; and as counted, with 95% interval",
          210,
          r -> r.rate(at),
          r -> rate(r, at));
    }
    table.nodes(
        "Goes to",
        "The cheapest lane whose pass rate reaches the bound",
        130,
        "",
        r -> r.lane(at()),
        r -> lane(r, lanes));
  }

  private static String rate(ClusterRow r, int m) {
    Interval i = r.interval(m);
    return Numbers.percent(r.rate(m))
        + "   "
        + Numbers.wholePercent((double) r.of().passed()[r.index()][m] / r.n())
        + " ["
        + Numbers.wholePercent(i.lo())
        + ", "
        + Numbers.wholePercent(i.hi())
        + "]";
  }

  private Node lane(ClusterRow r, int lanes) {
    int at = r.lane(at());
    String model = at < 0 ? "" : r.of().models().get(at);
    String name =
        this.model.lanes().stream()
            .filter(t -> t.model().equals(model))
            .map(t -> t.name())
            .findFirst()
            .orElse(shortName(model));
    return at < 0 ? Parts.label("passes on", "muted") : Lanes.named(at, lanes, name);
  }

  private double at() {
    PassRate b = bound;
    return b == null ? Double.NaN : b.get();
  }

  private void moved(double to) {
    PassRate b = bound;
    if (b != null) {
      b.preview(to);
      redraw.ask();
    }
  }

  private void ended(double to) {
    PassRate b = bound;
    if (b != null) {
      b.commit(Math.round(100 * to) / 100.0);
      redraw.ask();
    }
  }

  private void calledOff() {
    PassRate b = bound;
    if (b != null) {
      b.cancel();
      redraw.ask();
    }
  }

  private void use() {
    Loaded l = loaded;
    PassRate b = bound;
    if (l != null && b != null && !b.inPolicy()) {
      double rate = b.get();
      model.use(
          "clusters " + shown.name(),
          UseModel.clusters(model.session().committed(), shown.name(), rate));
    }
    toPolicy.run();
  }

  private void draw() {
    Loaded l = loaded;
    PassRate b = bound;
    String whose = of.getValue();
    if (l == null || b == null || whose == null) {
      return;
    }
    int m = Math.max(0, l.clustering().models().indexOf(whose));
    double rate = b.get();
    if (!handle.moving()) {
      handle.valueProperty().set(rate);
    }
    handle.savedProperty().set(b.saved());
    use.setText(b.inPolicy() ? "Show in the policy" : "Use in the policy");
    ClusterRow chosen = table.node().getSelectionModel().getSelectedItem();
    List<ClusterRow> sorted =
        rows.stream().sorted(Comparator.comparingDouble(r -> r.rate(m))).toList();
    rates.show(
        look ->
            RatesChart.of(
                "cluster-pass-rates",
                sorted.stream()
                    .map(
                        r ->
                            new RatesChart.Rate(
                                r.terms(),
                                r.rate(m),
                                r.interval(m).lo(),
                                r.interval(m).hi(),
                                r.n(),
                                r.equals(chosen)))
                    .toList(),
                "pass rate",
                look));
    List<ClusterMapChart.Disc> discs =
        rows.stream()
            .map(
                r ->
                    new ClusterMapChart.Disc(
                        r.terms(),
                        l.map().centreX()[r.index()],
                        l.map().centreY()[r.index()],
                        r.n(),
                        r.rate(m),
                        r.rate(m) >= rate,
                        r.equals(chosen)))
            .toList();
    map.show(
        look ->
            ClusterMapChart.of("cluster-map", l.map().x(), l.map().y(), l.map().of(), discs, look));
    long reach = discs.stream().filter(ClusterMapChart.Disc::passes).count();
    long samples =
        discs.stream()
            .filter(ClusterMapChart.Disc::passes)
            .mapToLong(ClusterMapChart.Disc::n)
            .sum();
    long all = discs.stream().mapToLong(ClusterMapChart.Disc::n).sum();
    counts.setText(
        "%d of %d clusters reach %.2f, %s of the requests"
            .formatted(
                reach,
                discs.size(),
                rate,
                Numbers.percent(all == 0 ? Double.NaN : (double) samples / all)));
    table.node().refresh();
  }

  /** A click on the map chooses the cluster under it. */
  private void pick(MouseEvent e) {
    Loaded l = loaded;
    if (l == null) {
      return;
    }
    ClusterRow nearest = null;
    double best = NEAR * NEAR;
    for (ClusterRow r : rows) {
      double dx = map.toX(l.map().centreX()[r.index()]) - e.getX();
      double dy = map.toY(l.map().centreY()[r.index()]) - e.getY();
      if (dx * dx + dy * dy <= best) {
        best = dx * dx + dy * dy;
        nearest = r;
      }
    }
    if (nearest != null) {
      table.node().getSelectionModel().select(nearest);
      table.node().scrollTo(nearest);
    }
  }
}
