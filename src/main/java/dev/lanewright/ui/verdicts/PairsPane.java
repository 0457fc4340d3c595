package dev.lanewright.ui.verdicts;

import dev.lanewright.ui.part.Parts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pairs, or the single grades, that pass the filters. */
final class PairsPane extends VBox {
  private final VerdictsViewModel model;
  private final Consumer<PairLine> open;
  private final Consumer<List<Long>> review;
  private final ToggleButton pairs = new ToggleButton("Pairs");
  private final ToggleButton grades = new ToggleButton("Single grades");
  private final HBox segment = new HBox(pairs, grades);
  private final Label title = Parts.whole("Pairs", "section");
  private final Label count = Parts.whole("", "pill", "small");
  private final Label summary = Parts.label("", "muted", "small");
  private final HBox chips = new HBox(8);
  private final Button byHand = new Button();
  private final GradeTable gradeTable;
  private @Nullable PairTable pairTable;

  /**
   * @param open shows a pair
   * @param openGrade shows a single grade
   * @param review begins a review of pairs by hand, by the store's ids
   */
  PairsPane(
      VerdictsViewModel model,
      Consumer<PairLine> open,
      Consumer<GradeLine> openGrade,
      Consumer<List<Long>> review) {
    this.model = model;
    this.open = open;
    this.review = review;
    gradeTable = new GradeTable(model, openGrade);
    getStyleClass().addAll("card", "flush");
    count.setId("pairs-count");
    summary.setId("verdicts-summary");
    summary.setMinWidth(0);
    summary.setTextOverrun(javafx.scene.control.OverrunStyle.ELLIPSIS);
    chips.setAlignment(Pos.CENTER_LEFT);
    byHand.setId("review-these");
    byHand.getStyleClass().add("link");
    byHand.setMinWidth(USE_PREF_SIZE);
    byHand.setTooltip(new Tooltip("Draws these pairs for review, blind, and goes there"));
    byHand.setOnAction(e -> reviewThese());
    var group = new ToggleGroup();
    for (ToggleButton b : List.of(pairs, grades)) {
      b.setToggleGroup(group);
      b.setOnAction(
          e -> {
            b.setSelected(true);
            show();
          });
    }
    pairs.setId("list-pairs");
    pairs.setSelected(true);
    grades.setId("list-grades");
    segment.getStyleClass().add("segment");
    var head = new HBox(10, title, segment, count, chips, Parts.gap(), summary, byHand);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("part-head");
    getChildren().add(head);
    model.listedProperty().subscribe(l -> show());
    model.gradesProperty().subscribe(l -> show());
    model
        .gradeFilterProperty()
        .subscribe(
            (was, is) -> {
              grades.setSelected(true);
              show();
            });
    model.filterProperty().subscribe((was, is) -> pairs.setSelected(true));
  }

  private void reviewThese() {
    Findings f = model.findingsProperty().get();
    if (f != null) {
      review.accept(
          model.listedProperty().get().stream()
              .map(k -> f.table().pairs()[f.comparison().pairs()[k]])
              .toList());
    }
  }

  private void show() {
    Findings f = model.findingsProperty().get();
    if (f == null) {
      return;
    }
    boolean both = f.ratings().size() > 0 && f.table().verdictCount() > 0;
    if (f.ratings().size() == 0) {
      pairs.setSelected(true);
    } else if (f.table().verdictCount() == 0) {
      grades.setSelected(true);
    }
    part(segment, both);
    part(title, !both);
    title.setText(grades.isSelected() ? "Single grades" : "Pairs");
    chips.getChildren().clear();
    if (grades.isSelected()) {
      showGrades(f);
    } else {
      showPairs(f);
    }
  }

  private static void part(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  private void showGrades(Findings f) {
    part(byHand, false);
    List<Integer> listed = model.gradesProperty().get();
    count.setText(Names.count(listed.size()) + " of " + Names.count(f.ratings().size()));
    summary.setText("The lowest first; Enter or a double click opens one");
    GradeFilter filter = model.gradeFilterProperty().get();
    if (filter.rater() >= 0 && filter.rater() < f.ratings().raters().size()) {
      String by = f.name(f.ratings().raters().get(filter.rater()).label());
      String of = Names.model(f.ratings().models().get(filter.model()));
      chip("chip-grades", by + " on " + of, () -> model.gradeFilterProperty().set(GradeFilter.ALL));
    }
    if (filter.bounded()) {
      String words = filter.words(f.ratings());
      chip(
          "chip-grade",
          words,
          () -> model.gradeFilterProperty().set(new GradeFilter(filter.rater(), filter.model())));
    }
    table(gradeTable.node());
    gradeTable.show(f);
  }

  private void showPairs(Findings f) {
    List<Integer> listed = model.listedProperty().get();
    count.setText(Names.count(listed.size()) + " of " + Names.count(f.comparison().pairs().length));
    chips(f);
    summary.setText(summary(f));
    part(byHand, !listed.isEmpty());
    byHand.setText("Review these " + Names.count(listed.size()) + " by hand");
    PairTable now = pairTable;
    if (now == null || !now.fits(f)) {
      now = new PairTable(model, f, open);
      pairTable = now;
    }
    table(now.node());
    now.show(f);
  }

  private void table(Node node) {
    if (!getChildren().getLast().equals(node)) {
      if (getChildren().size() > 1) {
        getChildren().removeLast();
      }
      VBox.setVgrow(node, Priority.ALWAYS);
      getChildren().add(node);
    }
  }

  private static String summary(Findings f) {
    return String.format(
        Locale.ROOT,
        "%,d verdicts on %,d pairs in view · %,d unreadable · judging cost %s",
        f.habits().stream().mapToLong(h -> h.verdicts()).sum(),
        f.comparison().pairs().length,
        f.habits().stream().mapToLong(h -> h.unreadable()).sum(),
        Names.usd(f.judgingCost()));
  }

  private void chips(Findings f) {
    Filter filter = model.filterProperty().get();
    String category = filter.category();
    if (category != null) {
      chip("chip-category", category, filter.withCategory(null));
    }
    if (filter.standing() != null) {
      chip("chip-standing", Names.word(filter.standing()), filter.withStanding(null));
    }
    Filter.Cell cell = filter.cell();
    if (cell != null) {
      String a = f.name(f.raters().get(cell.first()).name());
      String b = f.name(f.raters().get(cell.second()).name());
      String words =
          cell.said() == null || cell.other() == null
              ? a + " and " + b + " disagree"
              : a + " " + Names.word(cell.said()) + ", " + b + " " + Names.word(cell.other());
      chip("chip-cell", words, filter.withCell(null));
    }
    Filter.Scores scores = filter.scores();
    if (scores != null) {
      String rater = f.name(f.table().raters().get(scores.rater()).label());
      chip(
          "chip-scores",
          rater + " score " + Names.decimal(scores.lo()) + " and up",
          filter.withScores(null));
    }
  }

  private void chip(String id, String words, Filter without) {
    chip(id, words, () -> model.filterProperty().set(without));
  }

  private void chip(String id, String words, Runnable off) {
    var chip = new Button(words, new FontIcon(Feather.X));
    chip.setId(id);
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.getStyleClass().add("chip");
    chip.setAccessibleText("Only " + words + "; press to list others too");
    chip.setOnAction(e -> off.run());
    chips.getChildren().add(chip);
  }
}
