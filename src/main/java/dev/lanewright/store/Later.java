package dev.lanewright.store;

/** Stands in for what is not written yet. */
final class Later {
  private Later() {}

  @SuppressWarnings({"TypeParameterUnusedInFormals", "DoNotCallSuggester"})
  static <T> T yet(Object... with) {
    throw new UnsupportedOperationException("not written yet " + with.length);
  }
}
