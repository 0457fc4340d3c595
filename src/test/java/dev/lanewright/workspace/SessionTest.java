package dev.lanewright.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.Figures;
import dev.lanewright.policy.Policy;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class SessionTest {
  private final MemoryShelf shelf = Tables.shelf(Tables.policy(0.5));

  private Session session(Executor background) {
    Session session =
        new Session(Tables.document(shelf), shelf.newest().getFirst(), background, Runnable::run);
    session.start();
    return session;
  }

  private static double quality(Session session) {
    Figures figures = Objects.requireNonNull(session.figures());
    return figures.overall().quality().value();
  }

  @Test
  void figuresFollowTheEditAndUndoBringsThemBack() {
    Session session = session(Runnable::run);
    // Threshold 0.5: five samples stay small (all right), five go large (all right).
    assertThat(quality(session)).isCloseTo(1, within(1e-9));
    session.apply("large threshold 0.5 → 0.9", Tables.policy(0.9));
    // Nine stay small, of which six are right; one goes large.
    assertThat(quality(session)).isCloseTo(0.7, within(1e-9));
    assertThat(session.toUndo()).map(Edit::name).contains("large threshold 0.5 → 0.9");
    session.undo();
    assertThat(quality(session)).isCloseTo(1, within(1e-9));
    assertThat(session.edited()).isFalse();
    session.redo();
    assertThat(quality(session)).isCloseTo(0.7, within(1e-9));
  }

  @Test
  void aPreviewMakesNoEntryAndIsTakenBack() {
    Session session = session(Runnable::run);
    session.preview(Tables.policy(0.9));
    assertThat(quality(session)).isCloseTo(0.7, within(1e-9));
    assertThat(session.toUndo()).isEmpty();
    assertThat(session.committed()).isEqualTo(Tables.policy(0.5));
    session.cancelPreview();
    assertThat(quality(session)).isCloseTo(1, within(1e-9));
    assertThat(session.policy()).isEqualTo(Tables.policy(0.5));
  }

  @Test
  void anEditAfterUndoForgetsWhatWasUndone() {
    Session session = session(Runnable::run);
    session.apply("one", Tables.policy(0.6));
    session.undo();
    session.apply("two", Tables.policy(0.7));
    assertThat(session.toRedo()).isEmpty();
    session.undo();
    assertThat(session.committed()).isEqualTo(Tables.policy(0.5));
  }

  @Test
  void theNewestResultIsTheLastToArrive() {
    ArrayDeque<Runnable> queue = new ArrayDeque<>();
    Session session = session(queue::add);
    session.apply("one", Tables.policy(0.9));
    session.apply("two", Tables.policy(0.2));
    while (!queue.isEmpty()) {
      queue.removeFirst().run();
    }
    assertThat(quality(session)).isCloseTo(1, within(1e-9));
    assertThat(Objects.requireNonNull(session.details()).run().policy())
        .isEqualTo(Tables.policy(0.2));
    assertThat(session.busy()).isFalse();
  }

  @Test
  void theWorkingCopyOutlivesTheSession() {
    session(Runnable::run).apply("edit", Tables.policy(0.8));
    Session again = session(Runnable::run);
    assertThat(again.committed()).isEqualTo(Tables.policy(0.8));
    assertThat(again.edited()).isTrue();
    again.save("better");
    assertThat(again.edited()).isFalse();
    assertThat(shelf.draft()).isEmpty();
    assertThat(shelf.versions("p")).extracting(SavedVersion::number).containsExactly(2, 1);
  }

  @Test
  void savingUnderAnotherNameGoesOnWithIt() {
    Session session = session(Runnable::run);
    session.saveAs("q", "");
    assertThat(session.saved().name()).isEqualTo("q");
    assertThat(session.committed().name()).isEqualTo("q");
    assertThat(shelf.newest()).extracting(SavedVersion::name).containsExactly("p", "q");
  }

  @Test
  void comparesTwoPolicies() {
    Session session = session(Runnable::run);
    Policy left = Tables.policy(0.5);
    Policy right = Tables.policy(0.9);
    Comparison[] got = new Comparison[1];
    session.compare(left, right, c -> got[0] = c);
    assertThat(got[0].flips().samples()).hasSize(4);
    assertThat(got[0].flips().lost()).isEqualTo(3);
  }

  @Test
  void aFailureIsToldInWords() {
    MemoryShelf empty = Tables.shelf(Tables.policy(0.5));
    Document broken =
        new Document(
            "broken",
            true,
            java.util.List.of(),
            Tables.ten(),
            (needs, progress, stop) -> {
              throw new IllegalStateException("the disk is gone");
            },
            SampleTexts.NONE,
            empty);
    Session session = new Session(broken, empty.newest().getFirst(), Runnable::run, Runnable::run);
    session.compareWith(new dev.lanewright.engine.Baseline.Production("production"));
    assertThat(session.problem()).contains("the disk is gone");
  }
}
