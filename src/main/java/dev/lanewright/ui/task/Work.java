package dev.lanewright.ui.task;

import org.jspecify.annotations.Nullable;

/**
 * Background work.
 *
 * @param <T> what comes out
 */
@FunctionalInterface
public interface Work<T> {
  /**
   * Does it, off the JavaFX thread. Calls {@link Progress#check()} now and then. Null where there
   * is nothing to show.
   */
  @Nullable T run(Progress progress) throws Exception;
}
