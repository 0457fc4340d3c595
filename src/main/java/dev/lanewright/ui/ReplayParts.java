package dev.lanewright.ui;

import dev.lanewright.replay.BatchRunner;
import dev.lanewright.replay.CallCost;
import dev.lanewright.replay.Caller;
import dev.lanewright.replay.Runner;
import dev.lanewright.replay.embed.EmbedName;
import dev.lanewright.replay.embed.ProviderEmbeddings;
import dev.lanewright.ui.replay.ReplayService;
import dev.lanewright.ui.replay.ReplayViewModel;
import dev.lanewright.workspace.learn.EmbedMakers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;

/** Makes what replays of a document need. */
final class ReplayParts {
  private ReplayParts() {}

  /** The document's only runner: replays and judges share its ledger and what it learnt. */
  static Runner runner(OpenDocument document, Frame frame, Executor background, Executor calls) {
    return new Runner(
        document.workspace(),
        Caller.to(frame.connections().clients()),
        calls,
        background,
        Clock.system(ZoneId.systemDefault()),
        // One generator for many threads: each asks its own.
        () -> ThreadLocalRandom.current().nextLong());
  }

  /** Embeddings of providers, within a budget and in the ledger. */
  static EmbedMakers embeddings(
      OpenDocument document, Frame frame, Executor background, Executor calls) {
    Clock clock = Clock.system(ZoneId.systemDefault());
    var made =
        new ProviderEmbeddings(
            document.workspace(),
            frame.connections().clients(),
            calls,
            background,
            clock,
            () -> ThreadLocalRandom.current().nextLong(),
            () -> new CallCost(document.desk().catalogue().prices(), LocalDate.now(clock), false),
            document.tokens()::count);
    return (text, budget) -> {
      EmbedName name = EmbedName.of(text);
      return (texts, progress, stop) ->
          made.fetch(name, document.set().id(), texts, budget, progress, stop);
    };
  }

  static ReplayViewModel model(OpenDocument document, Frame frame, Runner runner, Executor calls) {
    var batches =
        new BatchRunner(
            document.workspace(),
            runner.ledger(),
            frame.connections().clients(),
            calls,
            Clock.system(ZoneId.systemDefault()),
            () -> ThreadLocalRandom.current().nextLong());
    var service =
        new ReplayService(
            document.workspace(),
            document.set().id(),
            runner,
            batches,
            document.desk()::catalogue,
            document.session().document().columns(),
            document.tokens()::count,
            frame.connections().clients(),
            Clock.system(ZoneId.systemDefault()));
    return new ReplayViewModel(
        service,
        document.session(),
        frame.tasks(),
        e -> frame.dialogs().error("The replay could not go on.", e),
        frame.dialogs()::notice);
  }
}
