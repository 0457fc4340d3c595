package dev.lanewright.ui.verdicts;

import dev.lanewright.evalset.Rating;
import dev.lanewright.reading.ReadableText;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.reading.ReadingView;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One answer that was graded alone: the request, the answer, the grade and its issues. */
final class GradePane extends DialogPane {
  private static final double CONTENT = 560;

  /**
   * @param request as text
   * @param answer the recorded answer, or empty where its text was not kept
   */
  GradePane(GradeLine line, String request, String answer) {
    setId("grade-dialog");
    getStylesheets().add(VerdictsScreen.sheet());
    setStyle("-fx-pref-width: 980; -fx-pref-height: 660;");
    Rating r = line.rating();
    var head =
        new HBox(
            10,
            Parts.whole(GradeLine.grade(r), "pill"),
            Parts.whole(r.rater().label(), "strong"),
            Parts.label("on the answer of " + Names.model(r.model()), "muted"),
            Parts.gap(),
            Parts.label(Double.isNaN(r.costUsd()) ? "" : Names.usd(r.costUsd()), "muted"));
    head.setAlignment(Pos.CENTER_LEFT);
    var question = Parts.wrapped(request);
    question.setMaxHeight(90);
    String why = Objects.requireNonNullElse(r.rationale(), Objects.requireNonNullElse(r.raw(), ""));
    var issues = Parts.wrapped(why.isEmpty() ? "No reason was recorded." : why, "words-of-rater");
    issues.setId("grade-issues");
    issues.setMinHeight(USE_PREF_SIZE);
    var view = new ReadingView();
    view.show(
        ReadableText.markdown(
            answer.isEmpty() ? "*(no text of this answer was recorded)*" : answer));
    var scroll = new ScrollPane(view);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("answer-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var side = new VBox(6, scroll);
    side.getStyleClass().add("answer-side");
    VBox.setVgrow(side, Priority.ALWAYS);
    var all = new VBox(10, head, issues, Parts.label("Request", "section"), question, side);
    all.setPrefHeight(CONTENT);
    setContent(all);
    getButtonTypes().setAll(new ButtonType("Close", ButtonData.CANCEL_CLOSE));
  }
}
