package dev.lanewright.ui.tune;

import dev.lanewright.engine.Figures;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Stage;
import dev.lanewright.workspace.Aspect;
import dev.lanewright.workspace.Baselines;
import dev.lanewright.workspace.Details;
import dev.lanewright.workspace.Edit;
import dev.lanewright.workspace.Moved;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the tune screen shows: the session's state as properties. One thread; no nodes. Properties
 * change in one go per change of the session.
 */
final class TuneViewModel implements AutoCloseable {
  private final Session session;
  private final Subscription subscription;
  private final ReadOnlyObjectWrapper<Policy> policy;
  private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Tile>> tiles = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<CategoryRow>> categories =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Details> details = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Moved> flips = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LookHere> look = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable ThresholdKey> hand = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable SampleList> listed = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Integer> traced = new SimpleObjectProperty<>();
  private final StringProperty problem = new SimpleStringProperty("");
  private final BooleanProperty stale = new SimpleBooleanProperty();
  private final List<DragValue> values = new ArrayList<>();
  private final List<Runnable> onFrame = new ArrayList<>();

  TuneViewModel(Session session) {
    this.session = session;
    this.policy = new ReadOnlyObjectWrapper<>(session.policy());
    takeHand();
    subscription = session.subscribe(this::changed);
  }

  Session session() {
    return session;
  }

  /** The policy shown, in a gesture too. */
  ReadOnlyObjectProperty<Policy> policyProperty() {
    return policy.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Figures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Tile>> tilesProperty() {
    return tiles.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<CategoryRow>> categoriesProperty() {
    return categories.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Details> detailsProperty() {
    return details.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Moved> flipsProperty() {
    return flips.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable LookHere> lookProperty() {
    return look.getReadOnlyProperty();
  }

  /** The threshold whose frontier is drawn; null without a score stage. */
  ObjectProperty<@Nullable ThresholdKey> handProperty() {
    return hand;
  }

  /** Samples listed on the tab "Samples"; null: all in view. */
  ObjectProperty<@Nullable SampleList> listedProperty() {
    return listed;
  }

  /** The sample whose decision is explained, as an index into the table; null for none. */
  ObjectProperty<@Nullable Integer> tracedProperty() {
    return traced;
  }

  /** What went wrong last, in words; empty when nothing did. */
  StringProperty problemProperty() {
    return problem;
  }

  /** Whether the figures shown are older than the policy: columns that it reads are missing. */
  BooleanProperty staleProperty() {
    return stale;
  }

  /** Keeps a number in step with the policy. */
  DragValue watch(DragValue value) {
    values.add(value);
    return value;
  }

  /** Forgets numbers of cards that were rebuilt. */
  void unwatch(List<DragValue> old) {
    values.removeAll(old);
  }

  /** Runs after every change of policy or figures: for what is drawn over the charts. */
  void onChange(Runnable action) {
    onFrame.add(action);
  }

  /** Short name of the baseline. */
  String baselineName() {
    return Baselines.name(session.baseline(), session.policy());
  }

  String undoTitle() {
    return session.toUndo().map(Edit::name).map(n -> "Undo “" + n + "”").orElse("Undo");
  }

  String redoTitle() {
    return session.toRedo().map(Edit::name).map(n -> "Redo “" + n + "”").orElse("Redo");
  }

  /** Looks at one category alone; again, or null, at all. */
  void chooseCategory(@Nullable String category) {
    String now = session.view().category();
    session.look(
        session.view().withCategory(category == null || category.equals(now) ? null : category));
  }

  private void changed(Set<Aspect> what) {
    if (what.contains(Aspect.POLICY) || what.contains(Aspect.SAVED)) {
      policy.set(session.policy());
      values.forEach(DragValue::refresh);
      takeHand();
    }
    if (what.contains(Aspect.DETAILS)) {
      details.set(session.details());
      lookAround();
    }
    if (what.contains(Aspect.FLIPS)) {
      flips.set(session.flips());
    }
    if (what.contains(Aspect.FIGURES)
        || what.contains(Aspect.DETAILS)
        || what.contains(Aspect.SAVED)) {
      figures();
    }
    onFrame.forEach(Runnable::run);
  }

  private void figures() {
    Figures now = session.figures();
    if (now == null) {
      return;
    }
    figures.set(now);
    boolean moved = !session.policy().equals(session.saved().policy());
    tiles.set(Tiles.of(now, session.savedFigures(), baselineName(), moved));
    Details d = session.details();
    String category = session.view().category();
    Figures all = d != null && d.view().equals(session.view()) ? d.categories() : null;
    categories.set(CategoryRow.of(now, all, all == null ? null : category));
  }

  private void lookAround() {
    Details d = session.details();
    if (d != null) {
      look.set(LookHere.of(d.worst(), d.run().policy(), baselineName(), paired()));
    }
  }

  private boolean paired() {
    Figures now = session.figures();
    return now != null && !Double.isNaN(now.overall().delta().quality().value());
  }

  /** Keeps a threshold in hand that the policy has: else the first there is. */
  private void takeHand() {
    ThresholdKey now = hand.get();
    if (now == null || !now.in(session.policy())) {
      hand.set(first(session.policy()));
    }
  }

  private static @Nullable ThresholdKey first(Policy policy) {
    List<Stage> stages = policy.stages();
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i) instanceof Score s && !s.thresholds().isEmpty()) {
        return new ThresholdKey(i, s.thresholds().firstEntry().getKey());
      }
    }
    return null;
  }

  @Override
  public void close() {
    subscription.close();
  }
}
