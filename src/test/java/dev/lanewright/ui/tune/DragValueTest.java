package dev.lanewright.ui.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.workspace.Edit;
import dev.lanewright.workspace.MemoryShelf;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.Tables;
import org.junit.jupiter.api.Test;

class DragValueTest {
  private final MemoryShelf shelf = Tables.shelf(Tables.policy(0.5));
  private final Session session =
      new Session(Tables.document(shelf), shelf.newest().getFirst(), Runnable::run, Runnable::run);
  private final DragValue value =
      new DragValue(session, new ThresholdSpec(0, "large", Axis.SHARE, true));

  DragValueTest() {
    session.start();
    session.subscribe(what -> value.refresh());
  }

  @Test
  void aGestureIsOneEntryNamedByWhatChanged() {
    value.begin();
    value.moveTo(0.611);
    value.moveTo(0.7);
    value.moveTo(0.698);
    assertThat(session.policy()).isEqualTo(Tables.policy(0.7));
    assertThat(session.toUndo()).isEmpty();
    value.commit();
    assertThat(session.toUndo()).map(Edit::name).contains("large threshold 0.5 → 0.7");
    session.undo();
    assertThat(value.value()).isEqualTo(0.5);
    assertThat(session.toUndo()).isEmpty();
  }

  @Test
  void cancelRestores() {
    value.begin();
    value.moveTo(0.9);
    value.cancel();
    assertThat(session.policy()).isEqualTo(Tables.policy(0.5));
    assertThat(value.value()).isEqualTo(0.5);
    assertThat(session.toUndo()).isEmpty();
  }

  @Test
  void aGestureThatEndsWhereItBeganIsNoEntry() {
    value.begin();
    value.moveTo(0.9);
    value.moveTo(0.5);
    value.commit();
    assertThat(session.toUndo()).isEmpty();
  }

  @Test
  void stepsStayOnTheGrid() {
    value.step(1);
    value.step(10);
    assertThat(session.committed()).isEqualTo(Tables.policy(0.61));
  }

  @Test
  void typedTextIsCheckedInWords() {
    assertThat(value.type("half")).isFalse();
    assertThat(value.problemProperty().get()).contains("“half” is no number");
    assertThat(session.committed()).isEqualTo(Tables.policy(0.5));
    assertThat(value.type("0.4137")).isTrue();
    assertThat(value.problemProperty().get()).isEmpty();
    assertThat(session.committed()).isEqualTo(Tables.policy(0.4137));
    assertThat(value.type("never")).isTrue();
    assertThat(value.value()).isNaN();
  }
}
