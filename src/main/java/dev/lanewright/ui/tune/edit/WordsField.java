package dev.lanewright.ui.tune.edit;

import dev.lanewright.ui.part.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A list of words as chips. Enter or a comma adds what is typed (several at once, separated by
 * commas or lines); a chip's button, or Backspace in the empty field, takes one away.
 */
final class WordsField extends FlowPane {
  private final String id;
  private final List<String> words;
  private final TextField field = new TextField();
  private final Runnable changed;

  WordsField(String id, String prompt, List<String> words, Runnable changed) {
    super(5, 5);
    this.id = id;
    this.words = new ArrayList<>(words);
    this.changed = changed;
    getStyleClass().add("words-field");
    field.setId(id + "-add");
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.setPrefColumnCount(11);
    field.setOnAction(e -> add());
    field
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                add();
              }
            });
    field.textProperty().subscribe(t -> comma(t));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    draw();
  }

  List<String> words() {
    return List.copyOf(words);
  }

  private void comma(String text) {
    if (text.endsWith(",") || text.contains("\n")) {
      add();
    }
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty() && !words.isEmpty()) {
      words.removeLast();
      tell();
      e.consume();
    } else if (e.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
      field.clear();
      e.consume();
    }
  }

  private void add() {
    List<String> typed =
        Stream.of(field.getText().split("[,\n]"))
            .map(String::strip)
            .filter(w -> !w.isEmpty() && !words.contains(w))
            .distinct()
            .toList();
    field.clear();
    if (!typed.isEmpty()) {
      words.addAll(typed);
      tell();
    }
  }

  private void tell() {
    draw();
    changed.run();
  }

  private void draw() {
    boolean typing = field.isFocused();
    getChildren().setAll(words.stream().map(this::chip).toList());
    getChildren().add(field);
    if (typing) {
      field.requestFocus();
    }
  }

  private Button chip(String word) {
    Button chip =
        Parts.button(
            id + "-word-" + words.indexOf(word),
            word,
            () -> {
              words.remove(word);
              tell();
            },
            "chip");
    chip.setGraphic(new FontIcon(Feather.X));
    chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    chip.setAccessibleText("Remove " + word);
    chip.setMaxWidth(260);
    return chip;
  }
}
