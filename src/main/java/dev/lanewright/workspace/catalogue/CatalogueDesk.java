package dev.lanewright.workspace.catalogue;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.store.CallPrice;
import dev.lanewright.workspace.Subscription;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue in hand, with undo. Every edit is written to the workspace in the background.
 *
 * <p>Not thread-safe: one thread owns it, calls it and hears its listeners.
 */
public final class CatalogueDesk {
  private static final int MOST_EDITS = 200;

  private final CatalogueKeeper keeper;
  private final Executor background;
  private final Executor owner;
  private final Clock clock;
  private final Consumer<RuntimeException> failed;
  private final Deque<Edit> undo = new ArrayDeque<>();
  private final Deque<Edit> redo = new ArrayDeque<>();
  private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Catalogue catalogue;

  private record Edit(String name, Catalogue before, Catalogue after) {}

  /**
   * A desk with the catalogue of a shelf.
   *
   * @param loaded what the shelf holds
   * @param background where it is written
   * @param owner runs something on the thread that owns this desk
   * @param clock tells which prices are in force
   * @param failed told on the owner's thread when writing fails
   */
  public CatalogueDesk(
      CatalogueShelf shelf,
      Catalogue loaded,
      Executor background,
      Executor owner,
      Clock clock,
      Consumer<RuntimeException> failed) {
    this.keeper = new CatalogueKeeper(shelf, loaded);
    this.catalogue = loaded;
    this.background = background;
    this.owner = owner;
    this.clock = clock;
    this.failed = failed;
  }

  /** The catalogue as it is shown. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The day whose prices are shown and counted. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Day of the newest price in force, for the status line. */
  public Optional<LocalDate> asOf() {
    return catalogue.prices().asOf(today());
  }

  /** What calls cost at the prices shown. A value: later edits do not change it. */
  public CallPrice prices() {
    return Costs.at(catalogue, today());
  }

  /** Puts another catalogue in place as one undo entry. */
  public void apply(String name, Catalogue after) {
    undo.push(new Edit(name, catalogue, after));
    if (undo.size() > MOST_EDITS) {
      undo.removeLast();
    }
    redo.clear();
    place(after);
  }

  /** Name of the edit that {@link #undo} takes back, or null. */
  public @Nullable String toUndo() {
    return undo.isEmpty() ? null : undo.getFirst().name();
  }

  /** Name of the edit that {@link #redo} brings back, or null. */
  public @Nullable String toRedo() {
    return redo.isEmpty() ? null : redo.getFirst().name();
  }

  /** Takes the newest edit back, if there is one. */
  public void undo() {
    if (!undo.isEmpty()) {
      Edit edit = undo.pop();
      redo.push(edit);
      place(edit.before());
    }
  }

  /** Brings the edit last undone back, if there is one. */
  public void redo() {
    if (!redo.isEmpty()) {
      Edit edit = redo.pop();
      undo.push(edit);
      place(edit.after());
    }
  }

  /** Tells of every change until the subscription is closed. */
  public Subscription subscribe(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void place(Catalogue next) {
    catalogue = next;
    keeper.want(next);
    background.execute(
        () -> {
          try {
            keeper.write();
          } catch (RuntimeException e) {
            owner.execute(() -> failed.accept(e));
          }
        });
    listeners.forEach(Runnable::run);
  }
}
