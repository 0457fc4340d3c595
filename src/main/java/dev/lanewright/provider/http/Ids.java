package dev.lanewright.provider.http;

/** Ids that a provider gave, as steps of an address. */
public final class Ids {
  private Ids() {}

  /**
   * The id, if it can be a step of a path.
   *
   * @throws IllegalArgumentException when it holds anything but letters, digits, {@code _ - .}
   */
  public static String step(String id) {
    if (!id.matches("[A-Za-z0-9_.-]{1,200}") || id.startsWith(".")) {
      throw new IllegalArgumentException("no id of a batch or file: " + Words.fit(id));
    }
    return id;
  }
}
