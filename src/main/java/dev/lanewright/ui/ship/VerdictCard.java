package dev.lanewright.ui.ship;

import dev.lanewright.engine.Estimate;
import dev.lanewright.engine.gate.GateScope;
import dev.lanewright.engine.gate.Ruling;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.gate.GateSettings;
import dev.lanewright.ship.gate.Say;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.part.Parts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The verdict in words, and the four figures under it. */
final class VerdictCard extends HBox {
  private final ShipViewModel vm;
  private final Label headline = Parts.wrapped("", "headline");
  private final Label explanation = Parts.wrapped("", "muted", "verdict-words");
  private final Label command = Parts.label("", "mono", "muted");
  private final FontIcon icon = new FontIcon();
  private final ValueField volume;
  private final ValueField margin;
  private final ValueField bar;
  private final CheckBox every = new CheckBox("each category");
  private final Figure saves;
  private final Figure quality;
  private final Figure judges;
  private final Figure latency;

  VerdictCard(ShipViewModel vm, Dialogs dialogs, Button... actions) {
    super(28);
    this.vm = vm;
    setId("ship-verdict");
    getStyleClass().addAll("card", "ship-verdict");
    headline.setId("ship-headline");
    explanation.setId("ship-explanation");
    command.setId("ship-command");
    command.setMinWidth(0);
    icon.getStyleClass().add("verdict-icon");
    volume =
        new ValueField(
            "ship-volume",
            "Requests a month",
            92,
            v -> hold(vm.settingsProperty().get().withVolume(Math.round(v))));
    margin =
        new ValueField(
            "ship-margin",
            "Margin in points",
            48,
            v -> hold(vm.settingsProperty().get().withMargin(v / 100)));
    bar =
        new ValueField(
            "ship-bar",
            "Bar of the win-or-tie rate in percent",
            48,
            v -> hold(vm.settingsProperty().get().withBar(v / 100)));
    every.setId("ship-every-category");
    every.setAccessibleText("Every category must ship");
    every.setOnAction(
        e ->
            hold(
                vm.settingsProperty()
                    .get()
                    .withScope(every.isSelected() ? GateScope.EVERY_CATEGORY : GateScope.OVERALL)));
    saves = new Figure("ship-saves", edit(small("at"), volume, small("requests a month")));
    quality = new Figure("ship-quality", edit(small("margin"), margin, small("points,"), every));
    judges = new Figure("ship-judges", edit(small("bar"), bar, small("%")));
    latency = new Figure("ship-p95", edit());
    Button copy =
        Parts.icon(
            "ship-copy-command",
            Feather.COPY,
            "Copy the command",
            () -> dialogs.copy(vm.command()));
    HBox line = Parts.row(4, command, copy);
    HBox.setHgrow(command, Priority.SOMETIMES);
    HBox head = Parts.row(10, icon, headline);
    head.setAlignment(Pos.TOP_LEFT);
    VBox words = new VBox(4, Parts.label("Verdict", "section"), head, explanation, line);
    words.setMinWidth(300);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox figures = new HBox(26, saves, quality, judges, latency);
    figures.setAlignment(Pos.TOP_LEFT);
    figures.getStyleClass().add("ship-figures");
    VBox right = new VBox(10, figures, actions(actions));
    right.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, right);
    vm.settingsProperty().subscribe(this::settings);
    vm.answerProperty()
        .subscribe(
            a -> {
              if (a != null) {
                show(a.report());
              }
            });
  }

  private static HBox actions(Button... actions) {
    HBox row = new HBox(8, Parts.gap());
    row.getChildren().addAll(actions);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private static HBox edit(Node... nodes) {
    HBox row = Parts.row(5, nodes);
    row.setMinHeight(28);
    return row;
  }

  private static Label small(String text) {
    return Parts.whole(text, "muted", "small");
  }

  private boolean hold(GateSettings changed) {
    vm.hold(changed);
    return changed.problem().isEmpty();
  }

  private void settings(GateSettings s) {
    volume.show(Say.count(s.volume()));
    margin.show(Say.margin(s.margin()));
    bar.show(Say.plain(100 * s.bar()));
    every.setSelected(s.scope() == GateScope.EVERY_CATEGORY);
  }

  private void show(GateReport r) {
    headline.setText(r.verdict().headline());
    explanation.setText(r.verdict().explanation());
    tone(r.ruling());
    command.setText("exit " + (r.ruling() == Ruling.SHIPS ? "0" : "1") + "   " + vm.command());
    command.setTooltip(new Tooltip(vm.command()));
    Estimate saved = r.savings().perMonth(r.settings().volume());
    saves.show(
        "Saves",
        saved.known() ? Say.dollars(saved.value()) + " a month" : "unpriced",
        saved.known() ? Say.dollarsRange(saved) : "a model has no price");
    Estimate change = r.tests().overall().change();
    quality.show(
        "Quality against " + vm.baselineName(),
        Say.points(change.value()),
        "90% interval " + Say.pointsRange(change));
    var gate = r.judges();
    judges.show(
        "Win or tie",
        gate == null ? Say.NONE : Say.percent(gate.all().winOrTie().value()),
        gate == null ? "no verdicts yet" : Say.percentRange(gate.all().winOrTie()));
    var all = r.figures().overall();
    latency.show(
        "p95 latency", Say.seconds(all.latency().p95()), Say.secondsMore(all.delta().p95Ms()));
  }

  private void tone(Ruling ruling) {
    String style =
        switch (ruling) {
          case SHIPS -> "better";
          case MORE -> "warning";
          case FAILS -> "worse";
        };
    getStyleClass().removeIf(s -> s.startsWith("verdict-"));
    getStyleClass().add("verdict-" + style);
    icon.setIconCode(
        switch (ruling) {
          case SHIPS -> Feather.CHECK_CIRCLE;
          case MORE -> Feather.HELP_CIRCLE;
          case FAILS -> Feather.X_CIRCLE;
        });
    icon.getStyleClass().setAll("ikonli-font-icon", "verdict-icon", style);
    setAccessibleText(
        headline.getText()
            + ". "
            + explanation.getText()
            + " "
            + ruling.name().toLowerCase(Locale.ROOT));
  }
}
