package dev.lanewright.provider.key;

/**
 * A provider's key. It never prints, compares by identity and is not serializable, so that it can
 * reach no log, file or message by accident; only {@link #reveal} gives it, for a header.
 */
public final class ApiKey {
  private final String secret;
  private final KeySource source;
  private final String place;

  /**
   * A key.
   *
   * @param secret without blanks around it
   * @param place where it stands, for people, such as {@code OPENAI_API_KEY}
   */
  public ApiKey(String secret, KeySource source, String place) {
    this.secret = secret.strip();
    this.source = source;
    this.place = place;
    if (this.secret.isEmpty() || !this.secret.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw new IllegalArgumentException(
          "the key in " + place + " is empty, or holds blanks or signs that no key has");
    }
  }

  /** The key itself, for the header of a request and nothing else. */
  public String reveal() {
    return secret;
  }

  /** What kind of place it comes from. */
  public KeySource source() {
    return source;
  }

  /** Where it stands, for people. */
  public String place() {
    return place;
  }

  /** The text with the key blotted out wherever it occurs. */
  public String scrub(String text) {
    return text.replace(secret, "[key]");
  }

  @Override
  public String toString() {
    return "[key from " + place + "]";
  }
}
