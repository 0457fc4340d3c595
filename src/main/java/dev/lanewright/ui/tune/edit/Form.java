package dev.lanewright.ui.tune.edit;

import java.util.function.Consumer;
import javafx.scene.layout.VBox;

/**
 * Controls for one part of a policy. Tells of what a person changed, never of what it was given.
 *
 * @param <T> the part
 */
abstract class Form<T> extends VBox {
  private final String id;
  private Consumer<T> onChange = v -> {};
  private Consumer<T> onTyping = v -> {};

  /**
   * @param id unique on the screen; its controls' ids begin with it
   */
  Form(String id) {
    super(6);
    this.id = id;
    setMinWidth(0);
  }

  /** What the controls say now; may be something that a policy cannot hold yet. */
  abstract T value();

  /** Id of one of its controls. */
  final String id(String part) {
    return id + "-" + part;
  }

  final void onChange(Consumer<T> listener) {
    onChange = listener;
  }

  /** Hears of what is being typed and not taken over yet. */
  final void onTyping(Consumer<T> listener) {
    onTyping = listener;
  }

  /** To be called when a person has changed something. */
  final void changed() {
    onChange.accept(value());
  }

  final void typing() {
    onTyping.accept(value());
  }
}
