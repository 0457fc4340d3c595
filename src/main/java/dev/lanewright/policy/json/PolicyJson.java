package dev.lanewright.policy.json;

import dev.lanewright.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;

/** Reads and writes policies in their versioned JSON form ({@code "lanewright": 1}). */
public final class PolicyJson {
  /** The version this code reads and writes. */
  public static final int VERSION = 1;

  private PolicyJson() {}

  /**
   * Reads a policy that can route.
   *
   * @throws PolicyFormatException where the text is not one, naming the place
   */
  public static Policy read(String json) {
    return pending();
  }

  /**
   * Reads a policy file in UTF-8.
   *
   * @throws PolicyFormatException where the text is not a policy, naming the place
   */
  public static Policy read(Path file) throws IOException {
    return pending();
  }

  /**
   * Reads a policy that may be half-edited: as {@link #read(String)}, but unknown tiers, thresholds
   * out of order and the like pass. For drafts and history.
   *
   * @throws PolicyFormatException where the text has not a policy's form
   */
  public static Policy readDraft(String json) {
    return pending();
  }

  /** The policy as JSON, pretty printed with a stable order of keys and a final line feed. */
  public static String write(Policy policy) {
    return pending();
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private static <T> T pending() {
    throw new UnsupportedOperationException("not yet");
  }
}
