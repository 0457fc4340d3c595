package dev.lanewright.engine;

import java.util.List;

/** Why a sample goes where it goes. */
public final class Trace {
  private Trace() {}

  /** Every step of the sample's path, in order: what decided, what raised it, what served. */
  public static List<Step> of(Run run, int sample) {
    return Unfinished.yet("trace");
  }

  /**
   * Codes of the steps before the first call, as portable routers give them: what decided, then
   * {@code floor:TIER} where guards raised it, then {@code limits:FROM>TO} where limits moved it.
   */
  public static List<String> reasons(Run run, int sample) {
    return Unfinished.yet("trace");
  }
}
