package dev.lanewright.workspace;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The listeners of a session. One that goes or comes while others are told disturbs none. */
final class Listeners {
  private final List<SessionListener> all = new CopyOnWriteArrayList<>();

  Subscription add(SessionListener listener) {
    all.add(listener);
    return () -> all.remove(listener);
  }

  void tell(Set<Aspect> aspects) {
    all.forEach(l -> l.changed(aspects));
  }
}
