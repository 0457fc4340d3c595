package dev.lanewright.evalset.reader;

import java.nio.file.Path;
import java.util.Set;

/** Lists of prompts to drop, such as those a router was trained on. */
@SuppressWarnings("DoNotCallSuggester")
public final class Exclusions {
  private Exclusions() {}

  /**
   * The prompts listed in a file: per line an object with {@code eval_prompt} (else {@code
   * prompt}), a JSON string, or the text itself.
   *
   * @throws ReadException when it cannot be read
   */
  public static Set<String> read(Path file) {
    throw new ReadException(file, "not read yet.", null);
  }
}
