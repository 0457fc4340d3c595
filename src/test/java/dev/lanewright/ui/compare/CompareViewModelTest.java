package dev.lanewright.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.policy.Score;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.SavedVersion;
import dev.lanewright.workspace.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
  private final Session session = CompareFixture.session();

  private static List<SavedVersion> versions(Session s) {
    var shelf = s.document().policies();
    return shelf.newest().stream().flatMap(v -> shelf.versions(v.name()).stream()).toList();
  }

  private CompareViewModel model() {
    return new CompareViewModel(
        session,
        Tasks.direct(),
        versions(session),
        CompareFixture.policy(0.3, 0.6),
        CompareFixture.policy(0.4, 0.7));
  }

  @Test
  void measuresTheRightPolicyAgainstTheLeftOverPairs() {
    var shown = model().shownProperty().get();
    // By construction small is right below difficulty 0.45 and mid below 0.75, so moving both
    // thresholds up by 0.1 costs no quality and moves difficulties 0.3 to 0.39 and 0.6 to 0.69.
    assertThat(shown.paired().overall().delta().quality().value()).isCloseTo(0, within(1e-9));
    assertThat(shown.paired().overall().delta().cost().value()).isNegative();
    assertThat(shown.comparison().flips().samples()).hasSize(120);
    assertThat(shown.flips()).hasSize(120);
    assertThat(shown.flips()).allMatch(f -> f.costDelta() < 0 && f.text().startsWith("request "));
    assertThat(shown.flips()).extracting(FlipRow::lanes).containsOnly("mid → small", "large → mid");
    assertThat(CategoryRow.of(shown)).extracting(CategoryRow::n).containsOnly(200L);
    List<FigureRow> rows = FigureRow.of(shown);
    assertThat(rows.getFirst().difference()).startsWith("0.0");
    assertThat(rows.get(1).sign()).as("cheaper is better").isPositive();
  }

  @Test
  void offersEverySavedVersionAndTheOneInHand() {
    session.apply("edit", CompareFixture.policy(0.5, 0.8));
    assertThat(model().choices())
        .extracting(Choice::label)
        .containsExactly(
            "support, in hand", "support, version 2", "support, version 1", "careful, version 1");
  }

  @Test
  void swappingSidesTurnsTheDifferenceRound() {
    var model = model();
    double before = model.shownProperty().get().paired().overall().delta().cost().value();
    model.swap();
    assertThat(model.leftProperty().get().label()).isEqualTo("support, version 2");
    assertThat(model.shownProperty().get().paired().overall().delta().cost().value())
        .isCloseTo(-before, within(1e-12));
  }

  @Test
  void namesWhatDiffers() {
    assertThat(model().differences()).hasSize(2);
    assertThat(model().differences().getFirst().text()).contains("0.3").contains("0.4");
  }

  @Test
  void aWorseThresholdShowsLossesFirst() {
    var model = model();
    model.rightProperty().set(new Choice("bold", CompareFixture.policy(0.9, 0.95)));
    var shown = model.shownProperty().get();
    assertThat(shown.flips().getFirst().qualityDelta()).isEqualTo(-1);
    assertThat(FigureRow.of(shown).getFirst().sign()).isNegative();
    assertThat(((Score) model.rightProperty().get().policy().stages().getFirst()).thresholds())
        .containsEntry("mid", 0.9);
  }
}
