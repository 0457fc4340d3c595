package dev.lanewright.learn;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a trained model may know of a request before any call: never an answer.
 *
 * @param text the request's text
 * @param embedding of length 1, or empty where none was computed
 * @param signals numbers by name; a missing one counts as 0
 * @param category label that the model was trained with as a feature, or null
 */
public record Input(
    String text, float[] embedding, Map<String, Double> signals, @Nullable String category) {
  public Input {
    signals = Map.copyOf(signals);
  }

  /** A request of which only the text is known. */
  public static Input of(String text) {
    return new Input(text, new float[0], Map.of(), null);
  }
}
