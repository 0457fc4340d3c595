package dev.lanewright.ui.traffic;

import dev.lanewright.engine.Estimate;
import dev.lanewright.ship.audit.AuditReport;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.table.SimpleTable;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An audit on screen: the ruling, what it means, lanes and categories. */
final class AuditPane extends DialogPane {
  AuditPane(AuditReport r) {
    setId("audit-dialog");
    // The theme keeps dialogs narrow by style sheet; only a style of its own is stronger.
    setStyle("-fx-pref-width: 980; -fx-max-width: 4000; -fx-pref-height: 640;");
    var words = new VBox(6);
    words.setId("audit-words");
    r.words().forEach(w -> words.getChildren().add(Parts.wrapped(w)));
    var tables = new HBox(12, lanes(r), categories(r));
    VBox.setVgrow(tables, Priority.ALWAYS);
    var drift = Parts.wrapped(drift(r), "muted", "small");
    drift.setId("audit-drift");
    var all = new VBox(12, head(r), words, tables, drift, Parts.label(cost(r), "muted", "small"));
    all.setPadding(new Insets(12, 0, 0, 0));
    setContent(all);
    getButtonTypes().setAll(ButtonType.CLOSE);
  }

  private static Node head(AuditReport r) {
    AuditReport.Misroute m = r.misroute();
    String headline =
        switch (m.state()) {
          case OVER -> "Over the line";
          case HOLDS -> "Under the line";
          case OPEN -> "Not sure yet";
          case NONE -> "Nothing judged yet";
        };
    String style =
        switch (m.state()) {
          case OVER -> "worse";
          case HOLDS -> "better";
          case OPEN, NONE -> "muted";
        };
    var about =
        String.format(
            Locale.ROOT,
            "%s on %s · %,d samples for %,.0f calls · the policy agrees with production on %s",
            r.policy(),
            r.evalSet(),
            r.samples(),
            r.calls(),
            estimate(r.agreement()));
    return new VBox(2, Parts.label(headline, "headline", style), Parts.wrapped(about, "muted"));
  }

  private static Node lanes(AuditReport r) {
    var table =
        new SimpleTable<AuditReport.Lane>("audit-lanes")
            .text("Lane of production", "", 150, "", AuditReport.Lane::name)
            .number("n", "Samples", 60, AuditReport.Lane::samples, l -> Numbers.count(l.samples()))
            .number("Share", "Of the calls", 70, AuditReport.Lane::share, l -> share(l.share()))
            .number(
                "Policy agrees",
                "Calls that the policy would send there too, 95% interval",
                170,
                l -> l.agreement().value(),
                l -> estimate(l.agreement()))
            .number("Higher", "Sent higher", 70, l -> l.up().value(), l -> share(l.up().value()))
            .number("Lower", "Sent lower", 70, l -> l.down().value(), l -> share(l.down().value()));
    table.show(r.lanes());
    HBox.setHgrow(table.node(), Priority.ALWAYS);
    return table.node();
  }

  private static Node categories(AuditReport r) {
    var table =
        new SimpleTable<AuditReport.Category>("audit-categories")
            .text("Category", "", 140, "", c -> c.name().isEmpty() ? "(none)" : c.name())
            .number(
                "Misrouted",
                "Cheap answers that one tier up was judged better, 95% interval",
                200,
                c -> c.rate().value(),
                c -> estimate(c.rate()) + " of " + Numbers.count(c.rate().n()));
    table.node().setPlaceholder(Parts.wrapped("No cheap answer is judged against one tier up."));
    table.show(r.misroute().classes());
    table.node().setPrefWidth(360);
    return table.node();
  }

  private static String drift(AuditReport r) {
    return r.drift().isEmpty()
        ? "Drift was not measured: choose the set that the policy was tuned on."
        : "Drift from the tuned set (PSI, alert from 0.25): "
            + r.drift().stream()
                .map(
                    d ->
                        String.format(
                            Locale.ROOT,
                            "%s %.2f%s",
                            d.what(),
                            d.psi(),
                            d.drifted() ? ", drifted" : ""))
                .collect(Collectors.joining(" · "));
  }

  private static String cost(AuditReport r) {
    return r.usd().samples() == 0
        ? "What production paid and what the policy would pay are not both recorded on any sample;"
            + " the log's own profile estimates it from production's tokens."
        : String.format(
            Locale.ROOT,
            "Per call: production $%.6f, this policy $%.6f, over %,d samples with both.",
            r.usd().production(),
            r.usd().policy(),
            r.usd().samples());
  }

  private static String share(double value) {
    return Double.isNaN(value) ? Numbers.NONE : Numbers.percent(value);
  }

  private static String estimate(Estimate e) {
    return e.known()
        ? String.format(
            Locale.ROOT, "%.1f%% (%.1f–%.1f)", 100 * e.value(), 100 * e.lo(), 100 * e.hi())
        : Numbers.NONE;
  }
}
