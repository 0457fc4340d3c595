package dev.lanewright.engine;

/** Stands where a body is still to come. */
final class Unfinished {
  private Unfinished() {}

  @SuppressWarnings("TypeParameterUnusedInFormals")
  static <T> T yet(String what) {
    if (!what.isEmpty()) {
      throw new UnsupportedOperationException(what + " is not there yet");
    }
    throw new IllegalArgumentException();
  }
}
