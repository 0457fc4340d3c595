package dev.lanewright.learn.json;

import dev.lanewright.learn.embed.EmbedException;
import dev.lanewright.learn.embed.MiniLm;
import java.io.IOException;
import java.io.InputStream;

/** Loads the sentence model that the program brings along. */
public final class BundledModel {
  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  private BundledModel() {}

  /**
   * The model; it holds some 80 MB outside the heap until closed.
   *
   * @throws EmbedException where it cannot be loaded
   */
  public static MiniLm open() {
    try (InputStream model = resource(MODEL);
        InputStream tokenizer = resource(TOKENIZER)) {
      return new MiniLm(model.readAllBytes(), VocabularyJson.read(tokenizer));
    } catch (IOException | IllegalArgumentException e) {
      throw new EmbedException("The sentence model is damaged: install the program again.", e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = BundledModel.class.getResourceAsStream(name);
    if (in == null) {
      throw new EmbedException("The sentence model is missing: install the program again.");
    }
    return in;
  }
}
