package dev.lanewright.ship;

import dev.lanewright.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a policy for use outside the workbench. */
public final class Exports {
  private Exports() {}

  /**
   * Writes the policy into the directory, which is made where it is missing; an existing file of
   * that name is replaced in one step.
   *
   * @throws IllegalArgumentException where the policy has problems or the target cannot express it
   */
  public static Exported write(Policy policy, Target target, Path dir) throws IOException {
    return pending();
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private static <T> T pending() {
    throw new UnsupportedOperationException("not yet");
  }
}
