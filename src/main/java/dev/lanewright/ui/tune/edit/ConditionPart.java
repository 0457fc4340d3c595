package dev.lanewright.ui.tune.edit;

import dev.lanewright.engine.Tally;
import dev.lanewright.policy.Condition;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * One condition of a tree, a leaf or a group: its head says whether it is negated and of how many
 * samples it holds.
 */
abstract class ConditionPart extends VBox {
  private final EditContext context;
  private final String id;
  private final Runnable onChange;
  private final ToggleButton not = new ToggleButton("not");
  private final Label tally = Parts.whole("", "muted", "small");
  private final Label problem = Parts.wrapped("", "worse", "small");
  final HBox head = Parts.row(6);

  /**
   * @param onChange after a person changed something in it
   * @param remove takes it out, or null for the root
   */
  ConditionPart(
      EditContext context,
      String id,
      boolean negated,
      Runnable onChange,
      @Nullable Runnable remove) {
    super(6);
    this.context = context;
    this.id = id;
    this.onChange = onChange;
    setId(id);
    setMinWidth(0);
    not.setId(id + "-not");
    not.getStyleClass().add("not-toggle");
    not.setAccessibleText("Not: holds where this does not");
    not.setSelected(negated);
    not.setOnAction(e -> changed());
    tally.setId(id + "-tally");
    problem.setId(id + "-problem");
    problem.managedProperty().bind(problem.visibleProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    head.getChildren().addAll(not, Parts.gap(), tally);
    if (remove != null) {
      head.getChildren()
          .add(Parts.icon(id + "-remove", Feather.X, "Remove this condition", remove));
    }
    getChildren().addAll(head, problem);
  }

  /** Builds the part for a condition. */
  static ConditionPart of(
      EditContext context,
      String id,
      Condition condition,
      Runnable onChange,
      @Nullable Runnable remove) {
    boolean negated = condition instanceof Condition.Not;
    Condition inner = condition instanceof Condition.Not n ? n.of() : condition;
    return switch (inner) {
      case Condition.All all ->
          new ConditionGroup(context, id, negated, true, all.of(), onChange, remove);
      case Condition.Any any ->
          new ConditionGroup(context, id, negated, false, any.of(), onChange, remove);
      // Twice not: the inner one becomes a group of its own.
      case Condition.Not twice ->
          new ConditionGroup(context, id, negated, true, List.of(twice), onChange, remove);
      case Condition leaf -> new ConditionLeaf(context, id, negated, leaf, onChange, remove);
    };
  }

  /** The condition without the negation. */
  abstract Condition inner();

  /** The condition as its controls say; may be something that a policy cannot hold yet. */
  final Condition value() {
    return not.isSelected() ? new Condition.Not(inner()) : inner();
  }

  final void changed() {
    look();
    onChange.run();
  }

  /** Counts anew, or says what is wrong. */
  final void look() {
    Condition now = value();
    String wrong = EditContext.problem(now);
    String own = wrong == null || !says() ? "" : wrong;
    problem.setText(own);
    if (wrong == null) {
      context.tally(id, now, this::show);
    } else {
      tally.setText("");
    }
  }

  /** Whether it tells of problems itself: a group leaves it to its parts. */
  boolean says() {
    return true;
  }

  private void show(Tally found) {
    tally.setText(Numbers.count(found.yes()) + " · " + Numbers.percent(found.share()));
    tally.setAccessibleText(
        "Holds for %s of %s samples"
            .formatted(Numbers.count(found.yes()), Numbers.count(found.n())));
  }
}
