package dev.lanewright.replay;

import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.Price;
import dev.lanewright.provider.PriceBook;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.store.CallPrice;
import dev.lanewright.store.Columns;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A workspace with a set of short prompts, and what a run on it needs. */
final class ReplayDesk implements AutoCloseable {
  static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  static final CallCost COST =
      new CallCost(
          new PriceBook(
              List.of(
                  Price.of("alpha/small", DAY, 1, 2, "test"),
                  Price.of("alpha/large", DAY, 10, 20, "test"),
                  Price.of("beta/small", DAY, 1, 2, "test"))),
          DAY,
          false);

  /** Tries again at once, so that tests need not wait. */
  static final RetryRules QUICK =
      new RetryRules(
          6,
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofMillis(2),
          Duration.ofMillis(5));

  final Workspace workspace;
  final long set;
  final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  final ExecutorService writing = Executors.newSingleThreadExecutor();

  ReplayDesk(Path file, int samples) {
    this(Workspace.openOrCreate(file), samples);
  }

  private ReplayDesk(Workspace workspace, int samples) {
    this.workspace = workspace;
    if (new EvalSets(workspace).find("set") == null) {
      try (var run =
          ImportRun.begin(workspace, "set", "a.csv", "a", "{}", Thread::startVirtualThread)) {
        for (int i = 0; i < samples; i++) {
          run.accept(Sample.of("k" + i, "prompt number " + i, "c" + i % 3), List.of());
        }
        run.commit();
      }
    }
    set = java.util.Objects.requireNonNull(new EvalSets(workspace).find("set")).id();
  }

  Runner runner(Caller caller) {
    return new Runner(workspace, caller, threads, writing, Clock.systemUTC(), new Random(7));
  }

  long[] ids() {
    return new Columns(workspace).load(set, CallPrice.NONE).ids();
  }

  static ModelEntry model(String name) {
    return ModelEntry.named(name);
  }

  List<PlannedCall> calls(String model, Sink sink) {
    var calls = new ArrayList<PlannedCall>();
    int i = 0;
    for (long id : ids()) {
      calls.add(
          PlannedCall.of(
              id,
              ChatRequest.of(
                  model(model), List.of(new Message("user", "prompt number " + i++)), 50),
              sink));
    }
    return calls;
  }

  RunPlan plan(int calls, double budget) {
    return new RunPlan(set, Purpose.ANSWER, "test", "", null, budget, calls);
  }

  static ChatReply reply(String text) {
    return new ChatReply(
        text,
        null,
        new Usage(10, 0, 0, 5, 0),
        ChatReply.Stop.END,
        12,
        Double.NaN,
        Double.NaN,
        "served",
        "r1",
        RateLimits.NONE);
  }

  static CallFailure failure(CallFailure.Kind kind, int status, @Nullable Duration after) {
    return new CallFailure(kind, status, "said no", "no " + status, after, RateLimits.NONE, null);
  }

  @Override
  public void close() {
    workspace.close();
    threads.close();
    writing.close();
  }
}
