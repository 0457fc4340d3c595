package dev.lanewright.replay;

import dev.lanewright.store.AttemptState;
import dev.lanewright.store.Attempts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the ledger knew when a run began: which calls are settled, unknown, or in a batch. */
final class SettledCalls {
  private final Map<CallKey, AttemptState> calls = new HashMap<>();
  private final Map<CallKey, Long> requests = new HashMap<>();

  static SettledCalls load(Attempts attempts, Purpose purpose) {
    var known = new SettledCalls();
    attempts.each(
        purpose.name(),
        (id, sample, request, state) -> {
          CallKey key = CallKey.of(sample, request);
          if (state == AttemptState.SETTLED) {
            known.calls.put(key, state);
            known.requests.put(key.anySample(), id);
          } else if (state == AttemptState.WRITTEN) {
            // It waits in a batch: a call that is unknown besides must not be repeated meanwhile.
            known.calls.merge(key, state, (a, b) -> a == AttemptState.SETTLED ? a : b);
          } else {
            known.calls.putIfAbsent(key, state);
          }
        });
    return known;
  }

  /**
   * Settled, unknown, or written while it waits in a batch; null for a call that the ledger has not
   * met.
   */
  @Nullable AttemptState of(CallKey key) {
    return calls.get(key);
  }

  /** A settled attempt of the same request, perhaps of another sample; null for none. */
  @Nullable Long sameRequest(CallKey key) {
    return requests.get(key.anySample());
  }
}
