package dev.lanewright.provider.call;

import java.time.Duration;

/** Calls models of one provider. One attempt a call: retries are the caller's. Thread-safe. */
@FunctionalInterface
public interface ChatClient {
  /**
   * Sends a request and waits for the whole reply.
   *
   * @param timeout for the whole call, connection and body included
   * @throws CallFailure when there is no usable reply
   * @throws InterruptedException when the thread is interrupted; the call is then broken off
   */
  ChatReply call(ChatRequest request, Duration timeout) throws CallFailure, InterruptedException;
}
