package dev.lanewright.ui.review;

import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.ui.task.Tasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Writes events one after another; what is asked for while one is being written waits for it.
 * JavaFX thread only.
 */
final class Keeper {
  private final ReviewSource source;
  private final Tasks tasks;
  private final Consumer<Throwable> onError;
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private long saves;

  Keeper(ReviewSource source, Tasks tasks, Consumer<Throwable> onError) {
    this.source = source;
    this.tasks = tasks;
    this.onError = onError;
  }

  ReadOnlyBooleanWrapper savingProperty() {
    return saving;
  }

  /** Runs now, or after what is being written. */
  void act(Runnable action) {
    if (saving.get()) {
      waiting.add(action);
    } else {
      action.run();
    }
  }

  /** Drops what waits. */
  void forget() {
    waiting.clear();
  }

  /** Writes an event; {@code then} runs once it is on disk. */
  void save(ReviewEvent event, Consumer<ReviewEvent> then) {
    saving.set(true);
    tasks.run(
        "review save " + saves++,
        p -> source.append(event),
        stored -> {
          saving.set(false);
          then.accept(Objects.requireNonNull(stored));
          drain();
        },
        e -> {
          saving.set(false);
          waiting.clear();
          onError.accept(e);
        });
  }

  private void drain() {
    Runnable next = saving.get() ? null : waiting.poll();
    if (next != null) {
      next.run();
      drain();
    }
  }
}
