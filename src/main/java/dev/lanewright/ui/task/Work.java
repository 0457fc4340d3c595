package dev.lanewright.ui.task;

/**
 * Background work.
 *
 * @param <T> what comes out
 */
@FunctionalInterface
public interface Work<T> {
  /** Does it, off the JavaFX thread. Calls {@link Progress#check()} now and then. */
  T run(Progress progress) throws Exception;
}
