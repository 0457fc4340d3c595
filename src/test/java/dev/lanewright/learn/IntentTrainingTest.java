package dev.lanewright.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.learn.json.ClusteringJson;
import dev.lanewright.learn.json.IntentJson;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Intents and clusters are found where there are some, and the same each time. */
class IntentTrainingTest {
  private static final int N = 300;

  private final float[][] vectors = new float[N][];
  private final int[] labels = new int[N];
  private final int[] groups = new int[N];

  IntentTrainingTest() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    for (int i = 0; i < N; i++) {
      labels[i] = i % 3;
      groups[i] = i;
      vectors[i] = new float[12];
      double squares = 0;
      for (int k = 0; k < 12; k++) {
        vectors[i][k] = (float) (0.4 * random.nextGaussian() + (k == labels[i] ? 2 : 0));
        squares += vectors[i][k] * vectors[i][k];
      }
      for (int k = 0; k < 12; k++) {
        vectors[i][k] /= (float) Math.sqrt(squares);
      }
    }
  }

  private IntentTraining.Result train() {
    return IntentTraining.train(
        vectors, labels, groups, List.of("a", "b", "c"), "toy", 1, s -> {}, () -> false);
  }

  @Test
  void tellsIntentsApart() {
    var result = train();
    int right = 0;
    for (int i = 0; i < N; i++) {
      right += result.label()[i] == labels[i] ? 1 : 0;
      assertThat(result.confidence()[i]).isBetween(1 / 3.0, 1.0);
    }
    assertThat(right).isGreaterThan(280);
  }

  @Test
  void sameSeedSameBytesAndBackAgain() {
    String json = IntentJson.write(train().model());
    assertThat(IntentJson.write(train().model())).isEqualTo(json);
    var back = IntentJson.read(json);
    assertThat(back.of(vectors[7])).isEqualTo(train().model().of(vectors[7]));
    assertThat(back.of(new float[3]).label()).isEqualTo(-1);
  }

  @Test
  void clustersKeepPassRatesShrunkAndOutOfFold() {
    float[][] quality = new float[2][N];
    List<String> texts = new java.util.ArrayList<>();
    for (int i = 0; i < N; i++) {
      quality[0][i] = labels[i] == 0 ? 1 : 0;
      quality[1][i] = 1;
      texts.add("kind" + labels[i] + " request " + i);
    }
    var material = new Material(texts, vectors, List.of(), new double[0][], null, groups);
    var result =
        ClusterTraining.train(
            material, quality, List.of("cheap", "dear"), "toy", 0.5, 3, 1, () -> false);
    Clustering found = result.clustering();
    assertThat(found.count()).hasSize(3).containsOnly(100);
    int zero = found.of(vectors[0]);
    assertThat(found.names().get(zero)).contains("kind0");
    // 100 of 100 passed, starting with ten samples of the mean rate of a third.
    assertThat(found.output("=cheap", zero)).isEqualTo(0.939394);
    assertThat(found.output("", zero)).isEqualTo(1 - 0.939394);
    assertThat(found.output("=other", zero)).isNaN();
    assertThat(found.output("", -1)).isNaN();
    assertThat(result.rates()[0][0]).isBetween(0.9, 0.96);
    String json = ClusteringJson.write(found);
    assertThat(ClusteringJson.write(ClusteringJson.read(json))).isEqualTo(json);
  }
}
