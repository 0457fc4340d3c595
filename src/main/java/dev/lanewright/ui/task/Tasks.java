package dev.lanewright.ui.task;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Runs work off the JavaFX thread and brings its result back. Of two tasks of one name the older is
 * cancelled, and only the newest's result or error reaches the screen. Called on the JavaFX thread.
 */
public final class Tasks {
  private final Executor background;
  private final Executor fx;
  private final Map<String, RunningTask> newest = new HashMap<>();
  private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
  // Kept: listeners to a view of a list live no longer than the view.
  private final ObservableList<RunningTask> shown =
      FXCollections.unmodifiableObservableList(running);

  /**
   * @param background where work runs; {@code Runnable::run} in tests
   * @param fx where results go: {@link FxThread} in the program, {@code Runnable::run} in tests
   */
  public Tasks(Executor background, Executor fx) {
    this.background = background;
    this.fx = fx;
  }

  /** Runs everything at once on the calling thread: for tests. */
  public static Tasks direct() {
    return new Tasks(Runnable::run, Runnable::run);
  }

  /**
   * Starts work under a name.
   *
   * @param name identifies the purpose: "newest wins" is per name
   * @param work runs on the background executor
   * @param onResult gets the result on the JavaFX thread, unless cancelled or outrun
   * @param onError gets what was thrown on the JavaFX thread, unless cancelled or outrun
   */
  public <T> RunningTask run(
      String name, Work<T> work, Consumer<? super T> onResult, Consumer<Throwable> onError) {
    var task = new RunningTask(name, fx);
    RunningTask older = newest.put(name, task);
    if (older != null) {
      older.cancel();
    }
    running.add(task);
    try {
      background.execute(() -> work(task, work, onResult, onError));
    } catch (RejectedExecutionException closing) {
      finish(task);
    }
    return task;
  }

  /** Cancels the task of that name, if one runs. */
  public void cancel(String name) {
    RunningTask task = newest.remove(name);
    if (task != null) {
      task.cancel();
    }
  }

  /** Tasks under way, oldest first. */
  public ObservableList<RunningTask> running() {
    return shown;
  }

  /** Runs something on the JavaFX thread, soon. */
  public void onFx(Runnable action) {
    fx.execute(action);
  }

  private <T> void work(
      RunningTask task, Work<T> work, Consumer<? super T> onResult, Consumer<Throwable> onError) {
    Runnable end;
    try {
      task.check();
      T result = work.run(task);
      end = () -> onResult.accept(result);
    } catch (CancellationException e) {
      end = () -> {};
    } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
      end = () -> onError.accept(e);
    }
    Runnable last = end;
    fx.execute(
        () -> {
          boolean wanted = newest.get(task.name()) == task && !task.cancelled();
          finish(task);
          if (wanted) {
            last.run();
          }
        });
  }

  private void finish(RunningTask task) {
    running.remove(task);
    newest.remove(task.name(), task);
  }
}
