package dev.lanewright.cli;

import dev.lanewright.replay.RetryRules;
import dev.lanewright.replay.RunSettings;
import picocli.CommandLine.Option;

/** How paid calls run, and within which limits (a picocli mixin for commands that pay). */
final class CallOptions {
  @Option(
      names = "--budget",
      paramLabel = "USD",
      description = "Never spends more; what may have been billed counts. Default: no limit.")
  double budget = Double.NaN;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "Calls in flight per provider at most (default: ${DEFAULT-VALUE}).")
  int concurrency = 16;

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      description = "Goes on with the run of that number, which ended early.")
  long resume = -1;

  @Option(
      names = "--repeat-unknown",
      description = "Sends again what was under way when a program ended; it may be billed twice.")
  boolean repeatUnknown;

  @Option(names = "--dry-run", description = "Only shows what would be called, and its price.")
  boolean dryRun;

  /**
   * Checks the numbers.
   *
   * @throws CommandError when one is out of its range
   */
  void check() {
    if (concurrency < 1 || budget < 0) {
      throw CommandError.wrong("--concurrency is at least 1, --budget is dollars, 0 or more");
    }
  }

  /**
   * Checks that a budget can hold.
   *
   * @param unpriced planned calls without a price
   * @param whose such as {@code models} or {@code judges}
   * @throws CommandError when there is a budget and a call without a price
   */
  void checkPriced(int unpriced, String whose) {
    if (!Double.isNaN(budget) && unpriced > 0) {
      throw CommandError.wrong(
          "%d calls are of %s without a price, so no budget can hold for them. Give them a"
                  .formatted(unpriced, whose)
              + " price (see 'lanewright models'), or leave --budget out.");
    }
  }

  /** The limit for a run that is gone on with: what is given, else what it had. */
  double limit(double before) {
    return Double.isNaN(budget) ? before : budget;
  }

  /**
   * How to call.
   *
   * @param useLedger whether replies to the very same request of another sample are taken from the
   *     ledger
   */
  RunSettings settings(boolean useLedger) {
    return new RunSettings(concurrency, RetryRules.DEFAULT, repeatUnknown, useLedger);
  }
}
