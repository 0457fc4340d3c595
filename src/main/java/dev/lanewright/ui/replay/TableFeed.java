package dev.lanewright.ui.replay;

import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Takes answers that are on disk into the session's table, a few times a second, so that its
 * figures follow a run. {@link #answered} may be called from many threads, the rest on the JavaFX
 * thread.
 */
final class TableFeed {
  private static final long EVERY_NS = 600_000_000L;

  private final ReplayService service;
  private final Session session;
  private final Tasks tasks;
  private final Consumer<Throwable> failed;
  private final ConcurrentLinkedQueue<Long> answered = new ConcurrentLinkedQueue<>();
  private boolean updating;
  private long last;

  TableFeed(ReplayService service, Session session, Tasks tasks, Consumer<Throwable> failed) {
    this.service = service;
    this.session = session;
    this.tasks = tasks;
    this.failed = failed;
  }

  /** Hears of a sample whose answer is on disk. */
  void answered(long sample) {
    answered.add(sample);
  }

  /** Whether everything that was heard of is in the table. */
  boolean settled() {
    return answered.isEmpty() && !updating;
  }

  /**
   * Once per frame.
   *
   * @param over whether the run has ended, so that nothing is waited for
   */
  void tick(long nowNanos, boolean over) {
    if (!updating && !answered.isEmpty() && (over || nowNanos - last > EVERY_NS)) {
      last = nowNanos;
      update();
    }
  }

  private void update() {
    var ids = new TreeSet<Long>();
    for (Long id = answered.poll(); id != null; id = answered.poll()) {
      ids.add(id);
    }
    long[] samples = ids.stream().mapToLong(Long::longValue).toArray();
    var table = session.table();
    updating = true;
    tasks.run(
        "replay table",
        p -> service.update(table, samples, () -> false),
        fresh -> {
          updating = false;
          session.replaceTable(fresh);
        },
        e -> {
          updating = false;
          failed.accept(e);
        });
  }
}
