package dev.lanewright.replay.embed;

import dev.lanewright.learn.embed.EmbedException;
import dev.lanewright.provider.call.EmbedClients;
import dev.lanewright.replay.ActiveRun;
import dev.lanewright.replay.CallCost;
import dev.lanewright.replay.CallSource;
import dev.lanewright.replay.ErrorGroup;
import dev.lanewright.replay.Purpose;
import dev.lanewright.replay.RunPlan;
import dev.lanewright.replay.RunProgress;
import dev.lanewright.replay.RunSettings;
import dev.lanewright.replay.Runner;
import dev.lanewright.store.RunState;
import dev.lanewright.store.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * Brings embeddings of texts from a provider into the workspace: every call is in the ledger before
 * it is sent, a budget is never passed, and what came is kept, so that a stopped run goes on where
 * it was. Safe for many threads.
 */
public final class ProviderEmbeddings {
  private static final Duration LOOK = Duration.ofMillis(100);

  private final EmbedCaller caller;
  private final Runner runner;
  private final Supplier<CallCost> cost;
  private final ToIntFunction<String> tokens;

  /**
   * @param threads one thread per task, virtual ones
   * @param writing gives the ledger's writer a thread
   * @param random jitter of pauses; safe for many threads
   * @param cost today's prices
   * @param tokens counts a text's tokens
   */
  public ProviderEmbeddings(
      Workspace workspace,
      EmbedClients clients,
      Executor threads,
      Executor writing,
      Clock clock,
      RandomGenerator random,
      Supplier<CallCost> cost,
      ToIntFunction<String> tokens) {
    this.caller = new EmbedCaller(clients);
    this.runner = new Runner(workspace, caller, threads, writing, clock, random);
    this.cost = cost;
    this.tokens = tokens;
  }

  /**
   * What texts will cost.
   *
   * @param tokens estimated
   * @param usd NaN where the model has no price
   */
  public record Price(int texts, long tokens, double usd) {}

  /** Foretells what embedding these texts costs. */
  public Price price(EmbedName name, List<String> texts) {
    long all = texts.stream().mapToLong(tokens::applyAsInt).sum();
    return new Price(texts.size(), all, cost.get().usd(name.model().name(), (double) all, 0.0));
  }

  /**
   * Brings the vectors of these texts; returns false when stopped.
   *
   * @param evalSet that the run is listed with
   * @param texts none blank and none kept
   * @param budgetUsd never passed; NaN for no limit
   * @param progress told the share done, 0..1
   * @throws EmbedException where some could not be had; what came is kept
   */
  public boolean fetch(
      EmbedName name,
      long evalSet,
      List<String> texts,
      double budgetUsd,
      DoubleConsumer progress,
      BooleanSupplier stop) {
    CallCost prices = cost.get();
    String model = name.model().name();
    if (!Double.isNaN(budgetUsd) && Double.isNaN(prices.usd(model, 1.0, 0.0))) {
      throw new EmbedException(
          model + " has no price, so no budget can hold for it: give it one, or set no budget.");
    }
    CallSource calls = EmbedCalls.of(name, texts, caller::take);
    int n = calls.providers().values().stream().mapToInt(Integer::intValue).sum();
    ActiveRun run =
        runner.start(
            new RunPlan(
                evalSet,
                Purpose.EMBED,
                String.format(Locale.ROOT, "%,d embeddings by %s", texts.size(), name),
                "embedder=" + name,
                null,
                budgetUsd,
                n),
            calls,
            prices,
            RunSettings.DEFAULT);
    RunProgress end = watch(run, progress, stop);
    if (stop.getAsBoolean()) {
      return false;
    }
    if (end.state() != RunState.DONE || end.done() + end.known() < n) {
      throw new EmbedException(failure(name, end));
    }
    return true;
  }

  private static RunProgress watch(ActiveRun run, DoubleConsumer progress, BooleanSupplier stop) {
    try {
      boolean cancelled = false;
      while (!run.await(LOOK)) {
        RunProgress p = run.progress();
        progress.accept(p.calls() == 0 ? 1 : (double) p.ended() / p.calls());
        if (!cancelled && stop.getAsBoolean()) {
          cancelled = true;
          run.cancel();
        }
      }
    } catch (InterruptedException e) {
      run.cancelAtOnce();
      Thread.currentThread().interrupt();
      throw new EmbedException("Embedding was interrupted.", e);
    }
    return run.progress();
  }

  private static String failure(EmbedName name, RunProgress end) {
    String why = end.why();
    String cause =
        end.errors().stream().findFirst().map(ErrorGroup::words).map(w -> ": " + w).orElse("");
    return "Not all embeddings came from "
        + name
        + (why == null ? "" : " (" + why + ")")
        + cause
        + ". What came is kept: begin again to go on.";
  }
}
