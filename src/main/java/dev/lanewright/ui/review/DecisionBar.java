package dev.lanewright.ui.review;

import dev.lanewright.evalset.Preference;
import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The decisions, the keys for all else, and the field for a note. */
final class DecisionBar extends VBox {
  private final ReviewViewModel model;
  private final Runnable refocus;
  private final List<Button> buttons = new ArrayList<>();
  private final Label prompt = Parts.label("", "prompt");
  private final Button confirm = new Button("Confirm  ↵");
  private final TextField note = new TextField();
  private final HBox noteLine;
  private final Label notes = Parts.label("", "muted", "small");

  DecisionBar(ReviewViewModel model, Runnable refocus) {
    this.model = model;
    this.refocus = refocus;
    getStyleClass().addAll("card", "decision-bar");
    setId("review-decision");
    var row = new HBox(10);
    row.setAlignment(Pos.CENTER_LEFT);
    for (Preference p : Outcomes.ALL) {
      Button button = button(p);
      buttons.add(button);
      HBox.setHgrow(button, Priority.ALWAYS);
      row.getChildren().add(button);
    }
    row.getChildren().add(keys());
    confirm.setId("review-confirm-button");
    confirm.getStyleClass().add("primary");
    confirm.setOnAction(
        e -> {
          model.confirm();
          refocus.run();
        });
    prompt.setId("review-prompt");
    var promptLine = new HBox(12, prompt, Parts.gap(), notes, confirm);
    promptLine.setAlignment(Pos.CENTER_LEFT);
    note.setId("review-note-field");
    note.setPromptText("A note on this item; Enter keeps it, Esc gives it up");
    note.setAccessibleText("Note");
    HBox.setHgrow(note, Priority.ALWAYS);
    noteLine = new HBox(8, Parts.whole("Note", "section"), note);
    noteLine.setAlignment(Pos.CENTER_LEFT);
    note.setOnAction(e -> endNote(true));
    note.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            e.consume();
            endNote(false);
          }
        });
    hide(noteLine);
    setSpacing(10);
    getChildren().addAll(promptLine, noteLine, row);
  }

  private Button button(Preference p) {
    Label key = Parts.whole(Outcomes.key(p), "key");
    var button = new Button(Outcomes.words(p), key);
    button.setId("review-" + Outcomes.id(p));
    button.getStyleClass().add("decision");
    button.setContentDisplay(ContentDisplay.TOP);
    button.setGraphicTextGap(7);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(84);
    button.setPrefWidth(200);
    button.setAccessibleText(Outcomes.words(p) + ", key " + Outcomes.key(p));
    button.setOnAction(
        e -> {
          model.decide(p);
          refocus.run();
        });
    return button;
  }

  private static VBox keys() {
    var box =
        new VBox(
            5,
            line("N", "note", "S", "skip", "U", "undo"),
            line("J K", "next, previous", "?", "all keys"),
            Parts.whole("every decision is saved at once", "muted", "tiny"));
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("decision-keys");
    return box;
  }

  private static HBox line(String... pairs) {
    var line = new HBox(4);
    for (int i = 0; i < pairs.length; i += 2) {
      Label words = Parts.whole(pairs[i + 1], "muted", "small");
      HBox.setMargin(words, new javafx.geometry.Insets(0, 6, 0, 0));
      line.getChildren().addAll(Parts.whole(pairs[i], "strong", "small"), words);
    }
    return line;
  }

  /** Opens the field for a note. */
  void writeNote() {
    if (model.phaseProperty().get().showsItem()) {
      noteLine.setVisible(true);
      noteLine.setManaged(true);
      note.clear();
      note.requestFocus();
    }
  }

  private void endNote(boolean keep) {
    if (keep) {
      model.note(note.getText());
    }
    hide(noteLine);
    refocus.run();
  }

  /** Brings words and marks in line with the item in view. */
  void show(Phase phase, @Nullable Preference decided) {
    prompt.setText(
        switch (phase) {
          case BLIND -> "Which answer serves the request better?";
          case REVEALED ->
              "You said: " + words(decided) + ". Confirm it, or change it by pressing another key.";
          case DISPUTED -> "People disagree on this one. Settle it: models are shown afterwards.";
          case DONE -> "Decided: " + words(decided) + ". Undo (U) takes it back.";
          default -> "";
        });
    boolean confirms = phase == Phase.REVEALED;
    confirm.setVisible(confirms);
    confirm.setManaged(confirms);
    List<String> own = model.notes();
    notes.setText(own.isEmpty() ? "" : "Your note: " + own.getLast());
    for (int i = 0; i < buttons.size(); i++) {
      boolean chosen = Objects.equals(decided, Outcomes.ALL.get(i)) && phase != Phase.BLIND;
      buttons.get(i).setDisable(!phase.takesVerdict());
      buttons.get(i).pseudoClassStateChanged(CHOSEN, chosen);
    }
  }

  private static final javafx.css.PseudoClass CHOSEN =
      javafx.css.PseudoClass.getPseudoClass("chosen");

  private static String words(@Nullable Preference decided) {
    return decided == null
        ? "nothing"
        : Outcomes.words(decided)
            .toLowerCase(java.util.Locale.ROOT)
            .replace("a is", "A is")
            .replace("b is", "B is");
  }

  private static void hide(HBox line) {
    line.setVisible(false);
    line.setManaged(false);
  }
}
