package dev.lanewright.ui.review;

import dev.lanewright.engine.review.Sides;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.Shown;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.review.Entry;
import dev.lanewright.workspace.review.ReviewQueue;
import dev.lanewright.workspace.review.Stakes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The review screen without its nodes. Every decision is on disk before the screen goes on; what is
 * pressed while one is being written waits for it. What may not be seen before the decision is not
 * handed out before it. JavaFX thread only.
 */
public final class ReviewViewModel implements AutoCloseable {
  private final ReviewSource source;
  private final Tasks tasks;
  private final Supplier<Stakes> stakes;
  private final ReviewerName memory;
  private final TrustModel trust;
  private final InstantSource clock;
  private final Consumer<Throwable> onError;
  private final ItemLoader loader;
  private final DrawModel drawing;
  private final Keeper keeper;
  private final Decisions decisions;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable ReviewQueue> queue = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Entry> entry = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Face> face = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Reveal> reveal = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty markdown = new SimpleBooleanProperty(true);
  private final ObjectProperty<@Nullable String> reviewer = new SimpleObjectProperty<>();
  private final StringProperty badge = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable String> category = new SimpleObjectProperty<>();
  private List<ReviewDraw> draws = List.of();
  private @Nullable Loaded loaded;
  private final ReadOnlyLongWrapper reviewerId = new ReadOnlyLongWrapper(-1);
  private Instant shownAt = Instant.EPOCH;

  /**
   * @param source where items come from and decisions go
   * @param stakes what pairs weigh and cost in the view of the moment
   * @param trust follows the decisions
   * @param memory remembers the reviewer's name
   * @param clock times decisions
   * @param onError tells of what could not be read or written
   */
  public ReviewViewModel(
      ReviewSource source,
      Tasks tasks,
      Supplier<Stakes> stakes,
      TrustModel trust,
      ReviewerName memory,
      InstantSource clock,
      Consumer<Throwable> onError) {
    this.source = source;
    this.tasks = tasks;
    this.stakes = stakes;
    this.trust = trust;
    this.memory = memory;
    this.clock = clock;
    this.onError = onError;
    loader = new ItemLoader(source, tasks);
    keeper = new Keeper(source, tasks, onError);
    decisions = new Decisions(this, keeper, clock, this::stored);
    drawing = new DrawModel(source, tasks, stakes, this::load, onError);
    reviewer.set(memory.get());
    category.subscribe((was, is) -> categoryChosen());
    markdown.subscribe(
        (was, is) -> {
          loader.forget();
          Entry now = entry.get();
          if (now != null) {
            open(now);
          }
        });
  }

  /** What the screen is at. */
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** The drawing with everything done so far, or null. */
  public ReadOnlyObjectProperty<@Nullable ReviewQueue> queueProperty() {
    return queue.getReadOnlyProperty();
  }

  /** The line in view, or null. */
  public ReadOnlyObjectProperty<@Nullable Entry> entryProperty() {
    return entry.getReadOnlyProperty();
  }

  /** What can be seen of the item in view from the start, or null while it is read. */
  public ReadOnlyObjectProperty<@Nullable Face> faceProperty() {
    return face.getReadOnlyProperty();
  }

  /** What was hidden, once it is revealed; null before. */
  public ReadOnlyObjectProperty<@Nullable Reveal> revealProperty() {
    return reveal.getReadOnlyProperty();
  }

  /** Whether a decision is being written. */
  public ReadOnlyBooleanProperty savingProperty() {
    return keeper.savingProperty().getReadOnlyProperty();
  }

  /** Whether answers are read as Markdown. */
  public BooleanProperty markdownProperty() {
    return markdown;
  }

  /** Who reviews, or null while nobody said. */
  public ObjectProperty<@Nullable String> reviewerProperty() {
    return reviewer;
  }

  /** The number of items to do or to settle, or empty. */
  public StringProperty badgeProperty() {
    return badge;
  }

  /** Only items of this category are listed, stepped through and gone on to; null: all. */
  public ObjectProperty<@Nullable String> categoryProperty() {
    return category;
  }

