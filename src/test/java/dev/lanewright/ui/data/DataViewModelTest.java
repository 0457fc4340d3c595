package dev.lanewright.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.chart.BarsChart;
import dev.lanewright.engine.Step;
import dev.lanewright.engine.View;
import dev.lanewright.evalset.Split;
import dev.lanewright.store.SampleDetail;
import dev.lanewright.store.SampleFilter;
import dev.lanewright.store.SampleRow;
import dev.lanewright.ui.table.RowSource;
import dev.lanewright.ui.table.Sort;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataViewModelTest {
  @TempDir Path folder;
  private DataDesk desk;
  private Session session;
  private DataViewModel model;
  private final List<Throwable> errors = new ArrayList<>();

  @BeforeEach
  void open() {
    desk = new DataDesk(folder.resolve("w.lanewright"));
    session = desk.session(Runnable::run, Runnable::run);
    model =
        new DataViewModel(
            DataSource.of(desk.workspace, desk.set),
            session,
            Tasks.direct(),
            text -> text.split(" ").length,
            errors::add);
    session.start();
  }

  @AfterEach
  void close() {
    model.close();
    session.close();
    desk.close();
    assertThat(errors).isEmpty();
  }

  private List<SampleRow> rows(@Nullable Sort sort) throws Exception {
    RowSource<SampleRow> source = model.rowsProperty().get();
    return source.rows(0, source.count(), sort);
  }

  private List<String> keys(@Nullable Sort sort) throws Exception {
    return rows(sort).stream().map(SampleRow::key).toList();
  }

  private SampleFilter filter() {
    return model.filterProperty().get();
  }

  @Test
  void everySampleIsListedInOrder() throws Exception {
    assertThat(keys(null)).hasSize(DataDesk.N).startsWith("s0", "s1", "s2");
  }

  @Test
  void filtersHoldTogether() throws Exception {
    model.filterProperty().set(filter().withText("zebra"));
    assertThat(keys(null)).hasSize(30).contains("s290");
    model.filterProperty().set(filter().withCategory("billing"));
    assertThat(keys(null)).hasSize(10).startsWith("s0", "s30");
    model.filterProperty().set(filter().withModel("a/large", false));
    assertThat(keys(null)).isEmpty();
    model.clearFilter();
    model.filterProperty().set(filter().withModel("a/small", false));
    assertThat(keys(null)).hasSize(150).startsWith("s1", "s3");
    assertThat(model.filtered()).isTrue();
  }

  @Test
  void splitsFilterToWhatTheTableSays() throws Exception {
    long tuned = 0;
    for (byte s : session.table().split()) {
      tuned += s == Split.TUNE.ordinal() ? 1 : 0;
    }
    model.filterProperty().set(filter().withSplit(Split.TUNE));
    assertThat(rows(null)).hasSize((int) tuned).allMatch(r -> r.split() == Split.TUNE);
  }

  @Test
  void sortsByCategoryAndGradeEqualOnesInTheirOrder() throws Exception {
    assertThat(keys(new Sort(SampleOrder.CATEGORY, true))).startsWith("s1", "s4", "s7");
    assertThat(keys(new Sort(SampleOrder.CATEGORY, false))).startsWith("s2", "s5", "s8");
    var byGrade = new Sort(SampleOrder.GRADE + "a/small", true);
    assertThat(keys(byGrade)).startsWith("s1", "s3", "s5").endsWith("s296", "s298");
    assertThat(keys(new Sort(SampleOrder.GRADE + "a/large", true))).startsWith("s0", "s1");
  }

  @Test
  void aSampleOpensWithItsAnswersAndTheReasons() throws Exception {
    model.select(rows(null).get(250).id());
    SampleDetail detail = Objects.requireNonNull(model.detailProperty().get());
    assertThat(detail.sample().key()).isEqualTo("s250");
    assertThat(detail.answers()).hasSize(3);
    Decision decision = Objects.requireNonNull(model.decisionProperty().get());
    assertThat(decision.tiers().get(decision.start())).isEqualTo("large");
    assertThat(decision.served()).isEqualTo(1);
    assertThat(decision.steps()).extracting(Step::code).contains("serve:large");
    assertThat(model.start(detail.id())).isEqualTo(1);
  }

  @Test
  void theDecisionFollowsThePolicy() throws Exception {
    model.select(rows(null).get(250).id());
    session.apply("default", session.policy().withStages(List.of()).withDefault("small"));
    assertThat(Objects.requireNonNull(model.decisionProperty().get()).start()).isZero();
  }

  @Test
  void tokensNotRecordedAreEstimatedAndMarked() throws Exception {
    model.select(rows(null).getFirst().id());
    SampleDetail detail = Objects.requireNonNull(model.detailProperty().get());
    var small = detail.answers().getFirst();
    assertThat(AnswerFigures.tokens(model.tokens().get(small))).isEqualTo("≈ 7 in, ≈ 2 out");
    assertThat(AnswerFigures.cost(small, session.table(), detail.id())).isEqualTo("$0.0010");
    var large = detail.answers().getLast();
    assertThat(AnswerFigures.tokens(model.tokens().get(large))).isEqualTo("90 in, 12 out");
    assertThat(AnswerFigures.cost(large, session.table(), detail.id())).isEqualTo("unpriced");
  }

  @Test
  void aPinIsKeptAndReachesTheFigures() throws Exception {
    session.look(View.ALL);
    model.select(rows(null).getFirst().id());
    model.pin("large");
    assertThat(Objects.requireNonNull(model.detailProperty().get()).pin()).isEqualTo("large");
    assertThat(Objects.requireNonNull(session.figures()).misroutedPins()).isEqualTo(1);
    model.pin(null);
    assertThat(Objects.requireNonNull(session.figures()).misroutedPins()).isZero();
  }

  @Test
  void countsCategoriesAndLengthsAndFindsDuplicates() {
    assertThat(model.categoryCounts())
        .extracting(BarsChart.Bar::count)
        .containsExactly(100L, 100L, 100L);
    model.load();
    LengthBins bins = Objects.requireNonNull(model.lengthsProperty().get());
    long sum = 0;
    for (long c : bins.counts()) {
      sum += c;
    }
    assertThat(sum).isEqualTo(DataDesk.N);
  }

  @Test
  void showsTheSamplesOfAFindingAndWhatWasSetAside() throws Exception {
    long third = rows(null).get(3).id();
    long first = rows(null).get(1).id();
    model.showOnly(List.of(third, first));
    assertThat(keys(null)).containsExactly("s1", "s3");
    assertThat(model.rejected().rows(0, 10, null))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).isEqualTo("no prompt"));
  }

  @Test
  void aSearchBeforeTheTextsAreIndexedSaysSoAndIsDoneAgainAfterwards() throws Exception {
    try (var young = new DataDesk(folder.resolve("young.lanewright"), false);
        Session begun = young.session(Runnable::run, Runnable::run)) {
      var early =
          new DataViewModel(
              DataSource.of(young.workspace, young.set),
              begun,
              Tasks.direct(),
              text -> text.split(" ").length,
              errors::add);
      assertThat(early.incompleteProperty().get()).isFalse();
      early.filterProperty().set(early.filterProperty().get().withText("zebra"));
      assertThat(early.incompleteProperty().get()).isTrue();
      young.index();
      early.lookForIndex();
      assertThat(early.incompleteProperty().get()).isFalse();
      assertThat(early.rowsProperty().get().count()).isEqualTo(DataDesk.N / 10);
      early.close();
    }
  }
}
