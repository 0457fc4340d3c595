package dev.lanewright.ui.review;

import org.jspecify.annotations.Nullable;

/** Remembers who reviews on this machine. */
public interface ReviewerName {
  /** The name given last, or null before the first. */
  @Nullable String get();

  /** Keeps a name. */
  void put(String name);
}
