package dev.lanewright.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Terms are cut and weighed as documented. */
class TermIndexTest {
  @Test
  void cutsWordsAlikeInEveryLanguage() {
    assertThat(Words.of("It's 3.5% of Größe, x=y²… 日本語。"))
        .containsExactly("it", "s", "3", "5", "%", "of", "größe", "x", "=", "y²", "日本語");
  }

  @Test
  void runsOfCharactersKeepTheirWordsEdges() {
    var met = new java.util.ArrayList<String>();
    new Grams(Grams.Kind.CHARS, 2, 3).each("ab", met::add);
    assertThat(met).containsExactly(" a", " ab", "ab", "ab ", "b ");
  }

  @Test
  void weighsAsScikitLearnDoes() {
    // TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 1)) of scikit-learn: idf =
    // ln((1+n)/(1+df))+1,
    // weight (1 + ln tf) idf, rows of length 1; worked by hand for these three texts (the idf is
    // kept
    // to six decimals).
    var texts = List.of("cat cat dog", "dog bird", "bird bird bird");
    var counts = TermCounts.of(texts, new Grams(Grams.Kind.WORDS, 1, 1));
    TermIndex index = counts.index(new int[] {0, 1, 2}, 10, 1);
    assertThat(index.terms()).containsExactly("bird", "cat", "dog");
    double cat = (1 + Math.log(2)) * (Math.log(4.0 / 2) + 1);
    double dog = Math.log(4.0 / 3) + 1;
    double length = Math.hypot(cat, dog);
    SparseRow row = index.row(texts.getFirst());
    assertThat(row.at()).containsExactly(1, 2);
    assertThat(row.value())
        .containsExactly(new double[] {cat / length, dog / length}, within(1e-6));
  }

  @Test
  void countedRowsAreRowsOfTheText() {
    var toy = new Toy(60, 11, true);
    var counts = TermCounts.of(toy.texts, Grams.WORDS_1_2);
    int[] some = IntStream.range(0, 40).toArray();
    TermIndex index = counts.index(some, 50, 2);
    int[] all = IntStream.range(0, 60).toArray();
    SparseRow[] rows = counts.rows(all, index);
    for (int i : all) {
      SparseRow row = index.row(toy.texts.get(i));
      assertThat(rows[i].at()).containsExactly(row.at());
      assertThat(rows[i].value()).containsExactly(row.value());
    }
  }
}
