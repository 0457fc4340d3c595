package dev.lanewright.replay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The calls of a run, by the provider that is asked first. Each provider's calls are taken by one
 * thread, as fast as they can be sent, so that prompts need not all be in memory.
 */
public interface CallSource {
  /** How many calls go to each provider. */
  Map<String, Integer> providers();

  /** The calls of one provider, in the order they are sent. */
  Iterator<PlannedCall> of(String provider);

  /** Calls that are in memory already. */
  static CallSource of(List<PlannedCall> calls) {
    Map<String, List<PlannedCall>> by = new LinkedHashMap<>();
    for (PlannedCall call : calls) {
      by.computeIfAbsent(call.request().model().provider(), p -> new ArrayList<>()).add(call);
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    by.forEach((provider, of) -> counts.put(provider, of.size()));
    return new CallSource() {
      @Override
      public Map<String, Integer> providers() {
        return counts;
      }

      @Override
      public Iterator<PlannedCall> of(String provider) {
        return by.getOrDefault(provider, List.of()).iterator();
      }
    };
  }
}
