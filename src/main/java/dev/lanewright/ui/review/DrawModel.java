package dev.lanewright.ui.review;

import dev.lanewright.engine.review.DrawSpec;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.review.Stakes;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Draws pairs for review. JavaFX thread only. */
final class DrawModel {
  private final ReviewSource source;
  private final Tasks tasks;
  private final Supplier<Stakes> stakes;
  private final LongConsumer onDrawn;
  private final Consumer<Throwable> onError;

  /**
   * @param onDrawn gets the store's id of a new drawing
   */
  DrawModel(
      ReviewSource source,
      Tasks tasks,
      Supplier<Stakes> stakes,
      LongConsumer onDrawn,
      Consumer<Throwable> onError) {
    this.source = source;
    this.tasks = tasks;
    this.stakes = stakes;
    this.onDrawn = onDrawn;
    this.onError = onError;
  }

  /** Finds out what could be drawn. */
  void options(Consumer<DrawOptions> then) {
    Stakes now = stakes.get();
    tasks.run("review draw", p -> source.options(now), then, onError);
  }

  /**
   * Draws exactly these pairs.
   *
   * @param pairs the store's ids
   * @param before run once they are drawn, before the drawing is shown
   */
  void drawThese(List<Long> pairs, long seed, Runnable before) {
    Stakes now = stakes.get();
    String name = pairs.size() + (pairs.size() == 1 ? " pair" : " pairs") + " from Verdicts";
    tasks.run(
        "review draw",
        p -> source.drawThese(now, name, pairs, seed),
        drawn -> {
          before.run();
          onDrawn.accept(Objects.requireNonNull(drawn).id());
        },
        onError);
  }

  /** Draws and keeps the drawing. */
  void draw(DrawOptions options, String name, DrawSpec spec) {
    tasks.run(
        "review draw",
        p -> source.draw(options, name, spec),
        drawn -> onDrawn.accept(Objects.requireNonNull(drawn).id()),
        onError);
  }
}
