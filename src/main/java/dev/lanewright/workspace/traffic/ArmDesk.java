package dev.lanewright.workspace.traffic;

import dev.lanewright.evalset.reader.Progress;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.ship.rollout.ArmCall;
import dev.lanewright.ship.rollout.ArmTally;
import dev.lanewright.traffic.CallPrices;
import dev.lanewright.traffic.LoggedCall;
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
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Reads production logs by arm of a rollout. */
public final class ArmDesk {
  private static final Set<String> GOOD = Set.of("better", "win", "tied", "tie", "true", "1");
  private static final Set<String> BAD = Set.of("worse", "loss", "lose", "false", "0");

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
   * Where a log says what; fields as {@link LoggedCall#value} knows them.
   *
   * @param key whose value the assignment is sticky by
   * @param salt of the rollout
   * @param share of the traffic that the policy gets in this step
   * @param arm field that names the arm, or null: the hash of the key decides
   * @param policy values of it that mean the policy's arm; every other value is the baseline's
   * @param judged field that says how a judge found the policy's answer against the baseline's
   */
  public record Wish(
      String key,
      String salt,
      double share,
      @Nullable String arm,
      Set<String> policy,
      String judged) {
    public Wish {
      policy = Set.copyOf(policy);
    }

    private ArmCall of(LoggedCall call, double usd) {
      String user = call.value(key);
      String side = arm == null ? null : call.value(arm);
      return new ArmCall(
          user == null || (arm != null && side == null) ? "" : user,
          side == null ? null : policy.contains(side),
          call.session(),
          call.startedMs(),
          call.feedback().thumb(),
          call.feedback().escalated(),
          call.feedback().completed(),
          judgement(call.value(judged)),
          call.error() != null,
          usd);
    }

    private static @Nullable Boolean judgement(@Nullable String said) {
      if (said == null) {
        return null;
      }
      String word = said.strip().toLowerCase(Locale.ROOT);
      return GOOD.contains(word) ? Boolean.TRUE : BAD.contains(word) ? Boolean.FALSE : null;
    }
  }

  /**
   * What the logs show.
   *
   * @param arms both sides
   * @param read rows read and set aside
   */
  public record Result(ArmTally.Counted arms, LogSummary read) {}

  /**
   * Counts both arms, on the calling thread and those that parse.
   *
   * @param roles where the log says who asked, how it was rated, …
   * @throws dev.lanewright.evalset.reader.ReadException when a file cannot be read or is no log
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public Result count(
      List<Path> files, LogRoles roles, Wish wish, Progress progress, BooleanSupplier cancelled) {
    var tally = new ArmTally(wish.salt(), wish.share());
    try (LogFiles logs = LogFiles.open(files, roles, progress, cancelled)) {
      LogSummary read =
          logs.read(
              (call, place) -> wish.of(call, prices.usd(call)),
              new LogSink<ArmCall>() {
                @Override
                public void accept(ArmCall made) {
                  tally.add(made);
                }

                @Override
                public void reject(Rejected rejected) {
                  // Counted by the reading itself.
                }
              },
              parsing,
              progress,
              cancelled);
      return new Result(tally.counted(), read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
