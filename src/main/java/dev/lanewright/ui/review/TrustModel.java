package dev.lanewright.ui.review;

import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Details;
import dev.lanewright.workspace.review.Entry;
import dev.lanewright.workspace.review.ReviewQueue;
import dev.lanewright.workspace.review.Trust;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** Judge trust, and whether people's labels stand in the figures. JavaFX thread only. */
public final class TrustModel {
  private final ReviewSource source;
  private final Tasks tasks;
  private final Supplier<@Nullable Details> details;
  private final Runnable onFigures;
  private final Consumer<Throwable> onError;
  private final ReadOnlyObjectWrapper<@Nullable Trust> trust = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty overrides = new SimpleBooleanProperty();
  private boolean reading;

  /**
   * @param details of the open document at the moment, or null
   * @param onFigures told when figures that stand on labels change
   * @param onError tells of what could not be read or written
   */
  public TrustModel(
      ReviewSource source,
      Tasks tasks,
      Supplier<@Nullable Details> details,
      Runnable onFigures,
      Consumer<Throwable> onError) {
    this.source = source;
    this.tasks = tasks;
    this.details = details;
    this.onFigures = onFigures;
    this.onError = onError;
    overrides.subscribe(
        (was, is) -> {
          if (!reading) {
            tasks.run(
                "review overrides",
                p -> {
                  source.desk().setHumanOverrides(is);
                  return true;
                },
                done -> onFigures.run(),
                onError);
          }
        });
  }

  /** What is known, or null before. */
  public ReadOnlyObjectProperty<@Nullable Trust> trustProperty() {
    return trust.getReadOnlyProperty();
  }

  /** Whether settled labels stand in for the judges' verdicts in the figures. */
  public BooleanProperty overridesProperty() {
    return overrides;
  }

  /** Another drawing is in view. */
  void opened(@Nullable ReviewQueue queue) {
    tasks.run(
        "review overrides",
        p -> source.desk().humanOverrides(),
        is -> {
          reading = true;
          overrides.set(is);
          reading = false;
        },
        onError);
    compute(queue);
  }

  /** A decision was stored. */
  void decided(ReviewQueue queue, Entry on) {
    if (on.item().source() == ReviewItem.Source.RANDOM) {
      compute(queue);
    }
    if (overrides.get()) {
      onFigures.run();
    }
  }

  private void compute(@Nullable ReviewQueue queue) {
    if (queue == null) {
      trust.set(null);
      return;
    }
    List<ReviewItem> items = queue.entries().stream().map(Entry::item).toList();
    Details now = details.get();
    tasks.run(
        "review trust",
        p -> Trust.of(source.desk().table(), items, source.desk().panel(), now),
        trust::set,
        onError);
  }
}
