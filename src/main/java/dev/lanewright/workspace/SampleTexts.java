package dev.lanewright.workspace;

import java.util.Map;

/** Fetches request texts for the rows that are on screen. Called in the background. */
@FunctionalInterface
public interface SampleTexts {
  /** No texts. */
  SampleTexts NONE = ids -> Map.of();

  /** The start of each request (at most a few hundred characters) by the store's sample id. */
  Map<Long, String> openings(long[] ids);
}
