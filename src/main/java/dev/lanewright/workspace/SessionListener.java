package dev.lanewright.workspace;

import java.util.Set;

/** Hears what changed, on the thread that owns the session. */
@FunctionalInterface
public interface SessionListener {
  void changed(Set<Aspect> aspects);
}
