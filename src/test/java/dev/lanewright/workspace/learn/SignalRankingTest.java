package dev.lanewright.workspace.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.policy.Source;
import dev.lanewright.workspace.ColumnSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rankings that can be told by eye: a perfect number, its reverse, a useless one, a constant. */
class SignalRankingTest {
  private static final int N = 40;

  @Test
  void theBetterNumberComesFirstWhicheverWayItPoints() {
    double[] difficulty = new double[N];
    double[] ease = new double[N];
    double[] noise = new double[N];
    double[] constant = new double[N];
    float[] weak = new float[N];
    float[] strong = new float[N];
    for (int i = 0; i < N; i++) {
      boolean hard = i >= N / 2;
      weak[i] = hard ? 0 : 1;
      strong[i] = 1;
      difficulty[i] = i;
      ease[i] = -i + (i == 5 ? -30.5 : 0); // one easy request looks hard
      noise[i] = i % 2;
      constant[i] = 3;
    }
    Map<String, double[]> columns =
        Map.of("difficulty", difficulty, "ease", ease, "noise", noise, "constant", constant);
    List<Source> sources = columns.keySet().stream().sorted().map(Source::field).toList();
    EvalTable table =
        table(weak, strong)
            .with(
                sources.stream()
                    .collect(
                        java.util.stream.Collectors.toMap(
                            Need.Numbers::new, s -> columns.get(s.name()))));
    SignalRanking.Result result =
        SignalRanking.of(
            table, "a/weak", "a/strong", sources, ColumnSource.NONE, share -> {}, () -> false);
    assertThat(result).isNotNull();
    assertThat(result.n()).isEqualTo(N);
    assertThat(result.gains()).isEqualTo(0.5);
    assertThat(result.rows())
        .extracting(r -> r.source().name())
        .containsExactly("difficulty", "ease", "noise");
    var first = result.rows().getFirst();
    assertThat(first.auc()).isEqualTo(1);
    assertThat(first.misrouted()).isZero();
    assertThat(first.falling()).isFalse();
    var second = result.rows().get(1);
    assertThat(second.falling()).isTrue();
    // The easy request at -35.5 stands before 16 of the 20 hard ones, of 400 pairs in all.
    assertThat(second.auc()).isCloseTo(1 - 16.0 / 400, within(1e-9));
    assertThat(second.misrouted()).isCloseTo(1.0 / N, within(1e-9));
    assertThat(result.rows().get(2).auc()).isEqualTo(0.5);
  }

  private static EvalTable table(float[] weak, float[] strong) {
    int[] none = new int[N];
    Arrays.fill(none, -1);
    return new EvalTable(
        LongStream.rangeClosed(1, N).toArray(),
        List.of("a"),
        new short[N],
        List.of(model("a/weak", weak), model("a/strong", strong)),
        new byte[N],
        IntStream.range(0, N).toArray(),
        new Labels(none, List.of()),
        Map.of());
  }

  private static ModelColumns model(String name, float[] quality) {
    return new ModelColumns(
        name, new byte[N], quality, null, new double[N], new float[N], new double[N], null);
  }
}
