package dev.lanewright.ship.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.View;
import dev.lanewright.engine.verdict.Panel;
import dev.lanewright.engine.verdict.PanelRule;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.engine.verdict.Verdicts;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every warning of the gate, once where it is due and once where it is not. */
class ChecksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  /** A set of which one thing after another is made worse. */
  private static final class Case {
    private final int n;
    private final float[] cheap;
    private final float[] strong;
    private final byte[] split;
    private final int[] pins;
    private final Map<Need, Object> more = new HashMap<>();
    private final double[] scores;
    private double price = 0.1;
    private double strongPrice = 1;
    private List<Stage> stages = List.of();
    private @Nullable Split view = Split.REPORT;
    private @Nullable VerdictTable verdicts;
    private Panel panel = Panel.EVERY_JUDGE;
    private List<Long> sample = List.of();
    private @Nullable LocalDate prices = TODAY.minusDays(3);
    private int looks = 1;
    private long volume = 1_000_000;

    @SuppressWarnings("EnumOrdinal") // as the table stores splits
    Case(int n) {
      this.n = n;
      cheap = filled(n);
      strong = filled(n);
      split = new byte[n];
      Arrays.fill(split, (byte) Split.REPORT.ordinal());
      pins = new int[n];
      Arrays.fill(pins, -1);
      scores = new double[n];
    }

    private static float[] filled(int n) {
      float[] all = new float[n];
      Arrays.fill(all, 1);
      return all;
    }

    GateReport report() {
      long[] ids = LongStream.rangeClosed(1, n).toArray();
      int[] group = new int[n];
      Arrays.setAll(group, i -> i);
      List<ModelColumns> models =
          List.of(
              GateDraws.model("p/cheap", cheap, price),
              GateDraws.model("p/strong", strong, strongPrice));
      more.put(new Need.Numbers(Source.signal("chars")), scores);
      var table =
          new EvalTable(
              ids,
              List.of("all"),
              new short[n],
              models,
              split,
              group,
              new Labels(pins, List.of("strong")),
              more);
      var policy =
          new Policy(
              "cheap",
              List.of(Tier.of("cheap", "p/cheap"), Tier.of("strong", "p/strong")),
              stages,
              "cheap",
              null);
      GateReport report =
          Gate.decide(
              new GateInput(
                  table,
                  policy,
                  new Baseline.Model("p/strong"),
                  View.of(view),
                  GateSettings.DEFAULT.withVolume(volume),
                  verdicts,
                  sample,
                  panel,
                  prices,
                  TODAY,
                  looks),
              () -> false);
      if (report == null) {
        throw new AssertionError("not cancelled");
      }
      return report;
    }

    Check check(String id) {
      return report().checks().stream()
          .filter(c -> c.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no check " + id));
    }

    State state(String id) {
      return check(id).state();
    }

    boolean has(String id) {
      return report().checks().stream().anyMatch(c -> c.id().equals(id));
    }
  }

  @Test
  void coverage() {
    var c = new Case(300);
    assertThat(c.state("coverage")).isEqualTo(State.GOOD);
    Arrays.fill(c.cheap, 0, 30, Float.NaN);
    assertThat(c.state("coverage")).isEqualTo(State.WARN);
    assertThat(c.check("coverage").words()).contains("90.0%", "30 samples");
  }

  @Test
  void fewSamplesAndAnotherSplit() {
    assertThat(new Case(300).has("samples")).isFalse();
    assertThat(new Case(150).check("samples").words()).contains("under 200");
    assertThat(new Case(60).check("samples").words()).contains("under 100");
    var c = new Case(300);
    assertThat(c.has("split")).isFalse();
    c.view = null;
    assertThat(c.state("split")).isEqualTo(State.WARN);
  }

  @Test
  void looksArePresentedAsSpent() {
    var c = new Case(300);
    assertThat(c.state("looks")).isEqualTo(State.GOOD);
    c.looks = 4;
    assertThat(c.check("looks").words()).contains("looked at 4 times");
  }

  @Test
  void pinsThatStartElsewhere() {
    var c = new Case(300);
    assertThat(c.has("pins")).isFalse();
    c.pins[3] = 0;
    assertThat(c.state("pins")).isEqualTo(State.BAD);
  }

  @Test
  void aCheapLaneUnderFiveTimesCheaper() {
    var c = new Case(300);
    assertThat(c.state("ratio")).isEqualTo(State.GOOD);
    c.price = 0.4;
    assertThat(c.check("ratio").words()).isEqualTo("Cheap lane is only 2.5× cheaper, under 5×");
    c.price = Double.NaN;
    assertThat(c.state("ratio")).isEqualTo(State.UNKNOWN);
  }

  @Test
  void volumeTooLowToBother() {
    var c = new Case(300);
    assertThat(c.state("volume")).isEqualTo(State.GOOD);
    c.volume = 3_000;
    assertThat(c.state("volume")).isEqualTo(State.WARN);
    assertThat(c.check("volume").words()).contains("hardly worth its upkeep");
    c.volume = 1_000_000;
    c.price = 2;
    assertThat(c.state("volume")).isEqualTo(State.BAD);
    c.price = Double.NaN;
    assertThat(c.state("volume")).isEqualTo(State.UNKNOWN);
    assertThat(c.check("unpriced").words()).startsWith("300 pairs");
  }

  @Test
  void pricesThatAreOldOrUnknown() {
    var c = new Case(300);
    assertThat(c.state("prices")).isEqualTo(State.GOOD);
    c.prices = TODAY.minusDays(40);
    assertThat(c.check("prices").words()).startsWith("Newest price is 40 days old");
    assertThat(c.state("prices")).isEqualTo(State.WARN);
    c.prices = null;
    assertThat(c.state("prices")).isEqualTo(State.UNKNOWN);
  }

  @Test
  void labelsThatWerePaidFor() {
    var c = new Case(300);
    assertThat(c.check("tax").words()).startsWith("Router tax 0%");
    var field = new IntentSource.Field("intent");
    c.stages = List.of(new Intents(field, new LinkedHashMap<>(), 0, null));
    c.more.put(new Need.Field("intent"), new Labels(new int[300], List.of("x")));
    double[] sure = new double[300];
    Arrays.fill(sure, Double.NaN);
    c.more.put(new Need.Numbers(Source.field("intent_confidence")), sure);
    double[] usd = new double[300];
    Arrays.fill(usd, 0.02);
    c.more.put(new Need.Numbers(Source.field(field.costField())), usd);
    assertThat(c.check("tax").words()).isEqualTo("Router tax 2.0% of the strong call, over 1%");
    Arrays.fill(usd, 0.004);
    assertThat(c.state("tax")).isEqualTo(State.GOOD);
  }

  /** Verdicts on the first pairs, one A/A pair, all settled by people where asked. */
  private static Verdicts judged(int pairs, boolean labelled, int flattered, int noise) {
    var v = new Verdicts();
    v.pair("all", "p/strong", "p/strong").both("j", Preference.TIE, Preference.TIE);
    for (int k = 0; k < noise; k++) {
      v.pair("all", "p/strong", "p/strong").both("j", Preference.A_BETTER, Preference.B_BETTER);
    }
    for (int k = 0; k < pairs; k++) {
      v.pair("all", "p/cheap", "p/strong").both("j", Preference.TIE, Preference.TIE);
      if (labelled) {
        v.label(k < flattered ? Preference.B_BETTER : Preference.TIE);
      }
    }
    return v;
  }

  @Test
  void judgesWhoCannotBeTrusted() {
    var c = new Case(300);
    assertThat(c.state("judges")).isEqualTo(State.UNKNOWN);
    c.verdicts = judged(80, true, 0, 0).table();
    c.sample = LongStream.range(1, 18).boxed().toList();
    assertThat(c.state("judges")).isEqualTo(State.GOOD);
    assertThat(c.check("labels").words()).contains("only 17 random labels", "33 more");
    assertThat(c.state("labels")).isEqualTo(State.WARN);
    assertThat(c.check("unjudged").words()).startsWith("220 answers");
    c.sample = LongStream.range(1, 81).boxed().toList();
    assertThat(c.state("labels")).isEqualTo(State.GOOD);
    c.verdicts = judged(80, true, 20, 0).table();
    assertThat(c.state("labels")).isEqualTo(State.WARN);
    assertThat(c.check("labels").words())
        .contains("75.0% agree", "flatter the policy by 25.0 points");
  }

  @Test
  void judgesWhoSeeADifferenceWhereThereIsNone() {
    var c = new Case(300);
    c.verdicts = judged(80, false, 0, 0).table();
    assertThat(c.state("control")).isEqualTo(State.GOOD);
    c.verdicts = judged(80, false, 0, 3).table();
    assertThat(c.state("control")).isEqualTo(State.WARN);
    assertThat(c.check("control").words()).contains("75.0%", "an equal policy would reach");
  }

  @Test
  void onlyThePanelThatWasChosenCounts() {
    var c = new Case(300);
    var v = new Verdicts();
    for (int k = 0; k < 80; k++) {
      v.pair("all", "p/cheap", "p/strong")
          .both("kind", Preference.TIE, Preference.TIE)
          .both("strict", Preference.B_BETTER, Preference.B_BETTER);
    }
    VerdictTable table = v.table();
    c.verdicts = table;
    c.panel = new Panel(List.of(table.raters().getFirst().label()), PanelRule.MAJORITY);
    assertThat(winOrTie(c)).isEqualTo(1);
    c.panel = new Panel(List.of(table.raters().getLast().label()), PanelRule.MAJORITY);
    assertThat(winOrTie(c)).isZero();
  }

  private static double winOrTie(Case c) {
    return Objects.requireNonNull(c.report().judges()).all().winOrTie().value();
  }

  @Test
  void aJudgeOfItsOwnAnswers() {
    var c = new Case(300);
    c.verdicts =
        new Verdicts()
            .pair("all", "p/strong", "p/strong")
            .pair("all", "p/cheap", "p/strong")
            .both("p/cheap", Preference.TIE, Preference.TIE)
            .table();
    assertThat(c.check("judges").words()).contains("judges its own answers");
  }

  @Test
  @SuppressWarnings("EnumOrdinal") // as the table stores splits
  void aSmallReportSplitIsReplacedByNestedCrossValidation() {
    var c = new Case(240);
    SequencedMap<String, @Nullable Double> thresholds = new LinkedHashMap<>();
    thresholds.put("strong", 50.0);
    c.stages = List.of(Score.scalar(Source.signal("chars"), Score.Direction.HIGHER, thresholds));
    for (int i = 0; i < 240; i++) {
      Split s = i % 4 == 0 ? Split.REPORT : i % 4 == 1 ? Split.CALIBRATE : Split.TUNE;
      c.split[i] = (byte) s.ordinal();
      c.scores[i] = i * 37 % 100;
      c.cheap[i] = c.scores[i] < 60 ? 1 : 0;
    }
    GateReport r = c.report();
    NestedPairs nested = r.nested();
    assertThat(nested).isNotNull();
    assertThat(nested.parts()).isEqualTo(5);
    assertThat(r.tests().overall().pairs()).as("the whole set").isEqualTo(240);
    assertThat(c.check("samples").words()).contains("nested cross-validation takes its place");
    c.view = Split.TUNE;
    assertThat(c.report().nested()).as("only for the report split").isNull();
    var large = new Case(500);
    large.stages = c.stages;
    assertThat(large.report().nested()).as("large enough").isNull();
  }
}
