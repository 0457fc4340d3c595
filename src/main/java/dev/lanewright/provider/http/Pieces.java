package dev.lanewright.provider.http;

import java.io.IOException;
import okio.BufferedSink;

/** Writes a long body piece by piece, so that it is never whole in memory. */
@FunctionalInterface
public interface Pieces {
  /** Writes all of it. */
  void write(BufferedSink sink) throws IOException;
}
