package dev.lanewright.ui.compare;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.FigureMaker;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.PolicyDiff;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Comparison;
import dev.lanewright.workspace.SavedVersion;
import dev.lanewright.workspace.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Two policies side by side in the session's view, and the right one measured against the left. */
final class CompareViewModel {
  private static final long SEED = 20_260_101;

  private final Session session;
  private final Tasks tasks;
  private final List<Choice> choices;
  private final ObjectProperty<Choice> left = new SimpleObjectProperty<>();
  private final ObjectProperty<Choice> right = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");

  /**
   * What is shown.
   *
   * @param paired figures of the right policy with the left one as its baseline
   * @param flips rows of samples that go elsewhere
   */
  record Shown(Comparison comparison, Figures paired, List<FlipRow> flips) {}

  CompareViewModel(
      Session session, Tasks tasks, List<SavedVersion> versions, Policy left, Policy right) {
    this.session = session;
    this.tasks = tasks;
    var all = new ArrayList<Choice>();
    if (session.edited()) {
      all.add(new Choice(session.policy().name() + ", in hand", session.policy()));
    }
    versions.forEach(v -> all.add(Choice.of(v)));
    this.left.set(choice(all, left));
    this.right.set(choice(all, right));
    this.choices = List.copyOf(all);
    this.left.subscribe((was, is) -> refresh());
    this.right.subscribe((was, is) -> refresh());
    refresh();
  }

  private static Choice choice(List<Choice> all, Policy policy) {
    for (Choice c : all) {
      if (c.policy().equals(policy)) {
        return c;
      }
    }
    Choice other = new Choice(policy.name(), policy);
    all.addFirst(other);
    return other;
  }

  List<Choice> choices() {
    return choices;
  }

  ObjectProperty<Choice> leftProperty() {
    return left;
  }

  ObjectProperty<Choice> rightProperty() {
    return right;
  }

  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Says what is going on, or what went wrong. */
  ReadOnlyStringProperty stateProperty() {
    return state.getReadOnlyProperty();
  }

  List<PolicyDiff.Change> differences() {
    return PolicyDiff.between(left.get().policy(), right.get().policy());
  }

  void swap() {
    Choice was = left.get();
    left.set(right.get());
    right.set(was);
  }

  /** Stops what is being computed. */
  void close() {
    tasks.cancel("compare policies");
  }

  private void refresh() {
    Policy a = left.get().policy();
    Policy b = right.get().policy();
    state.set("Comparing…");
    session.compare(
        a,
        b,
        c -> {
          if (left.get().policy().equals(a) && right.get().policy().equals(b)) {
            pair(c);
          }
        });
  }

  // The session has loaded the columns that both policies read.
  private void pair(Comparison c) {
    EvalTable table = session.table();
    View view = session.view();
    tasks.run(
        "compare policies",
        progress -> {
          Run rightRun = Run.of(table, c.right());
          Arm leftArm = Run.of(table, c.left()).arm(c.left().name());
          Figures paired = FigureMaker.refine(rightRun, leftArm, view, SEED, progress::cancelled);
          progress.check();
          Map<Long, String> texts =
              session.document().texts().openings(FlipRow.ids(table, c.flips()));
          return new Shown(
              c,
              paired == null ? FigureMaker.figures(rightRun, leftArm, view) : paired,
              FlipRow.of(table, c, texts));
        },
        s -> {
          shown.set(s);
          state.set("");
        },
        e -> state.set("The policies could not be compared: " + e.getMessage()));
  }
}
