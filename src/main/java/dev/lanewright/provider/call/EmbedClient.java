package dev.lanewright.provider.call;

import java.time.Duration;

/** Turns texts into vectors. One attempt a call: retries are the caller's. Thread-safe. */
public interface EmbedClient {
  /** Most texts of one request. */
  int batchSize();

  /**
   * Sends texts and waits for all vectors.
   *
   * @throws CallFailure when there is no usable reply
   * @throws InterruptedException when the thread is interrupted; the call is then broken off
   */
  EmbedReply embed(EmbedRequest request, Duration timeout) throws CallFailure, InterruptedException;
}
