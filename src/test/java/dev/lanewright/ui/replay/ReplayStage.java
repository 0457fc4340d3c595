package dev.lanewright.ui.replay;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.replay.BatchRunner;
import dev.lanewright.replay.Caller;
import dev.lanewright.replay.Runner;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.task.FxThread;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.StoredSet;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A workspace opened with a replay view model whose calls go to a stand-in. */
final class ReplayStage implements AutoCloseable {
  final Workspace workspace;
  final Session session;
  final ReplayViewModel model;
  final Tasks tasks;

  /** Why no provider can be called; null: they can. */
  volatile @Nullable String hurdle;

  final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
  final List<String> notices = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService background = Executors.newCachedThreadPool();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** On the JavaFX thread. */
  ReplayStage(Workspace workspace, Caller caller) {
    this.workspace = workspace;
    var fx = new FxThread();
    tasks = new Tasks(background, fx);
    StoredSet stored = StoredSet.of(workspace);
    session = new Session(stored.document(), stored.shelf().newest().getFirst(), background, fx);
    Catalogue catalogue = new CatalogueShelf(workspace).load();
    var runner =
        new Runner(workspace, caller, threads, background, Clock.systemUTC(), new Random(5));
    var service =
        new ReplayService(
            workspace,
            stored.set().id(),
            runner,
            new BatchRunner(
                workspace,
                runner.ledger(),
                provider -> Optional.empty(),
                threads,
                Clock.systemUTC(),
                new Random(5)),
            () -> catalogue,
            stored.document().columns(),
            new TokenCounter()::count,
            provider -> {
              String why = hurdle;
              if (why != null) {
                throw new CallFailure(
                    CallFailure.Kind.CONFIGURATION, 0, why, "", null, RateLimits.NONE, null);
              }
              return caller::call;
            },
            Clock.systemUTC());
    model =
        new ReplayViewModel(
            service, session, tasks, failures::add, (title, words) -> notices.add(title));
  }

  @Override
  public void close() {
    model.close();
    session.close();
    threads.close();
    background.shutdownNow();
    workspace.close();
  }
}
