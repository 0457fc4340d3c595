package dev.lanewright.ui.tune;

import dev.lanewright.engine.Figures;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Policy;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.tune.edit.EditorPane;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The left column: all stages, or the form of one part of the policy in their place. */
final class LeftColumn extends StackPane implements Editors {
  /** Pixels of the usual text. */
  private static final double TEXT = 13;

  private static final double WIDTH = 312;
  private static final double EDITOR_WIDTH = 420;

  private final TuneViewModel vm;
  private final StageDialogs dialogs;
  private final EditorPane editor;
  private final StagesPane stages;
  private final VBox column;
  private int edited = -1;
  private @Nullable Node before;

  LeftColumn(
      TuneViewModel vm,
      Tasks tasks,
      Thresholds thresholds,
      StageEdits edits,
      StageDialogs dialogs,
      Runnable askGates) {
    this.vm = vm;
    this.dialogs = dialogs;
    editor = new EditorPane(vm.session(), askGates, this::back);
    stages = new StagesPane(vm, tasks, thresholds, edits, dialogs, this, askGates);
    stages.setPadding(new Insets(0, 2, 2, 1));
    ScrollPane scroll = Parts.column(stages);
    column = new VBox(8, scroll, stages.adding());
    vm.policyProperty().subscribe(p -> follow());
    vm.figuresProperty().subscribe(f -> count());
    show(column, WIDTH);
  }

  /** The stages. */
  StagesPane stages() {
    return stages;
  }

  private void show(Node node, double width) {
    getChildren().setAll(node);
    // In units of the text, which may be larger: an intent's word must still fit into its lane.
    setStyle(
        String.format(
            Locale.ROOT,
            "-fx-min-width: %.2fem; -fx-pref-width: %.2fem; -fx-max-width: %.2fem;",
            (width - 42) / TEXT,
            width / TEXT,
            width / TEXT));
  }

  private void open(int index) {
    before = getScene() == null ? null : getScene().getFocusOwner();
    edited = index;
    show(editor, EDITOR_WIDTH);
    count();
  }

  private void back() {
    editor.closed();
    show(column, WIDTH);
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    }
  }

  @Override
  public void stage(int index) {
    Policy policy = vm.session().committed();
    if (index < policy.stages().size()) {
      open(index);
      editor.stage(index, StageWords.title(policy.stages().get(index)), () -> dialogs.stage(index));
    }
  }

  @Override
  public void cascade() {
    if (vm.session().committed().cascade() != null) {
      open(-1);
      editor.cascade(dialogs::cascade);
    }
  }

  @Override
  public void tiers() {
    open(-1);
    editor.tiers(dialogs::policy);
  }

  private void follow() {
    if (getChildren().contains(editor)) {
      editor.follow();
    }
  }

  private void count() {
    Figures figures = vm.figuresProperty().get();
    var all = vm.session().committed().stages();
    String verb =
        edited >= 0 && edited < all.size() && all.get(edited) instanceof Guard
            ? "raises"
            : "decides";
    boolean known = figures != null && edited >= 0 && edited < figures.stages().length - 1;
    editor.count(
        known && figures != null
            ? StageCard.share(verb, figures.stages()[edited], figures) + " of the samples in view"
            : "");
  }
}
