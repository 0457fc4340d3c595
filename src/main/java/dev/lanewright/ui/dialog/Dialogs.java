package dev.lanewright.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.image.Image;

/** Everything that asks or tells outside the screen itself. Tests use their own. */
public interface Dialogs {
  /** Asks for a file to read. */
  Optional<Path> open(FileAsk ask);

  /** Asks for files to read; empty when none was chosen. */
  List<Path> openSeveral(FileAsk ask);

  /** Asks where to write; the person has agreed to overwrite what is there. */
  Optional<Path> save(FileAsk ask);

  /** Asks for a folder. */
  Optional<Path> folder(String title);

  /**
   * Asks before something that is not undone easily.
   *
   * @param question what happens, as a question
   * @param detail what it means
   * @param yes the verb on the button, such as "Delete"
   */
  boolean confirm(String question, String detail, String yes);

  /** Asks for one line of text; blank counts as cancelled. */
  Optional<String> ask(String title, String label, String initial);

  /** Tells of a failure. */
  void error(Failure failure);

  /** Tells of a failure of which only what was thrown is known. */
  default void error(String what, Throwable thrown) {
    error(Failure.of(what, thrown));
  }

  /** Tells something short that needs no answer. */
  void tell(String headline, String detail);

  /** Lets something be known in passing, without a button. */
  default void notice(String headline, String detail) {}

  /** Shows a file in the browser; where there is none, tells where it lies. */
  default void browse(Path file) {
    tell("Open it in a browser", file.toString());
  }

  /** Shows a pane as a modal dialog; the button that closed it. */
  Optional<ButtonType> show(String title, DialogPane pane);

  /** Puts text on the clipboard. */
  void copy(String text);

  /** Puts a picture on the clipboard. */
  void copy(Image image);
}
