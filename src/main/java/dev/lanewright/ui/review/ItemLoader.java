package dev.lanewright.ui.review;

import dev.lanewright.evalset.Shown;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.review.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads items for the screen, the next one ahead of time. JavaFX thread only. */
final class ItemLoader {
  private static final int KEPT = 6;

  private final ReviewSource source;
  private final Tasks tasks;
  private final Map<Ask, Loaded> kept = new LinkedHashMap<>();
  private int era;

  /** What is wanted. */
  record Ask(Entry entry, Shown shown, boolean markdown) {}

  ItemLoader(ReviewSource source, Tasks tasks) {
    this.source = source;
    this.tasks = tasks;
  }

  void load(Ask ask, Consumer<Loaded> then, Consumer<Throwable> onError) {
    Loaded known = kept.get(ask);
    if (known != null) {
      tasks.cancel("review item");
      then.accept(known);
      return;
    }
    int now = era;
    tasks.run(
        "review item",
        p -> source.item(ask.entry(), ask.shown(), ask.markdown()),
        item -> {
          keep(now, ask, Objects.requireNonNull(item));
          then.accept(item);
        },
        onError);
  }

  /** Reads what will be wanted next; what goes wrong is told when it is wanted. */
  void ahead(Ask ask) {
    if (!kept.containsKey(ask)) {
      int now = era;
      tasks.run(
          "review item ahead",
          p -> source.item(ask.entry(), ask.shown(), ask.markdown()),
          item -> keep(now, ask, Objects.requireNonNull(item)),
          e -> {});
    }
  }

  private void keep(int then, Ask ask, Loaded item) {
    if (then == era) {
      kept.put(ask, item);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }

  /** Everything is to be read anew. */
  void forget() {
    era++;
    kept.clear();
  }

  void close() {
    forget();
    tasks.cancel("review item");
    tasks.cancel("review item ahead");
  }
}
