package dev.lanewright.store;

import static dev.lanewright.store.Fixtures.load;
import static dev.lanewright.store.Fixtures.sample;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.evalset.Shown;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settled labels in the place of grades, only where the user says so. */
final class LabelledQualityTest {
  private static final List<Preference> LABELS =
      List.of(Preference.A_BETTER, Preference.B_BETTER, Preference.TIE, Preference.BOTH_BAD);

  @TempDir Path folder;

  @Test
  void peopleOverrideGradesWhenAskedTo() {
    try (Workspace ws = Workspace.create(folder.resolve("w.lanewright"))) {
      long set = make(ws);
      var reviews = new Reviews(ws);
      label(ws, set);
      assertThat(quality(ws, set, "m/a")).containsExactly(0.5f, 0.5f, 0.5f, 0.5f, 0.5f);
      reviews.setHumanOverrides(true);
      assertThat(quality(ws, set, "m/a")).containsExactly(1, 0, 0.75f, 0, 0.5f);
      assertThat(quality(ws, set, "m/b")).containsExactly(0, 1, 0.75f, 0, 1);
      reviews.setHumanOverrides(false);
      assertThat(quality(ws, set, "m/b")).containsExactly(1, 1, 1, 1, 1);
    }
  }

  private static long make(Workspace ws) {
    return load(
            ws,
            "s",
            "1",
            run -> {
              for (int i = 0; i < 5; i++) {
                run.accept(
                    sample("k" + i, "q" + i, null),
                    List.of(Answer.graded("m/a", 0.5), Answer.graded("m/b", 1)));
              }
            })
        .evalSet();
  }

  private static void label(Workspace ws, long set) {
    var items = new ArrayList<ReviewItem>();
    for (int i = 0; i < LABELS.size(); i++) {
      long sample = new SamplePages(ws).find(set, "k" + i);
      Pair pair = Pair.of("k" + i, PairArm.recorded("m/a"), PairArm.recorded("m/b"));
      long id = new Verdicts(ws).pair(set, sample, pair);
      items.add(
          new ReviewItem(-1, id, i, ReviewItem.Source.QUEUE, -1, List.of("flip"), 1, Double.NaN));
    }
    var reviews = new Reviews(ws);
    long draw = reviews.draw(set, "d", 1, "{}", items).id();
    long ann = new Raters(ws).id(Rater.of(RaterKind.PERSON, "ann"));
    for (ReviewItem item : reviews.items(draw)) {
      reviews.append(
          new ReviewEvent(
              -1,
              item.id(),
              ann,
              Instant.EPOCH,
              ReviewAction.VERDICT,
              false,
              Shown.A_FIRST,
              null,
              LABELS.get(item.position()),
              -1,
              1,
              null));
    }
  }

  private static float[] quality(Workspace ws, long set, String model) {
    EvalTable table = new Columns(ws).load(set, CallPrice.NONE);
    return requireNonNull(table.model(model)).quality();
  }
}
