package dev.lanewright.ui.ship;

import dev.lanewright.ship.gate.Say;
import dev.lanewright.ship.rollout.RolloutPlan;
import dev.lanewright.ship.rollout.StepLine;
import dev.lanewright.ship.rollout.StepText;
import dev.lanewright.ship.rollout.StepVerdict;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.shipping.RolloutDesk;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What a step showed: go on, hold or roll back, why, and the arms side by side. */
final class StepPane extends DialogPane {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  StepPane(int step, RolloutPlan.Step planned, RolloutDesk.Seen seen) {
    setId("step-verdict");
    StepVerdict v = seen.verdict();
    Label headline = Parts.whole(v.ruling().words(), "headline", style(v.ruling()));
    headline.setId("step-headline");
    Label when =
        Parts.label(
            "Step %d, %s of the traffic, looked at %s"
                .formatted(step + 1, Say.plainPercent(planned.share()), WHEN.format(seen.made())),
            "muted");
    VBox reasons = new VBox(6);
    // What weighs most stands first.
    for (String reason : v.reasons()) {
      reasons
          .getChildren()
          .add(
              reasons.getChildren().isEmpty()
                  ? Parts.wrapped(reason, "strong")
                  : Parts.wrapped(reason));
    }
    VBox body = new VBox(14, when, headline, reasons);
    if (!v.lines().isEmpty()) {
      body.getChildren().add(lines(v));
      body.getChildren()
          .add(
              Parts.wrapped(
                  v.peeking()
                      ? "Intervals of 90% that hold however often somebody looks; errors are"
                          + " between users."
                      : "Intervals of 90%; errors are between users.",
                  "muted",
                  "small"));
    }
    body.getStyleClass().add("ship-screen");
    body.getStylesheets()
        .add(
            Objects.requireNonNull(
                    ShipScreen.class.getResource("/dev/lanewright/assets/styles/ship.css"))
                .toExternalForm());
    setContent(body);
    setStyle("-fx-pref-width: 860; -fx-max-width: 4000;");
    getButtonTypes().setAll(ButtonType.CLOSE);
  }

  private static GridPane lines(StepVerdict v) {
    GridPane grid = new GridPane(18, 6);
    grid.setId("step-lines");
    int column = 0;
    for (String title : List.of("Proxy", "Policy", "Baseline", "Change", "Limit", "Says")) {
      grid.add(Parts.whole(title, "section"), column++, 0);
    }
    int row = 1;
    for (StepLine line : v.lines()) {
      grid.addRow(
          row++,
          Parts.whole(line.proxy().title(), "strong"),
          Parts.whole(StepText.level(line.proxy(), line.policy())),
          Parts.whole(StepText.level(line.proxy(), line.baseline())),
          Parts.whole(StepText.change(line)),
          Parts.whole(StepText.limit(line)),
          Parts.whole(line.ruling().words().toLowerCase(Locale.ROOT), style(line.ruling())));
    }
    return grid;
  }

  static String style(StepVerdict.Ruling ruling) {
    return switch (ruling) {
      case GO_ON -> "better";
      case HOLD -> "warning";
      case ROLL_BACK -> "worse";
    };
  }
}
