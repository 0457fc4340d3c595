package dev.lanewright.ui.review;

import dev.lanewright.engine.review.JudgeTrust;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.review.Trust;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Judge trust in two lines, with the way to the whole of it. */
final class TrustCard extends VBox {
  private final Label figure = Parts.label("", "strong");
  private final Label note = Parts.label("", "muted", "small");
  private final Button details = new Button("Details");

  TrustCard(TrustModel model, Runnable open) {
    super(5);
    getStyleClass().addAll("card", "tight");
    setId("review-trust");
    setMaxWidth(300);
    setMinHeight(USE_PREF_SIZE);
    figure.setWrapText(true);
    note.setWrapText(true);
    details.setId("review-trust-details");
    details.getStyleClass().add("link");
    details.setOnAction(e -> open.run());
    var overrides = new CheckBox("People’s labels override judges");
    overrides.setId("review-overrides");
    overrides.getStyleClass().add("small");
    overrides.setTooltip(
        new Tooltip(
            """
            In every figure a settled label replaces what judges said of the pair and how its
            answers were graded: the better one counts 1, the worse one 0, both bad 0,
            tied ones the mean of their grades.\
            """));
    overrides.selectedProperty().bindBidirectional(model.overridesProperty());
    var head = new HBox(Parts.label("Judge trust", "section"), Parts.gap(), details);
    getChildren().addAll(head, figure, note, overrides);
    model.trustProperty().subscribe(t -> show(t));
  }

  private void show(@Nullable Trust trust) {
    boolean any = trust != null && !trust.judges().isEmpty();
    details.setDisable(!any);
    if (trust == null || trust.judges().isEmpty()) {
      figure.setText("No judge to check");
      note.setText("");
      return;
    }
    int missing = trust.missing();
    if (missing > 0) {
      figure.setText("Needs " + missing + " more random labels");
      note.setText(TrustWords.waiting(trust));
      return;
    }
    JudgeTrust first = trust.judges().getFirst().trust();
    figure.setText(
        String.format(
            Locale.ROOT,
            "Win or tie %s (%.1f to %.1f%%)",
            TrustWords.percent(first.corrected().value()),
            100 * first.corrected().lo(),
            100 * first.corrected().hi()));
    note.setText(
        "Corrected by people; judges alone say "
            + TrustWords.percent(first.judge().value())
            + ". "
            + TrustWords.verdict(first));
  }
}
