package dev.lanewright.workspace.learn;

/** Names under which models are kept. */
final class ModelNames {
  private ModelNames() {}

  /**
   * Refuses a name that a policy could not write.
   *
   * @throws IllegalArgumentException with what is allowed
   */
  static void check(String name) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw new IllegalArgumentException(
          "\"%s\" cannot name a model: use up to 64 letters, digits, and . _ -".formatted(name));
    }
  }
}
