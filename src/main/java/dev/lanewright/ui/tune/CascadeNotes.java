package dev.lanewright.ui.tune;

import dev.lanewright.engine.CascadeStudy;
import dev.lanewright.engine.Delta;
import dev.lanewright.engine.DirectRoute;
import dev.lanewright.engine.GateGap;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.Details;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What the cascade's parts do and what to do about it: replies that gates lack, what hints and
 * starting ahead cost, classes that should start one tier higher.
 */
final class CascadeNotes extends VBox {
  private final TuneViewModel vm;
  private final Runnable askGates;

  /**
   * @param askGates plans the calls that gates lack
   */
  CascadeNotes(TuneViewModel vm, Runnable askGates) {
    super(4);
    this.vm = vm;
    this.askGates = askGates;
    setId("cascade-notes");
    vm.detailsProperty().subscribe(this::show);
  }

  private void show(@Nullable Details d) {
    getChildren().clear();
    if (d != null) {
      d.gaps().forEach(this::gap);
      study(d.cascade());
    }
    boolean any = !getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }

  private void gap(GateGap gap) {
    String fields = String.join(", ", gap.gates().stream().map(g -> g.field()).toList());
    var words =
        Parts.wrapped(
            String.format(
                Locale.ROOT,
                "%,d answers of %s were never checked (%s): uncovered",
                gap.samples(),
                Tiles.capital(gap.tier()),
                fields),
            "warning",
            "small");
    Button ask = Parts.button("gate-gap-" + gap.tier(), "Ask the gates…", askGates, "link");
    ask.setTooltip(new Tooltip("Plans the calls on Replay; nothing is sent before you agree."));
    getChildren().add(pair(words, ask));
  }

  private void study(CascadeStudy study) {
    if (study.hint().n() > 0) {
      note("Hints add " + more(study.hint()) + " per 1k, estimated");
    }
    if (study.ahead().n() > 0) {
      note(
          "Starting ahead: "
              + more(study.ahead())
              + " per 1k, median "
              + Numbers.signedSeconds(study.aheadP50Ms())
              + ", p95 "
              + Numbers.signedSeconds(study.ahead().p95Ms()));
    }
    List<DirectRoute> routes = study.routes();
    for (int i = 0; i < routes.size(); i++) {
      route(routes.get(i), i + 1);
    }
  }

  private void note(String words) {
    getChildren().add(Parts.wrapped(words, "muted", "small"));
  }

  private void route(DirectRoute r, int at) {
    String to = Tiles.capital(r.to());
    var words =
        Parts.wrapped(
            String.format(
                Locale.ROOT,
                "“%s” escalates %s of %,d. Straight to %s: %s per 1k, %s points",
                r.label().replace('_', ' '),
                Numbers.wholePercent(r.escalated().value()),
                r.escalated().n(),
                to,
                more(r.change()),
                Numbers.points(r.change().quality().value())),
            "small");
    Button apply =
        Parts.button(
            "direct-route-" + at,
            "Route directly",
            () -> vm.session().apply(r.label() + " straight to " + r.to(), r.policy()),
            "link");
    apply.setAccessibleText("Route " + r.label() + " straight to " + to);
    apply.setTooltip(
        new Tooltip(
            String.format(
                Locale.ROOT,
                "%s escalates %s (95%% interval %s to %s); above %s it should start one tier"
                    + " higher.",
                r.label(),
                Numbers.percent(r.escalated().value()),
                Numbers.percent(r.escalated().lo()),
                Numbers.percent(r.escalated().hi()),
                Numbers.percent(r.limit()))));
    getChildren().add(pair(words, apply));
  }

  private static Node pair(Node words, Button button) {
    return new VBox(0, words, button);
  }

  private static String more(Delta d) {
    double usd = 1000 * d.cost().value();
    return Double.isNaN(usd) ? "unpriced" : Numbers.signedMoney(usd);
  }
}
