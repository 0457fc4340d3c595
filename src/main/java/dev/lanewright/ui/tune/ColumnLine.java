package dev.lanewright.ui.tune;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.ui.part.Parts;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A thin line in a card while its columns are read, or in words why they were not. */
final class ColumnLine extends VBox {
  private final ProgressBar line = new ProgressBar();
  private final Label problem = Parts.wrapped("", "worse", "small");

  /** How far the columns of a stage are. */
  enum State {
    READY,
    LOADING,
    FAILED;

    /**
     * @param needs columns that the stage reads
     * @param wrong what went wrong last, or null
     */
    static State of(Set<Need> needs, EvalTable table, @Nullable String wrong) {
      if (needs.stream().allMatch(table::has)) {
        return READY;
      }
      return wrong == null ? LOADING : FAILED;
    }
  }

  /**
   * @param id of the card
   */
  ColumnLine(String id) {
    line.setId(id + "-loading");
    line.getStyleClass().add("thin");
    line.setMaxWidth(Double.MAX_VALUE);
    line.setAccessibleText("Columns are being read");
    problem.setId(id + "-columns-problem");
    show(State.READY, "");
  }

  void show(State state, @Nullable String wrong) {
    // An indeterminate bar that nobody sees would still be animated.
    line.setProgress(state == State.LOADING ? ProgressBar.INDETERMINATE_PROGRESS : 0);
    problem.setText(
        state == State.FAILED ? "What this stage reads could not be loaded: " + wrong : "");
    switch (state) {
      case READY -> getChildren().clear();
      case LOADING -> getChildren().setAll(line);
      case FAILED -> getChildren().setAll(problem);
    }
    setVisible(state != State.READY);
    setManaged(state != State.READY);
  }
}
