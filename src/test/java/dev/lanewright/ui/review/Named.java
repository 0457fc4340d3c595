package dev.lanewright.ui.review;

import org.jspecify.annotations.Nullable;

/** A name kept in memory. */
final class Named implements ReviewerName {
  private @Nullable String name;

  Named(@Nullable String name) {
    this.name = name;
  }

  @Override
  public @Nullable String get() {
    return name;
  }

  @Override
  public void put(String newName) {
    name = newName;
  }
}