  /** Looks at the next category of the queue, after the last at all again; or the one before. */
  public void stepCategory(int by) {
    ReviewQueue q = queue.get();
    if (q != null) {
      List<String> all = q.categories();
      int at = all.indexOf(category.get()) + 1;
      int next = Math.floorMod(at + by, all.size() + 1);
      category.set(next == 0 ? null : all.get(next - 1));
    }
  }

  private void categoryChosen() {
    ReviewQueue q = queue.get();
    Entry now = entry.get();
    boolean idle = now == null && phase.get() == Phase.FINISHED;
    if (q != null && reviewerId() >= 0 && (idle || (now != null && !q.in(now, category.get())))) {
      keeper.forget();
      advance();
    }
  }

  /** The store's id of the reviewer, or -1 while nobody said who. */
  public long reviewerId() {
    return reviewerId.get();
  }

  /** The same as a property: figures of a queue are of one reviewer. */
  public ReadOnlyLongProperty reviewerIdProperty() {
    return reviewerId.getReadOnlyProperty();
  }

  /** How far the judges are to be trusted. */
  TrustModel trust() {
    return trust;
  }

  /** What a category counts for in quality. */
  double weight(@Nullable String category) {
    return stakes.get().weight(category);
  }

  /** Reads the drawing anew: the newest, or the one in view. */
  public void refresh() {
    ReviewQueue now = queue.get();
    load(now == null ? null : now.draw().id());
  }

  /** Looks at another drawing; null: the newest. */
  public void load(@Nullable Long draw) {
    String name = reviewer.get();
    tasks.run(
        "review queue",
        p -> source.start(draw, name),
        this::take,
        e -> {
          phase.set(Phase.FAILED);
          onError.accept(e);
        });
  }

  private void take(ReviewSource.@Nullable Start start) {
    if (start == null || start.queue() == null) {
      queue.set(null);
      entry.set(null);
      clear();
      phase.set(start != null && start.pairs() > 0 ? Phase.NO_DRAW : Phase.NO_PAIRS);
      badge.set("");
      return;
    }
    reviewerId.set(start.reviewer());
    draws = start.draws();
    ReviewQueue was = queue.get();
    loader.forget();
    show(start.queue());
    trust.opened(start.queue());
    Entry now = entry.get();
    boolean same = was != null && was.draw().id() == start.queue().draw().id();
    int at = same && now != null ? start.queue().indexOf(now.item().id()) : -1;
    if (reviewerId() < 0) {
      entry.set(null);
      clear();
      phase.set(Phase.NO_NAME);
    } else if (at >= 0) {
      open(start.queue().entries().get(at));
    } else {
      entry.set(null);
      advance();
    }
  }

  /** Drawings of the set, oldest first. */
  public List<ReviewDraw> draws() {
    return draws;
  }

  /** Names of the people who review here, oldest first. */
  public List<String> people() {
    return source.people();
  }

  /** Draws pairs, and then shows the drawing. */
  DrawModel drawing() {
    return drawing;
  }

  private void show(ReviewQueue now) {
    queue.set(now);
    if (category.get() != null && !now.categories().contains(category.get())) {
      category.set(null);
    }
    int open = now.open(reviewerId()) + now.disputed();
    badge.set(open == 0 ? "" : Integer.toString(open));
  }

  /** Says who reviews, and goes on as that person. */
  public void reviewAs(String name) {
    keeper.forget();
    reviewer.set(name.strip());
    memory.put(name.strip());
    entry.set(null);
    refresh();
  }

  /** Opens a line of the queue. */
  public void select(Entry chosen) {
    if (!Objects.equals(chosen, entry.get())) {
      keeper.forget();
      open(chosen);
    }
  }

  /** The next line of the list, or the one before. */
  public void step(int by) {
    ReviewQueue q = queue.get();
    Entry now = entry.get();
    List<Entry> listed = q == null ? List.of() : q.in(category.get());
    if (!listed.isEmpty()) {
      int at = now == null ? -1 : listed.indexOf(now);
      select(listed.get(Math.clamp(at + by, 0, listed.size() - 1)));
    }
  }

