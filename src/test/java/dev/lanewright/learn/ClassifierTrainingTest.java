package dev.lanewright.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.RouterCurve;
import dev.lanewright.learn.json.ClassifierJson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trained routers learn what there is to learn, nothing else, and the same each time. */
class ClassifierTrainingTest {
  private static final List<String> TIERS = List.of("small", "large");

  private static ClassifierTraining.Result train(Toy toy, Method method, long seed) {
    var settings =
        new ClassifierTraining.Settings(
            TIERS, method, Target.ONLY_HIGHER_RIGHT, true, true, 0.5, 1, false, seed);
    return ClassifierTraining.train(
        toy.material(), toy.quality, settings, "toy", share -> {}, () -> false);
  }

  private static double apgr(Toy toy, double[] score) {
    double[] free = new double[score.length];
    return RouterCurve.of(
            score, toy.quality[0], toy.quality[1], free, free, RouterCurve.Edges.DECILES)
        .apgr();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void learnsWhatTheRequestTells(Method method) {
    var toy = new Toy(400, 1, true);
    double lift = apgr(toy, train(toy, method, 1).outOfFold()[0]);
    // Out of 0.5 for chance; an oracle that knew which were hard reaches some 0.75 here.
    assertThat(lift).isGreaterThan(method == Method.SIGNALS ? 0.5 : 0.6);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void learnsNothingFromChance(Method method) {
    double sum = 0;
    int draws = 4;
    for (int d = 0; d < draws; d++) {
      var toy = new Toy(400, 100 + d, false);
      sum += apgr(toy, train(toy, method, d).outOfFold()[0]);
    }
    // One draw's APGR of a score without information varies by some 0.05 at this size.
    assertThat(sum / draws).isCloseTo(0.5, within(0.06));
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void sameSeedSameBytes(Method method) {
    String first = ClassifierJson.write(train(new Toy(200, 7, true), method, 3).classifier());
    String again = ClassifierJson.write(train(new Toy(200, 7, true), method, 3).classifier());
    assertThat(again).isEqualTo(first);
  }

  /** On one thread, and on more than this machine has. */
  @ParameterizedTest
  @EnumSource(Method.class)
  void sameBytesOnAnyNumberOfThreads(Method method) {
    String one = onThreads(1, () -> train(new Toy(200, 7, true), method, 3));
    String many = onThreads(7, () -> train(new Toy(200, 7, true), method, 3));
    assertThat(many).isEqualTo(one);
  }

  /** Parallel streams stay in the pool that they are begun in. */
  private static String onThreads(int threads, Callable<ClassifierTraining.Result> work) {
    try (var pool = new ForkJoinPool(threads)) {
      ClassifierTraining.Result result = pool.submit(work).join();
      return ClassifierJson.write(result.classifier()) + Arrays.deepToString(result.outOfFold());
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void comesBackFromJsonAsItWas(Method method) {
    var toy = new Toy(150, 5, true);
    Classifier made = train(toy, method, 3).classifier();
    Classifier read = ClassifierJson.read(ClassifierJson.write(made));
    for (int i = 0; i < 20; i++) {
      var input =
          new Input(
              toy.texts.get(i),
              toy.embeddings[i],
              Map.of("chars", 7.0 + i, "words", 3.0 + i),
              i % 3 == 0 ? null : toy.categories.get(i));
      assertThat(read.cumulative(input)).isEqualTo(made.cumulative(input));
    }
    assertThat(ClassifierJson.write(read)).isEqualTo(ClassifierJson.write(made));
  }

  @Test
  void theModelSaysOfItsOwnSamplesMoreThanItKnows() {
    var toy = new Toy(300, 9, false);
    var result = train(toy, Method.TFIDF, 1);
    double[] seen = new double[300];
    Arrays.setAll(
        seen,
        i ->
            result
                .classifier()
                .heads()
                .getFirst()
                .scorer()
                .of(
                    new Input(
                        toy.texts.get(i),
                        toy.embeddings[i],
                        Map.of("chars", (double) toy.texts.get(i).length()),
                        toy.categories.get(i))));
    // Why only out-of-fold scores are shown: on labels drawn by chance the fitted scores shine.
    assertThat(apgr(toy, seen)).isGreaterThan(0.6);
    assertThat(apgr(toy, result.outOfFold()[0])).isLessThan(0.6);
  }

  @Test
  void copiesOfOnePromptStayInOnePart() {
    var toy = new Toy(200, 2, false);
    for (int i = 0; i < 200; i++) {
      toy.groups[i] = i % 40;
    }
    int[] fold = Folds.of(toy.groups, new int[200], 5, 1);
    assertThat(Folds.leaks(fold, toy.groups)).isFalse();
    int[] torn = fold.clone();
    torn[0] = (torn[0] + 1) % 5;
    Goal goal = Target.GAIN.of(toy.quality, 1, 0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CrossFit(toy.material(), goal, torn, 5, () -> false))
        .withMessageContaining("copies of one prompt");
  }

  @Test
  void aLeakWouldShow() {
    // Every prompt five times with one label each: parts drawn without regard to copies would let
    // nearest neighbours find them.
    var toy = new Toy(400, 3, false);
    for (int i = 0; i < 400; i++) {
      toy.texts.set(i, toy.texts.get(i / 5));
      toy.embeddings[i] = toy.embeddings[i / 5];
      toy.quality[0][i] = toy.quality[0][i / 5];
      toy.quality[1][i] = 1;
      toy.groups[i] = i / 5;
    }
    double honest = apgr(toy, train(toy, Method.NEIGHBOURS, 1).outOfFold()[0]);
    Arrays.setAll(toy.groups, i -> i);
    double leaking = apgr(toy, train(toy, Method.NEIGHBOURS, 1).outOfFold()[0]);
    assertThat(leaking - honest).isGreaterThan(0.05);
  }

  @Test
  void severalTiersGiveFallingProbabilities() {
    var toy = new Toy(300, 4, true);
    float[][] three = {toy.quality[0], toy.quality[1], new float[300]};
    Arrays.fill(three[2], 1);
    var settings =
        new ClassifierTraining.Settings(
            List.of("s", "m", "l"),
            Method.TFIDF,
            Target.LOWER_FAILS,
            false,
            false,
            0.5,
            1,
            true,
            1);
    var result =
        ClassifierTraining.train(toy.material(), three, settings, "", share -> {}, () -> false);
    var classifier = result.classifier();
    assertThat(classifier.outputs()).containsExactly("", ">=m", ">=l", "=s", "=m", "=l");
    for (int i = 0; i < 300; i++) {
      assertThat(result.outOfFold()[1][i]).isLessThanOrEqualTo(result.outOfFold()[0][i]);
    }
    double[] p = classifier.cumulative(Input.of(toy.texts.getFirst()));
    double all =
        classifier.output("=s", p) + classifier.output("=m", p) + classifier.output("=l", p);
    assertThat(all).isCloseTo(1, within(1e-12));
    assertThat(classifier.output("", p)).isCloseTo((p[0] + p[1]) / 2, within(1e-12));
  }
}
