package dev.lanewright.ui;

import dev.lanewright.replay.Caller;
import dev.lanewright.replay.Runner;
import dev.lanewright.ui.replay.ReplayService;
import dev.lanewright.ui.replay.ReplayViewModel;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;

/** Makes what replays of a document need. */
final class ReplayParts {
  private ReplayParts() {}

  static ReplayViewModel model(
      OpenDocument document, Frame frame, Executor background, Executor calls) {
    var clock = Clock.systemDefaultZone();
    var runner =
        new Runner(
            document.workspace(),
            Caller.to(frame.connections().clients()),
            calls,
            background,
            clock,
            // One generator for many threads: each asks its own.
            () -> ThreadLocalRandom.current().nextLong());
    var service =
        new ReplayService(
            document.workspace(),
            document.set().id(),
            runner,
            document.desk()::catalogue,
            document.session().document().columns(),
            document.tokens()::count,
            clock);
    return new ReplayViewModel(
        service,
        document.session(),
        frame.tasks(),
        e -> frame.dialogs().error("The replay could not go on.", e),
        frame.dialogs()::notice);
  }
}
