package dev.lanewright.ui.review;

import dev.lanewright.engine.review.DrawSpec;
import dev.lanewright.engine.review.Reason;
import dev.lanewright.ui.part.Parts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** By which rule pairs are drawn: a form for a dialog. */
final class DrawPane extends DialogPane {
  static final ButtonType DRAW = new ButtonType("Draw", ButtonBar.ButtonData.OK_DONE);
  private static final int RANDOM = 60;
  private static final int QUEUE = 200;

  private final DrawOptions options;
  private final Map<Reason, CheckBox> reasons = new EnumMap<>(Reason.class);
  private final TextField limit;
  private final TextField random;
  private final TextField seed = number("review-draw-seed", 1);
  private final TextField name = new TextField();
  private final Label says = Parts.label("", "muted");

  DrawPane(DrawOptions options) {
    this.options = options;
    int pairs = options.table().pairCount();
    limit = number("review-draw-limit", Math.min(QUEUE, options.any()));
    random = number("review-draw-random", Math.min(RANDOM, pairs));
    name.setId("review-draw-name");
    name.setPromptText("named by what it holds");
    setId("review-draw");
    setHeaderText("Draw pairs to review");
    setContent(new VBox(16, disagreements(), sample(), rest(), says));
    getButtonTypes().setAll(ButtonType.CANCEL, DRAW);
    lookupButton(DRAW).setId("review-draw-ok");
    says.setWrapText(true);
    says.setMaxWidth(460);
    check();
  }

  private Node disagreements() {
    var box = new VBox(4, Parts.label("Disagreements, those that matter most first", "section"));
    for (Reason r : Reason.values()) {
      if (DrawSpec.DISAGREEMENTS.contains(r)) {
        int n = options.found().getOrDefault(r, 0);
        var check = new CheckBox(String.format(Locale.ROOT, "%s · %,d", title(r), n));
        check.setId("review-draw-" + r.id());
        check.setSelected(n > 0);
        check.setDisable(n == 0);
        check.selectedProperty().subscribe(() -> check());
        reasons.put(r, check);
        box.getChildren().add(check);
      }
    }
    box.getChildren().add(line("at most", limit, "pairs"));
    return box;
  }

  private static String title(Reason r) {
    return r.words().substring(0, 1).toUpperCase(Locale.ROOT) + r.words().substring(1);
  }

  private Node sample() {
    Label why =
        Parts.label(
            "Shown among the others in random order. Only these can say how far a judge is to be"
                + " trusted; 50 at least.",
            "muted",
            "small");
    why.setWrapText(true);
    why.setMaxWidth(460);
    return new VBox(
        5,
        Parts.label("Uniform random sample of all pairs", "section"),
        line("", random, String.format(Locale.ROOT, "of %,d pairs", options.table().pairCount())),
        why);
  }

  private Node rest() {
    var grid = new GridPane(10, 6);
    grid.addRow(0, Parts.label("Name", "muted"), name);
    grid.addRow(1, Parts.label("Seed", "muted"), seed);
    return grid;
  }

  private static HBox line(String before, TextField field, String after) {
    var line = new HBox(7, Parts.label(before, "muted"), field, Parts.label(after, "muted"));
    line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return line;
  }

  private TextField number(String id, int initial) {
    var field = new TextField(Integer.toString(initial));
    field.setId(id);
    field.getStyleClass().add("figure-field");
    field.textProperty().subscribe((was, is) -> check());
    return field;
  }

  private void check() {
    boolean numbers = true;
    for (TextField f : List.of(limit, random, seed)) {
      boolean ok = f.getText().matches("\\d{1,9}");
      f.getStyleClass().remove("invalid");
      if (!ok) {
        f.getStyleClass().add("invalid");
      }
      numbers &= ok;
    }
    DrawSpec spec = numbers ? spec() : null;
    boolean any =
        spec != null && (spec.random() > 0 || (spec.queueLimit() > 0 && !spec.reasons().isEmpty()));
    lookupButton(DRAW).setDisable(!any);
    says.setText(
        !numbers
            ? "Write whole numbers, 0 or more."
            : any ? "" : "Choose a disagreement or a number of random pairs.");
  }

  /** The rule as it stands in the form. */
  DrawSpec spec() {
    Set<Reason> chosen = EnumSet.noneOf(Reason.class);
    reasons.forEach(
        (r, check) -> {
          if (check.isSelected()) {
            chosen.add(r);
          }
        });
    return new DrawSpec(chosen, whole(limit), whole(random), whole(seed));
  }

  private static int whole(TextField field) {
    return Integer.parseInt(field.getText());
  }

  /** The name given, or one that says what is drawn. */
  String name() {
    if (!name.getText().isBlank()) {
      return name.getText().strip();
    }
    DrawSpec spec = spec();
    boolean queue = spec.queueLimit() > 0 && !spec.reasons().isEmpty();
    if (!queue) {
      return spec.random() + " random";
    }
    return spec.random() == 0 ? "disagreements" : "disagreements + " + spec.random() + " random";
  }
}
