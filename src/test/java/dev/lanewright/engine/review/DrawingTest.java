package dev.lanewright.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.evalset.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final Rater ONE = Rater.judge("one", "");
  private static final Rater TWO = Rater.judge("two", "");
  private static final Rater ANN = Rater.of(RaterKind.PERSON, "ann");
  private static final Rater RULE = Rater.of(RaterKind.GRADER, "rule");
  private static final List<Rater> RATERS = List.of(ONE, TWO, ANN, RULE);

  private record Said(int pair, Rater rater, Shown shown, Preference outcome) {}

  private static VerdictTable table(int n, List<Said> said) {
    List<Said> sorted =
        said.stream()
            .sorted(
                java.util.Comparator.comparingInt(Said::pair)
                    .thenComparingInt(s -> RATERS.indexOf(s.rater()))
                    .thenComparing(Said::shown))
            .toList();
    int m = sorted.size();
    long[] ids = IntStream.range(0, n).mapToLong(i -> 100 + i).toArray();
    byte[] shown = new byte[m];
    byte[] outcome = new byte[m];
    for (int i = 0; i < m; i++) {
      shown[i] = (byte) sorted.get(i).shown().ordinal();
      outcome[i] = (byte) sorted.get(i).outcome().ordinal();
    }
    byte[] none = new byte[n];
    Arrays.fill(none, (byte) -1);
    double[] nan = new double[m];
    Arrays.fill(nan, Double.NaN);
    return new VerdictTable(
        ids,
        ids,
        List.of("even", "odd"),
        IntStream.range(0, n).map(i -> i % 2).toArray(),
        List.of("a", "b"),
        new int[n],
        IntStream.range(0, n).map(i -> 1).toArray(),
        new int[n],
        new int[n],
        none,
        RATERS,
        new long[] {1, 2, 3, 4},
        sorted.stream().mapToInt(Said::pair).toArray(),
        sorted.stream().mapToInt(s -> RATERS.indexOf(s.rater())).toArray(),
        shown,
        outcome,
        nan,
        nan,
        nan,
        List.of());
  }

  private static Said said(int pair, Rater rater, Preference outcome) {
    return new Said(pair, rater, Shown.A_FIRST, outcome);
  }

  @Test
  void reasonsAreFoundPairByPair() {
    Disputes d =
        Disputes.of(
            table(
                9,
                List.of(
                    said(0, ONE, Preference.TIE),
                    said(0, TWO, Preference.TIE),
                    said(1, ONE, Preference.TIE),
                    said(1, TWO, Preference.A_BETTER),
                    new Said(2, ONE, Shown.A_FIRST, Preference.A_BETTER),
                    new Said(2, ONE, Shown.B_FIRST, Preference.B_BETTER),
                    said(2, TWO, Preference.A_BETTER),
                    said(3, ONE, Preference.UNREADABLE),
                    said(3, TWO, Preference.TIE),
                    said(4, ONE, Preference.A_BETTER),
                    said(4, ANN, Preference.TIE),
                    said(5, ONE, Preference.A_BETTER),
                    said(5, RULE, Preference.B_BETTER),
                    said(6, ONE, Preference.TIE),
                    said(6, ANN, Preference.BOTH_BAD),
                    said(7, ONE, Preference.A_BETTER),
                    said(7, RULE, Preference.TIE),
                    said(8, ONE, Preference.TIE),
                    said(8, RULE, Preference.B_BETTER))));
    assertThat(d.reasons(0)).isEmpty();
    assertThat(d.reasons(1)).containsExactly(Reason.JUDGES_DISAGREE);
    assertThat(d.reasons(2)).containsExactly(Reason.FLIP);
    assertThat(d.reasons(3)).containsExactlyInAnyOrder(Reason.JUDGES_DISAGREE, Reason.UNREADABLE);
    assertThat(d.reasons(4)).containsExactly(Reason.JUDGE_AGAINST_PERSON);
    assertThat(d.reasons(5)).containsExactly(Reason.JUDGE_AGAINST_GRADER);
    assertThat(d.reasons(6)).as("both bad is as good as one another").isEmpty();
    assertThat(d.reasons(7)).as("equal grades contradict nobody").isEmpty();
    assertThat(d.reasons(8)).containsExactly(Reason.JUDGE_AGAINST_GRADER);
    assertThat(d.count(DrawSpec.DISAGREEMENTS)).isEqualTo(6);
  }

  private static VerdictTable mixed(int n) {
    var said = new ArrayList<Said>();
    for (int i = 0; i < n; i++) {
      said.add(said(i, ONE, Preference.TIE));
      said.add(said(i, TWO, i % 4 == 0 ? Preference.B_BETTER : Preference.TIE));
    }
    return table(n, said);
  }

  @Test
  void theQueueComesByImpactAndTheRandomPartAmongIt() {
    VerdictTable t = mixed(200);
    double[] impact = IntStream.range(0, 200).mapToDouble(i -> i % 50).toArray();
    List<ReviewItem> items =
        Drawing.draw(
            t, Disputes.of(t), impact, new DrawSpec(EnumSet.of(Reason.JUDGES_DISAGREE), 20, 30, 9));
    assertThat(items).hasSize(50);
    assertThat(items).extracting(ReviewItem::position).isSorted().doesNotHaveDuplicates();
    Set<Long> pairs = new HashSet<>();
    items.forEach(i -> pairs.add(i.pair()));
    assertThat(pairs).as("no pair twice").hasSize(50);
    List<ReviewItem> queue =
        items.stream().filter(i -> i.source() == ReviewItem.Source.QUEUE).toList();
    assertThat(queue).hasSize(20);
    assertThat(queue).extracting(i -> -i.impact()).isSorted();
    assertThat(queue).allSatisfy(i -> assertThat(i.probability()).isEqualTo(1));
    List<ReviewItem> random =
        items.stream().filter(i -> i.source() == ReviewItem.Source.RANDOM).toList();
    assertThat(random).extracting(ReviewItem::randomRank).isSorted();
    assertThat(random).allSatisfy(i -> assertThat(i.probability()).isEqualTo(30 / 200.0));
    assertThat(random).allSatisfy(i -> assertThat(i.reasons()).startsWith("random"));
    assertThat(
            Drawing.draw(
                t,
                Disputes.of(t),
                impact,
                new DrawSpec(EnumSet.of(Reason.JUDGES_DISAGREE), 20, 30, 9)))
        .isEqualTo(items);
  }

  /** Every pair is in the completed prefix of k random ones with probability k / n. */
  @Test
  void aPrefixOfTheRandomPartIsAUniformSample() {
    int n = 40;
    int k = 10;
    int rounds = 8_000;
    VerdictTable t = mixed(n);
    Disputes d = Disputes.of(t);
    double[] impact = new double[n];
    int[] hit = new int[n];
    for (int seed = 0; seed < rounds; seed++) {
      for (ReviewItem i :
          Drawing.draw(t, d, impact, new DrawSpec(DrawSpec.DISAGREEMENTS, 5, 20, seed))) {
        if (i.randomRank() >= 0 && i.randomRank() < k) {
          hit[(int) (i.pair() - 100)]++;
        }
      }
    }
    double p = (double) k / n;
    double fiveSigma = 5 * Math.sqrt(p * (1 - p) / rounds);
    for (int h : hit) {
      assertThat((double) h / rounds).isCloseTo(p, within(fiveSigma));
    }
  }

  @Test
  void moreThanThereIsIsNoTrouble() {
    VerdictTable t = mixed(8);
    List<ReviewItem> items =
        Drawing.draw(
            t, Disputes.of(t), new double[8], new DrawSpec(DrawSpec.DISAGREEMENTS, 99, 99, 1));
    assertThat(items).hasSize(8).allSatisfy(i -> assertThat(i.probability()).isEqualTo(1));
    assertThat(Drawing.draw(t, Disputes.of(t), new double[8], new DrawSpec(Set.of(), 9, 0, 1)))
        .isEmpty();
  }

  @Test
  void whatCanTurnTheDecisionComesFirstThenMoney() {
    var said = new ArrayList<Said>();
    for (int i = 0; i < 100; i++) {
      // Odd ones are fine beyond doubt; among the even ones 4 in 50 are open.
      said.add(said(i, ONE, Preference.TIE));
      said.add(said(i, TWO, i % 2 == 0 && i < 8 ? Preference.B_BETTER : Preference.TIE));
    }
    said.add(new Said(1, ONE, Shown.B_FIRST, Preference.A_BETTER));
    VerdictTable t = table(100, said);
    double[] dollars = new double[100];
    dollars[99] = 10;
    dollars[2] = 5;
    dollars[4] = Double.NaN;
    double[] weight = new double[100];
    Arrays.fill(weight, 1);
    double[] impact = Impact.of(t, Disputes.of(t), weight, dollars, 0.95);
    // Over all 95 of 100 are sure: the bar is met whatever people say. Among the even ones it is
    // not.
    assertThat(impact[2]).isCloseTo(1 + 0.4995, within(1e-12));
    assertThat(impact[0]).isEqualTo(1);
    assertThat(impact[4]).as("unpriced counts as nothing").isEqualTo(1);
    assertThat(impact[1]).as("open, but its category holds either way").isZero();
    assertThat(impact[99]).as("money alone never outranks a decision").isLessThan(1).isPositive();
  }

  @Test
  void thePrefixEndsAtTheFirstGap() {
    VerdictTable t = mixed(30);
    List<ReviewItem> items =
        Drawing.draw(t, Disputes.of(t), new double[30], new DrawSpec(Set.of(), 0, 12, 3));
    Set<Long> settled = new HashSet<>();
    items.forEach(i -> settled.add(i.pair()));
    settled.remove(items.get(7).pair());
    Prefix prefix = Prefix.of(items, settled::contains);
    assertThat(prefix.pairs()).hasSize(7);
    assertThat(prefix.beyond()).isEqualTo(4);
    assertThat(prefix.drawn()).isEqualTo(12);
    assertThat(prefix.missing()).isEqualTo(43);
  }

  @Test
  void sidesAreAFairCoinThatFallsTheSameWay() {
    int n = 20_000;
    int first = 0;
    int both = 0;
    for (int i = 0; i < n; i++) {
      boolean one = Sides.of(7, i, 1) == Shown.A_FIRST;
      boolean other = Sides.of(7, i, 2) == Shown.A_FIRST;
      first += one ? 1 : 0;
      both += one && other ? 1 : 0;
      assertThat(Sides.of(7, i, 1)).isEqualTo(Sides.of(7, i, 1));
    }
    assertThat((double) first / n).isCloseTo(0.5, within(5 * 0.5 / Math.sqrt(n)));
    assertThat((double) both / n).isCloseTo(0.25, within(5 * 0.434 / Math.sqrt(n)));
  }

  @Test
  void aModelAgainstItselfIsNobodysToReview() {
    VerdictTable t = mixed(60);
    for (int p = 0; p < 60; p += 2) {
      t.armB()[p] = t.armA()[p];
    }
    Disputes d = Disputes.of(t);
    assertThat(d.count(DrawSpec.DISAGREEMENTS)).isZero();
    List<ReviewItem> items =
        Drawing.draw(t, d, new double[60], new DrawSpec(DrawSpec.DISAGREEMENTS, 99, 15, 4));
    assertThat(items).hasSize(15);
    assertThat(items)
        .allSatisfy(
            i -> {
              assertThat(i.pair() % 2).isEqualTo(1);
              assertThat(i.probability()).isEqualTo(0.5);
            });
  }
}
