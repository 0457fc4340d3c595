package dev.lanewright.replay.embed;

import dev.lanewright.provider.ModelEntry;
import java.util.List;
import java.util.Set;

/**
 * What makes embeddings at a provider, written {@code provider/model} or {@code
 * provider/model@dimensions}. Under this name its vectors are kept.
 *
 * @param model an embedding model
 * @param dimensions length of the vectors, 0 for the model's own
 */
public record EmbedName(ModelEntry model, int dimensions) {
  private static final int MOST_DIMENSIONS = 65_536;

  /**
   * Reads a name.
   *
   * @throws IllegalArgumentException with what is expected
   */
  public static EmbedName of(String text) {
    int at = text.lastIndexOf('@');
    String model = at < 0 ? text : text.substring(0, at);
    int slash = model.indexOf('/');
    int dimensions = at < 0 ? 0 : number(text.substring(at + 1));
    if (slash < 1 || slash == model.length() - 1 || dimensions < 0) {
      throw new IllegalArgumentException(
          "\"%s\" names no embedding model: write provider/model, or provider/model@dimensions"
              .formatted(text));
    }
    String id = model.substring(slash + 1);
    return new EmbedName(
        new ModelEntry(
            model.substring(0, slash),
            id,
            id,
            ModelEntry.Kind.EMBEDDING,
            null,
            Set.of(EmbedCaller.DIMENSIONS),
            null,
            List.of()),
        dimensions);
  }

  private static int number(String text) {
    try {
      int n = Integer.parseInt(text);
      return n > 0 && n <= MOST_DIMENSIONS ? n : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The name as it is written. */
  @Override
  public String toString() {
    return model.name() + (dimensions > 0 ? "@" + dimensions : "");
  }
}
