package dev.lanewright.workspace.traffic;

import dev.lanewright.evalset.reader.Progress;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.traffic.CallPrices;
import dev.lanewright.traffic.LoggedCall;
import dev.lanewright.traffic.arms.ArmCount;
import dev.lanewright.traffic.arms.ArmRule;
import dev.lanewright.traffic.arms.ArmsSeen;
import dev.lanewright.traffic.reader.LogFiles;
import dev.lanewright.traffic.reader.LogRoles;
import dev.lanewright.traffic.reader.LogSink;
import dev.lanewright.traffic.reader.LogSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Reads production logs by arm of a rollout. */
public final class ArmDesk {
  private final CallPrices prices;
  private final Executor parsing;

  /**
   * @param parsing gives threads other than the caller's
   */
  public ArmDesk(Catalogue catalogue, Executor parsing) {
    this.prices = new CallPrices(catalogue, LocalDate.now(ZoneOffset.UTC));
    this.parsing = parsing;
  }

  /**
   * What the logs show.
   *
   * @param arms both sides
   * @param read rows read and set aside
   */
  public record Result(ArmsSeen arms, LogSummary read) {}

  /** A call and what it cost. */
  private record Priced(LoggedCall call, double usd) {}

  /**
   * Counts both arms, on the calling thread and those that parse.
   *
   * @param roles where the log says who asked, how it was rated, …
   * @param userField whose distinct values are an arm's users: what the assignment is sticky by
   * @throws dev.lanewright.evalset.reader.ReadException when a file cannot be read or is no log
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public Result count(
      List<Path> files,
      LogRoles roles,
      ArmRule rule,
      String userField,
      Progress progress,
      BooleanSupplier cancelled) {
    var count = new ArmCount(rule, userField);
    try (LogFiles logs = LogFiles.open(files, roles, progress, cancelled)) {
      LogSummary read =
          logs.read(
              (call, place) -> new Priced(call, prices.usd(call)),
              new LogSink<Priced>() {
                @Override
                public void accept(Priced made) {
                  count.add(made.call(), made.usd());
                }

                @Override
                public void reject(Rejected rejected) {
                  // Counted by the reading itself.
                }
              },
              parsing,
              progress,
              cancelled);
      return new Result(count.seen(), read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
