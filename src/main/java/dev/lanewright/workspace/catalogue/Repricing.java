package dev.lanewright.workspace.catalogue;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.store.CallPrice;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.Subscription;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lets the figures of an open session follow the prices: after every change of the catalogue the
 * costs are loaded again in the background, and the newest result goes to the session.
 *
 * <p>Owned by the session's thread.
 */
public final class Repricing implements AutoCloseable {
  private final CatalogueDesk desk;
  private final Session session;
  private final Function<CallPrice, EvalTable> load;
  private final Executor background;
  private final Executor owner;
  private final Consumer<RuntimeException> failed;
  private final Subscription subscription;
  private int newest;

  /**
   * Starts following.
   *
   * @param load loads the session's table at prices; called in the background
   * @param owner runs something on the session's thread
   * @param failed told on the session's thread when loading fails
   */
  public Repricing(
      CatalogueDesk desk,
      Session session,
      Function<CallPrice, EvalTable> load,
      Executor background,
      Executor owner,
      Consumer<RuntimeException> failed) {
    this.desk = desk;
    this.session = session;
    this.load = load;
    this.background = background;
    this.owner = owner;
    this.failed = failed;
    this.subscription = desk.subscribe(this::reload);
  }

  /** Loads the costs again. */
  public void reload() {
    int mine = ++newest;
    CallPrice prices = desk.prices();
    background.execute(
        () -> {
          try {
            EvalTable table = load.apply(prices);
            owner.execute(() -> take(mine, table));
          } catch (RuntimeException e) {
            owner.execute(() -> failed.accept(e));
          }
        });
  }

  private void take(int mine, EvalTable table) {
    if (mine == newest) {
      // Prices move no other column: what was loaded of the same samples stays.
      boolean same = Arrays.equals(table.ids(), session.table().ids());
      session.replaceTable(same ? table.with(session.table().columns()) : table);
    }
  }

  @Override
  public void close() {
    newest++;
    subscription.close();
  }
}
