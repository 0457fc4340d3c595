package dev.lanewright.cli;

import dev.lanewright.replay.BatchSettings;
import picocli.CommandLine.Option;

/** Whether calls go through the providers' batch interfaces (a picocli mixin). */
final class BatchOptions {
  @Option(
      names = "--batch",
      description = {
        "Hands the calls in as batches of the provider (Anthropic, OpenAI, Groq), at its batch",
        "price, done within a day. Returns once they are handed in; --resume RUN fetches results."
      })
  boolean batch;

  @Option(
      names = "--poll",
      description =
          "Waits until the batches are over, for hours perhaps; can be ended and resumed.")
  boolean poll;

  BatchSettings settings(boolean repeatUnknown) {
    return BatchSettings.WAIT.waiting(poll).repeating(repeatUnknown);
  }
}
