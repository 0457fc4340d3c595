package dev.lanewright.replay;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.store.Effect;
import dev.lanewright.store.RecordedReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is written of a call's end. Called from many threads. */
public interface Sink {
  /**
   * A reply.
   *
   * @param call as planned
   * @param model {@code provider/id} that gave it, a fallback perhaps
   * @param costUsd what it cost, NaN when unpriced or not told
   * @param attempt its row of the ledger
   */
  record Settled(PlannedCall call, String model, ChatReply reply, double costUsd, long attempt) {}

  /** What is written in the transaction that settles the call. */
  List<Effect> settled(Settled settled);

  /** What is written when the call is given up for good; by default nothing. */
  default List<Effect> failed(PlannedCall call, CallFailure failure) {
    return List.of();
  }

  /**
   * What is written where the ledger has the reply to the very same request of another sample, paid
   * for before; null: the call is sent all the same, which is the default.
   */
  default @Nullable List<Effect> known(PlannedCall call, RecordedReply reply) {
    return null;
  }

  /** Hears that what was given is on disk. */
  default void written(PlannedCall call) {}
}
