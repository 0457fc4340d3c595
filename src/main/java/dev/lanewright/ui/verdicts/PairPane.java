package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.RaterValues;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rating;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import dev.lanewright.reading.Span;
import dev.lanewright.store.PairDetail;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.reading.Compared;
import dev.lanewright.ui.reading.ReadingView;
import dev.lanewright.ui.reading.ScrollTogether;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One pair: both answers side by side with the words that differ, and every rater's verdicts. */
final class PairPane extends DialogPane {
  private static final double CONTENT = 690;

  private final ReadingView left = new ReadingView();
  private final ReadingView right = new ReadingView();
  private final CheckBox diff = new CheckBox("Mark words that differ");

  /**
   * @param compared both answers, the first side first
   */
  PairPane(PairLine line, PairDetail detail, Compared compared) {
    setId("pair-dialog");
    getStyleClass().add("pair-pane");
    getStylesheets().add(VerdictsScreen.sheet());
    setStyle("-fx-pref-width: 1280; -fx-max-width: 4000; -fx-pref-height: 780;");
    PairArm first = first(line, detail);
    PairArm second = line.mirrored() ? detail.pair().a() : detail.pair().b();
    left.show(compared.left());
    right.show(compared.right());
    ScrollPane a = scroll(left);
    ScrollPane b = scroll(right);
    var together = new ScrollTogether(a, b);
    together.top();
    diff.setId("pair-diff");
    diff.setSelected(true);
    BiConsumer<ReadingView, List<Span>> mark =
        (v, spans) -> v.mark(diff.isSelected() ? spans : List.of());
    diff.selectedProperty()
        .subscribe(
            on -> {
              mark.accept(left, compared.diff().left());
              mark.accept(right, compared.diff().right());
            });
    var answers = new HBox(12, side("First side", first, a), side("Second side", second, b));
    answers.getChildren().forEach(n -> HBox.setHgrow(n, Priority.ALWAYS));
    var request = new Label(detail.sample().text());
    request.setWrapText(true);
    request.setMaxHeight(110);
    request.setId("pair-request");
    var gap = new javafx.scene.layout.Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var word = new Label(line.category());
    word.getStyleClass().addAll("pill", "small");
    var top =
        new HBox(
            10,
            word,
            Marks.mark(line.standing(), ""),
            new Label("the panel: " + Names.word(line.standing())),
            gap,
            diff);
    top.setAlignment(Pos.CENTER_LEFT);
    var reading = new VBox(10, top, request, answers);
    VBox.setVgrow(answers, Priority.ALWAYS);
    HBox.setHgrow(reading, Priority.ALWAYS);
    var all = new HBox(14, reading, raters(line, detail));
    // A dialog gives its content no more than what it asks for.
    all.setPrefHeight(CONTENT);
    all.setPadding(new javafx.geometry.Insets(12, 0, 0, 0));
    setContent(all);
    getButtonTypes().setAll(new ButtonType("Close", ButtonData.CANCEL_CLOSE));
  }

  private static PairArm first(PairLine line, PairDetail detail) {
    return line.mirrored() ? detail.pair().b() : detail.pair().a();
  }

  private static Node grade(Rating r, String of) {
    var head =
        new HBox(
            8,
            Parts.whole(GradeLine.grade(r), "pill", "small"),
            Parts.whole(r.rater().label(), "strong"));
    head.setAlignment(Pos.CENTER_LEFT);
    String why = r.rationale() == null ? r.raw() : r.rationale();
    return entry(head, of, Objects.requireNonNullElse(why, ""));
  }

  private static ScrollPane scroll(Node node) {
    var scroll = new ScrollPane(node);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("answer-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private static VBox side(String title, PairArm arm, ScrollPane text) {
    String model = arm.model() == null ? title : Names.model(Objects.requireNonNull(arm.model()));
    var name = new Label(model);
    name.getStyleClass().add("strong");
    var box = new VBox(6, name, text);
    box.getStyleClass().add("answer-side");
    box.setPrefWidth(420);
    box.setMinWidth(200);
    return box;
  }

  private static Node raters(PairLine line, PairDetail detail) {
    var list = new VBox(10);
    list.setId("pair-raters");
    for (Verdict v : detail.verdicts()) {
      list.getChildren().add(verdict(line, v));
    }
    for (RaterValues r : line.findings().raters()) {
      boolean own = detail.verdicts().stream().anyMatch(v -> v.rater().label().equals(r.name()));
      if (!own && line.said(r) != Standing.NONE) {
        list.getChildren().add(entry(r.name(), line.said(r), "", ""));
      }
    }
    for (Rating r : detail.ratings()) {
      String of = r.model().equals(first(line, detail).model()) ? "first side" : "second side";
      String cost = Double.isNaN(r.costUsd()) ? "" : " · " + Names.usd(r.costUsd());
      list.getChildren().add(grade(r, of + " alone" + cost));
    }
    if (detail.label() != null) {
      var label = Objects.requireNonNull(detail.label());
      list.getChildren().add(entry("settled by people", faced(line, label.outcome()), "", ""));
    }
    ScrollPane scroll = scroll(list);
    scroll.setPrefWidth(330);
    scroll.setMinWidth(260);
    return scroll;
  }

  private static Node verdict(PairLine line, Verdict v) {
    boolean firstShown = (v.shown() == Shown.A_FIRST) != line.mirrored();
    String when =
        v.shown() == Shown.UNKNOWN
            ? ""
            : firstShown ? "first side shown first" : "second side shown first";
    String why = v.rationale() == null ? Objects.requireNonNullElse(v.raw(), "") : v.rationale();
    String cost = Double.isNaN(v.costUsd()) ? "" : Names.usd(v.costUsd());
    return entry(
        v.rater().label(),
        faced(line, v.outcome()),
        when.isEmpty() || cost.isEmpty() ? when + cost : when + " · " + cost,
        Objects.requireNonNullElse(why, ""));
  }

  private static Standing faced(PairLine line, Preference outcome) {
    Standing s =
        switch (outcome) {
          case A_BETTER -> Standing.BETTER;
          case B_BETTER -> Standing.WORSE;
          case TIE, BOTH_BAD -> Standing.TIED;
          case UNREADABLE -> Standing.UNREADABLE;
        };
    return line.mirrored() ? s.mirrored() : s;
  }

  private static Node entry(String rater, Standing said, String when, String why) {
    var name = new Label(rater);
    name.getStyleClass().add("strong");
    var word = new Label(Names.word(said));
    var head = new HBox(8, Marks.mark(said, ""), name, word);
    head.setAlignment(Pos.CENTER_LEFT);
    return entry(head, when, why);
  }

  private static Node entry(HBox head, String when, String why) {
    var box = new VBox(3, head);
    for (String text : List.of(when, why)) {
      if (!text.isEmpty()) {
        var label = new Label(text.length() > 1200 ? text.substring(0, 1200) + "…" : text);
        label.setWrapText(true);
        label.getStyleClass().addAll(text.equals(when) ? "muted" : "words-of-rater", "small");
        box.getChildren().add(label);
      }
    }
    return box;
  }
}
