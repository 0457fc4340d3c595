package dev.lanewright.ui.tune;

import dev.lanewright.engine.Figures;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Stage;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card of one stage: what it is, its controls, how many samples it decides. */
abstract class StageCard extends VBox {
  private final Label decides = Parts.wrapped("", "muted", "small");
  private final ColumnLine columns;
  private ColumnLine.State shown = ColumnLine.State.READY;
  private final HBox aside = Parts.row(5);
  private final HBox head;
  private final Button edit;
  private final MenuButton menu = new MenuButton("", new FontIcon(Feather.MORE_HORIZONTAL));

  /**
   * @param index of the stage, from 0
   */
  StageCard(int index, Stage stage) {
    super(4);
    setId("stage-" + (index + 1));
    getStyleClass().addAll("card", "tight", "stage-card");
    decides.setId("stage-" + (index + 1) + "-decides");
    menu.setId("stage-" + (index + 1) + "-menu");
    menu.getStyleClass().addAll("quiet", "stage-menu");
    menu.setAccessibleText("Stage " + (index + 1) + ": edit, move, remove");
    Label title = Parts.whole((index + 1) + " " + StageWords.title(stage), "section");
    columns = new ColumnLine("stage-" + (index + 1));
    edit =
        Parts.icon(
            "stage-" + (index + 1) + "-edit",
            Feather.EDIT_2,
            "Edit stage " + (index + 1) + ", " + StageWords.title(stage),
            () -> {});
    edit.getStyleClass().add("stage-edit");
    head = Parts.row(6, title, Parts.gap(), aside, Parts.row(0, edit, menu));
    head.getStyleClass().add("stage-head");
    getChildren().addAll(new VBox(3, head, columns), decides);
  }

  /** What can be done with the stage as a whole. */
  final void menu(List<MenuItem> items) {
    menu.getItems().setAll(items);
  }

  final void onEdit(Runnable action) {
    edit.setOnAction(e -> action.run());
  }

  /** What the card is dragged by. */
  final Node handle() {
    return head;
  }

  /** Puts the stage's controls between its head and its count. */
  final void body(Node... nodes) {
    getChildren().addAll(1, List.of(nodes));
  }

  /** Words at the right of the head, such as "to ● Small". */
  final void aside(Node... nodes) {
    aside.getChildren().setAll(nodes);
  }

  /** Shows how far the columns that it reads are; its figures are dim until they are there. */
  final void columns(ColumnLine.State state, @Nullable String wrong) {
    if (state != shown) {
      shown = state;
      columns.show(state, wrong);
      decides.setOpacity(state == ColumnLine.State.READY ? 1 : TuneScreen.DIM);
    }
  }

  final void say(String text) {
    decides.setText(text);
  }

  /** "decides 507, 16.9%". */
  static String share(String verb, long count, Figures figures) {
    long n = figures.overall().n();
    return "%s %s, %s"
        .formatted(verb, Numbers.count(count), Numbers.percent(n == 0 ? 0 : (double) count / n));
  }

  /** Whether this card can show the stage without being built anew. */
  abstract boolean fits(Policy policy, Stage stage);

  /** Shows the stage as it is now. */
  abstract void show(Policy policy, Stage stage);

  /** Shows how many samples it decides. */
  void count(Figures figures, int index) {
    if (index < figures.stages().length) {
      say(share("decides", figures.stages()[index], figures));
    }
  }

  /** Lets go of what it listens to, before another card takes its place. */
  void dispose() {}

  /** Numbers that it watches. */
  List<DragValue> values() {
    return List.of();
  }
}
