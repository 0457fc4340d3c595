package dev.lanewright.provider;

import org.jspecify.annotations.Nullable;

/** An entry of a price book that cannot be used. */
final class Unusable extends Exception {
  private static final long serialVersionUID = 1;

  private final @Nullable String name;
  private final String reason;

  /**
   * An entry set aside.
   *
   * @param name the entry's name, or null where it has none
   * @param reason in words
   */
  Unusable(@Nullable String name, String reason) {
    super(reason, null, false, false);
    this.name = name;
    this.reason = reason;
  }

  @Nullable String name() {
    return name;
  }

  String reason() {
    return reason;
  }
}
