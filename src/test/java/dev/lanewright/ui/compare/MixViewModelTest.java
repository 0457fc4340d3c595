package dev.lanewright.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixViewModelTest {
  private final Session session = CompareFixture.session();
  private final MixViewModel model = new MixViewModel(session, Tasks.direct());

  @Test
  void typedCountsBecomeShares() {
    model.rows().get(0).wantedProperty().set("12,000");
    model.rows().get(1).wantedProperty().set("4000");
    assertThat(model.share(model.rows().get(0))).isCloseTo(0.75, within(1e-12));
    assertThat(model.share(model.rows().get(2))).isZero();
    model.apply();
    assertThat(session.view().mix())
        .containsOnly(Map.entry("greeting", 0.75), Map.entry("billing", 0.25));
    assertThat(new MixViewModel(session, Tasks.direct()).rows().get(0).wantedProperty().get())
        .isEqualTo("75");
  }

  @Test
  void theFiguresFollowTheMix() {
    double before = session.figures().overall().costPerRequest().value();
    model.rows().get(0).wantedProperty().set("1");
    model.rows().get(0).importanceProperty().set("3");
    model.apply();
    assertThat(session.figures().overall().costPerRequest().value()).isNotEqualTo(before);
    assertThat(session.view().importance()).containsOnly(Map.entry("greeting", 3.0));
  }

  @Test
  void resetTakesMixAndImportanceBack() {
    model.fromCounts();
    model.rows().get(1).importanceProperty().set("2");
    model.apply();
    assertThat(session.view().mix()).hasSize(3);
    model.reset();
    model.apply();
    assertThat(session.view().mix()).isNull();
    assertThat(session.view().importance()).isEmpty();
  }

  @Test
  void aFieldOfNumbersIsAddedUpByCategory() {
    model.fromField("traffic");
    assertThat(model.share(model.rows().get(0))).isCloseTo(0.6, within(1e-12));
    assertThat(model.share(model.rows().get(1))).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void aFieldThatNamesCategoriesIsCounted() {
    model.fromField("kind");
    assertThat(model.share(model.rows().get(0))).isZero();
    assertThat(model.share(model.rows().get(1))).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void anyOtherFieldIsRefusedInWords() {
    model.fromField("note");
    assertThat(model.problemProperty().get()).contains("note").contains("neither");
    assertThat(model.rows()).allMatch(r -> r.wantedProperty().get().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "some", "NaN", "1e99", "Infinity"})
  void whatIsNoNumberIsNotApplied(String text) {
    model.rows().get(1).wantedProperty().set(text);
    assertThat(model.validProperty().get()).isFalse();
    assertThat(model.problemProperty().get()).startsWith("billing");
    model.apply();
    assertThat(session.view().mix()).isNull();
  }

  @Test
  void someCategoryMustMatter() {
    model.rows().forEach(r -> r.importanceProperty().set("0"));
    assertThat(model.validProperty().get()).isFalse();
  }
}
