package dev.lanewright.replay;

import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.store.SettledAttempt;

/** The ledger's row of a reply, whether it came alone or in a batch. */
final class SettledRow {
  private SettledRow() {}

  /**
   * @param cost USD, NaN where unpriced
   * @param risk USD that may have been billed besides
   */
  static SettledAttempt of(long attempt, double cost, double risk, ChatReply reply) {
    Usage usage = reply.usage();
    return new SettledAttempt(
        attempt,
        cost,
        risk,
        usage.input(),
        usage.cachedInput(),
        usage.cacheWrite(),
        usage.output(),
        usage.reasoning(),
        reply.latencyMs(),
        reply.firstTokenMs(),
        reply.servedModel(),
        reply.requestId());
  }
}
