package dev.lanewright.workspace.traffic;

import dev.lanewright.evalset.reader.Progress;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.traffic.CallPrices;
import dev.lanewright.traffic.LoggedCall;
import dev.lanewright.traffic.draw.Chooser;
import dev.lanewright.traffic.draw.DrawPlan;
import dev.lanewright.traffic.draw.Drawer;
import dev.lanewright.traffic.draw.Drawn;
import dev.lanewright.traffic.draw.Strata;
import dev.lanewright.traffic.profile.Fact;
import dev.lanewright.traffic.profile.PolicyLanes;
import dev.lanewright.traffic.profile.Profiler;
import dev.lanewright.traffic.profile.TrafficProfile;
import dev.lanewright.traffic.reader.CallPlace;
import dev.lanewright.traffic.reader.LogFiles;
import dev.lanewright.traffic.reader.LogRoles;
import dev.lanewright.traffic.reader.LogSink;
import dev.lanewright.traffic.reader.LogSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Profiles production logs and draws eval sets from them, in bounded memory. */
public final class LogDesk {
  /** How many rows set aside a result lists. */
  public static final int FIRST_REJECTED = 100;

  private final CallPrices prices;
  private final Executor parsing;

  /**
   * @param parsing gives threads other than the caller's
   */
  public LogDesk(Catalogue catalogue, Executor parsing) {
    this.prices = new CallPrices(catalogue, LocalDate.now(ZoneOffset.UTC));
    this.parsing = parsing;
  }

  /**
   * A profile.
   *
   * @param rejected the first rows set aside
   * @param lanes where a policy would start the calls; null where none was asked
   */
  public record Profiled(
      TrafficProfile profile,
      List<Rejected> rejected,
      long tracesLeft,
      @Nullable PolicyLanes lanes) {
    public Profiled {
      rejected = List.copyOf(rejected);
    }
  }

  /**
   * A drawing.
   *
   * @param read rows of the log
   * @param rejected the first rows set aside
   */
  public record Drawing(Drawn drawn, LogSummary read, List<Rejected> rejected, DrawPlan plan) {
    public Drawing {
      rejected = List.copyOf(rejected);
    }
  }

  /** Profiles some logs without asking a policy. */
  public Profiled profile(
      List<Path> files, LogRoles roles, Progress progress, BooleanSupplier cancelled) {
    return profile(files, roles, null, progress, cancelled);
  }

  /** What a profile counts of a call; lane -1: no policy was asked. */
  private record Counted(Fact fact, int lane, double paid, double here) {}

  /**
   * Profiles some logs in one pass.
   *
   * @param policy whose lanes the calls are counted by, or null
   * @throws dev.lanewright.evalset.reader.ReadException when a file cannot be read or is no log
   * @throws IllegalArgumentException where the policy cannot be asked, see {@link
   *     StartLanes#problem}
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public Profiled profile(
      List<Path> files,
      LogRoles roles,
      @Nullable Policy policy,
      Progress progress,
      BooleanSupplier cancelled) {
    var profiler = new Profiler();
    var rejects = new First();
    StartLanes starts = policy == null ? null : new StartLanes(policy);
    PolicyLanes.Tally lanes =
        policy == null
            ? null
            : new PolicyLanes.Tally(
                policy.name(),
                policy.tiers().stream().map(Tier::name).toList(),
                policy.tiers().stream().map(Tier::model).toList());
    try (LogFiles logs = LogFiles.open(files, roles, progress, cancelled)) {
      LogSummary read =
          logs.read(
              (call, place) -> counted(call, place, policy, starts),
              sink(
                  (Counted c) -> {
                    profiler.add(c.fact());
                    if (lanes != null && c.lane() >= 0) {
                      lanes.add(c.lane(), c.paid(), c.here());
                    }
                  },
                  rejects),
              parsing,
              progress,
              cancelled);
      return new Profiled(
          profiler.profile(logs.layout().label(), read.others(), read.rejected()),
          rejects.rows,
          logs.tracesLeft(),
          lanes == null ? null : lanes.lanes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Counted counted(
      LoggedCall call, CallPlace place, @Nullable Policy policy, @Nullable StartLanes starts) {
    Fact fact = Fact.of(call, place, prices);
    if (policy == null || starts == null || call.text().isBlank()) {
      return new Counted(fact, -1, Double.NaN, Double.NaN);
    }
    int lane = starts.of(call);
    return new Counted(fact, lane, fact.usd(), prices.at(policy.tiers().get(lane).model(), call));
  }

  /** A call that could be drawn, or why not. */
  private record Seen(@Nullable String stratum, CallPlace place, boolean cut) {}

  private record Found(CallPlace place, LoggedCall call) {}

  /**
   * Draws a set: one pass that counts strata and chooses, one that takes what was chosen.
   *
   * @throws dev.lanewright.evalset.reader.ReadException when a file cannot be read or is no log
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public Drawing draw(
      List<Path> files,
      LogRoles roles,
      DrawPlan plan,
      Progress progress,
      BooleanSupplier cancelled) {
    var chooser = new Chooser(plan);
    var rejects = new First();
    long[] left = new long[2];
    try (LogFiles logs = LogFiles.open(files, roles, progress, cancelled)) {
      LogSummary read =
          logs.read(
              (call, place) -> seen(call, place, plan),
              sink(
                  (Seen seen) -> {
                    String stratum = seen.stratum();
                    if (stratum != null) {
                      chooser.add(stratum, seen.place());
                    } else {
                      left[seen.cut() ? 1 : 0]++;
                    }
                  },
                  rejects),
              parsing,
              (done, total) -> progress.read(done / 2, total),
              cancelled);
      var drawer = new Drawer(chooser.candidates(), plan, prices);
      take(logs, drawer, progress, cancelled);
      return new Drawing(drawer.draw(left[0], left[1]), read, rejects.rows, plan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(LogFiles logs, Drawer drawer, Progress progress, BooleanSupplier cancelled) {
    Set<CallPlace> places = drawer.places();
    Set<CallPlace> rows = new HashSet<>();
    places.forEach(p -> rows.add(new CallPlace(p.file(), p.line(), 0)));
    logs.read(
        (call, place) -> new Found(place, call),
        sink(
            (Found found) -> {
              if (places.contains(found.place())) {
                drawer.put(found.place(), found.call());
              }
            },
            new First()),
        parsing,
        (done, total) -> progress.read(total / 2 + done / 2, total),
        cancelled,
        (file, line) -> rows.contains(new CallPlace(file, line, 0)));
  }

  private Seen seen(LoggedCall call, CallPlace place, DrawPlan plan) {
    String text = call.text();
    boolean lane = plan.lanes().isEmpty() || plan.lanes().contains(String.valueOf(call.lane()));
    return text.isBlank() || call.cut() || !lane
        ? new Seen(null, place, call.cut() && !text.isBlank())
        : new Seen(Strata.of(call, prices.model(call.model()), text, plan), place, false);
  }

  private static <T> LogSink<T> sink(Consumer<T> take, First rejects) {
    return new LogSink<>() {
      @Override
      public void accept(T made) {
        take.accept(made);
      }

      @Override
      public void reject(Rejected rejected) {
        rejects.add(rejected);
      }
    };
  }

  private static final class First {
    private final List<Rejected> rows = new ArrayList<>();

    void add(Rejected row) {
      if (rows.size() < FIRST_REJECTED) {
        rows.add(row);
      }
    }
  }
}
