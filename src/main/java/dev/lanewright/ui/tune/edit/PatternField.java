package dev.lanewright.ui.tune.edit;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * A line of text that is taken over by Enter or when the focus leaves it, and looked at while it is
 * typed, after a short rest. Esc brings back what was taken over last.
 */
final class PatternField extends TextField {
  private static final Duration REST = Duration.millis(180);

  private final Runnable taken;
  private String last;

  /**
   * @param typing called after a rest in typing
   * @param taken called when the text is taken over and is another than before
   */
  PatternField(String id, String words, String text, Runnable typing, Runnable taken) {
    super(text);
    this.taken = taken;
    last = text;
    setId(id);
    setAccessibleText(words);
    setPromptText(words);
    var rest = new PauseTransition(REST);
    rest.setOnFinished(e -> typing.run());
    textProperty().subscribe((was, is) -> rest.playFromStart());
    setOnAction(e -> take());
    focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                take();
              }
            });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE && !getText().equals(last)) {
            setText(last);
            e.consume();
          }
        });
  }

  private void take() {
    if (!getText().equals(last)) {
      last = getText();
      taken.run();
    }
  }
}