  void open(Entry chosen) {
    entry.set(chosen);
    clear();
    phase.set(Phase.LOADING);
    loader.load(
        new ItemLoader.Ask(chosen, side(chosen), markdown.get()),
        item -> {
          loaded = item;
          shownAt = clock.instant();
          settle();
          ahead();
        },
        e -> {
          phase.set(Phase.FAILED);
          onError.accept(e);
        });
  }

  private Shown side(Entry e) {
    ReviewQueue q = queue.get();
    return q == null ? Shown.A_FIRST : Sides.of(q.draw().seed(), e.item().id(), reviewerId());
  }

  private void clear() {
    loaded = null;
    face.set(null);
    reveal.set(null);
  }

  /** Brings phase, face and reveal in line with the events on the item in view. */
  void settle() {
    ReviewQueue q = queue.get();
    Loaded item = loaded;
    if (q == null || item == null) {
      return;
    }
    Phase now =
        switch (q.place(item.entry(), reviewerId())) {
          case TO_DO, SKIPPED -> Phase.BLIND;
          case REVEALED -> Phase.REVEALED;
          case DISPUTED -> Phase.DISPUTED;
          case DONE -> Phase.DONE;
        };
    reveal.set(now == Phase.REVEALED || now == Phase.DONE ? item.reveal() : null);
    face.set(reveal.get() == null ? item.face() : item.open());
    phase.set(now);
  }

  private void ahead() {
    Entry next = nextOpen();
    if (next != null) {
      loader.ahead(new ItemLoader.Ask(next, side(next), markdown.get()));
    }
  }

  /**
   * Decides on the item in view: blind, or (once revealed) the same again to confirm it, another to
   * change it; on a disputed item it settles the dispute. Then goes on, except after a blind
   * decision, which reveals.
   *
   * @param seen in the order on screen: A is the answer at the left
   */
  public void decide(Preference seen) {
    decisions.decide(seen);
  }

  /** Confirms the decision that was revealed; on an item that is done it goes on. */
  public void confirm() {
    decisions.confirm();
  }

  /** Passes the item on without a decision; one that is revealed keeps its decision. */
  public void skip() {
    decisions.skip();
  }

  /** Writes a note on the item in view. */
  public void note(String text) {
    decisions.note(text);
  }

  /** Takes the reviewer's newest decision or skip back, and shows its item. */
  public void undo() {
    decisions.undo();
  }

  /** The item as it was read, or null while none is in view. */
  @Nullable Loaded loaded() {
    return loaded;
  }

  /** The item in view with everything done on it, or null. */
  @Nullable InView inView() {
    ReviewQueue q = queue.get();
    Loaded item = loaded;
    return q == null || item == null ? null : new InView(q, item, reviewerId(), shownAt);
  }

  /** What stands decided on the item in view, in the order on screen, or null. */
  public @Nullable Preference decided() {
    InView now = inView();
    return now == null ? null : now.decided();
  }

  /** What people decided on the item in view, in the order on screen. */
  public List<Opinion> opinions() {
    InView now = inView();
    return now == null ? List.of() : now.opinions(source::person);
  }

  /** Notes of the reviewer on the item in view, oldest first. */
  public List<String> notes() {
    InView now = inView();
    return now == null ? List.of() : now.notes(reviewerId());
  }

  /** An event is on disk: the queue with it, and what stands on it. */
  private void stored(ReviewEvent event, Runnable then) {
    ReviewQueue q = queue.get();
    int at = q == null ? -1 : q.indexOf(event.item());
    if (q != null && at >= 0) {
      Entry on = q.entries().get(at);
      ReviewQueue next = q.with(on.item().pair(), event);
      show(next);
      trust.decided(next, on);
      then.run();
    }
  }

  /** To the next item to do, or to the end. */
  void advance() {
    Entry next = nextOpen();
    if (next == null) {
      entry.set(null);
      clear();
      phase.set(Phase.FINISHED);
    } else {
      open(next);
    }
  }

  private @Nullable Entry nextOpen() {
    ReviewQueue q = queue.get();
    return q == null ? null : q.nextOpen(entry.get(), reviewerId(), category.get());
  }

  @Override
  public void close() {
    keeper.forget();
    tasks.cancel("review queue");
    loader.close();
  }
}
