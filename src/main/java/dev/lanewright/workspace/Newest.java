package dev.lanewright.workspace;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in the background, one run per name at a time. While one runs, only the newest of those
 * asked for after it waits: results arrive in the order asked, the newest last, and a steady stream
 * of questions still sees answers. Called from the owner's thread; results and errors arrive there.
 */
final class Newest {
  private final Executor background;
  private final Executor owner;
  private final Map<String, Token> running = new HashMap<>();
  private final Map<String, Runnable> waiting = new HashMap<>();
  private boolean closed;

  Newest(Executor background, Executor owner) {
    this.background = background;
    this.owner = owner;
  }

  /** One run; nobody hears of a stale one. */
  private static final class Token {
    volatile boolean stale;
  }

  /**
   * Starts work, or lets it wait for the run under way.
   *
   * @param work is given a question to ask in long loops: whether to stop
   */
  <T extends @Nullable Object> void run(
      String name,
      Function<BooleanSupplier, T> work,
      Consumer<T> done,
      Consumer<RuntimeException> failed) {
    if (closed) {
      return;
    }
    if (running.containsKey(name)) {
      waiting.put(name, () -> run(name, work, done, failed));
      return;
    }
    Token token = new Token();
    running.put(name, token);
    background.execute(
        () -> {
          try {
            T result = work.apply(() -> token.stale);
            owner.execute(() -> finish(name, token, () -> done.accept(result)));
          } catch (RuntimeException e) {
            owner.execute(() -> finish(name, token, () -> failed.accept(e)));
          }
        });
  }

  private void finish(String name, Token token, Runnable then) {
    running.remove(name, token);
    if (!token.stale) {
      then.run();
    }
    Runnable next = waiting.remove(name);
    if (next != null) {
      next.run();
    }
  }

  /** Forgets what runs and waits under that name. */
  void cancel(String name) {
    waiting.remove(name);
    Token token = running.get(name);
    if (token != null) {
      token.stale = true;
    }
  }

  boolean busy() {
    return running.values().stream().anyMatch(t -> !t.stale);
  }

  void close() {
    closed = true;
    running.values().forEach(t -> t.stale = true);
    waiting.clear();
  }
}
