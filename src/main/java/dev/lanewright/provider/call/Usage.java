package dev.lanewright.provider.call;

/**
 * Tokens of one call as billed, the same for every protocol: the three kinds of input do not
 * overlap, and output includes reasoning. -1: not said.
 *
 * @param input input tokens that are neither read from nor written to a cache
 * @param cachedInput input tokens read from a cache
 * @param cacheWrite input tokens written to a cache
 * @param output output tokens, reasoning and tool calls included
 * @param reasoning the part of {@code output} that is reasoning
 */
public record Usage(int input, int cachedInput, int cacheWrite, int output, int reasoning) {
  /** Nothing was said. */
  public static final Usage UNKNOWN = new Usage(-1, -1, -1, -1, -1);

  /** Whether input and output are known, so that the call can be costed. */
  public boolean known() {
    return input >= 0 && output >= 0;
  }

  /** All input tokens, or -1. */
  public int allInput() {
    return input < 0 ? -1 : input + Math.max(0, cachedInput) + Math.max(0, cacheWrite);
  }
}
