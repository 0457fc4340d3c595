package dev.lanewright.learn.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.learn.json.BundledModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sentence model runs in process, without a network. */
class MiniLmTest {
  @Test
  void cutsTextsIntoPiecesAsBertDoes() {
    Map<String, Integer> pieces =
        Map.of(
            "[UNK]", 100, "[CLS]", 101, "[SEP]", 102, "hello", 1, "un", 2, "##aff", 3, "##able", 4,
            "!", 5, "日", 6);
    var tokenizer = new WordPiece(pieces);
    assertThat(tokenizer.codes("Héllo\tunaffable!", 20)).containsExactly(101, 1, 2, 3, 4, 5, 102);
    assertThat(tokenizer.codes("日本 hello\u0000", 20)).containsExactly(101, 6, 100, 1, 102);
    assertThat(tokenizer.codes("hello hello hello hello", 4)).containsExactly(101, 1, 1, 102);
  }

  @Test
  void alikeTextsLieNear() {
    try (MiniLm model = BundledModel.open()) {
      List<String> texts =
          List.of(
              "Where is my parcel?", "My package has not arrived.", "Prove that √2 is irrational.");
      float[][] v = model.embed(texts);
      assertThat(dot(v[0], v[0])).isCloseTo(1, within(1e-5));
      assertThat(dot(v[0], v[1])).isGreaterThan(0.5).isGreaterThan(dot(v[0], v[2]) + 0.3);
      assertThat(model.embed(List.of(texts.get(1), "x"))[0]).containsExactly(v[1]);
      assertThat(model.embed(List.of(""))[0]).hasSize(MiniLm.SIZE);
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
