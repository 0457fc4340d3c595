package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.engine.Need;
import dev.lanewright.policy.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands that train and judge what was trained, on requests that their words tell apart. */
class LearnCommandsTest {
  private static final int N = 120;

  @TempDir private static Path dir;
  private static Path workspace;

  @BeforeAll
  static void load() throws IOException {
    workspace = dir.resolve("w.lanewright");
    Fixture.load(workspace, "s", List.of(file("s.csv", 1, 2)));
    Fixture.load(workspace, "later", List.of(file("later.csv", 2, 8)));
  }

  /** One of so many requests is hard: the small model fails it, and is not sure of it. */
  private static Path file(String name, long seed, int oneOf) throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var rows = new StringBuilder("id,prompt,category,part,model,answer,score,cost,confidence\n");
    for (int i = 0; i < N; i++) {
      boolean hard = i % oneOf == 0;
      String prompt =
          hard
              ? "prove the theorem number %d about prime numbers".formatted(random.nextInt(900))
              : "where is my parcel number %d, please".formatted(random.nextInt(900));
      String part = i % 4 == 3 ? "test" : "train";
      boolean lucky = random.nextInt(10) == 0;
      String shared = "%d,\"%s\",%s,%s".formatted(i, prompt, hard ? "proof" : "parcel", part);
      rows.append(shared)
          .append(
              ",p/small,an answer,%d,0.001,%s%n"
                  .formatted(hard && !lucky ? 0 : 1, hard ? 0.6 : 0.9));
      rows.append(shared).append(",p/large,an answer,1,0.02,0.9\n");
    }
    return Files.writeString(dir.resolve(name), rows);
  }

  private static JsonNode run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--workspace", workspace.toString(), "--json"));
    Fixture.Ran ran = Fixture.run(all.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isEqualTo(Cli.DONE);
    return ran.json();
  }

  private static JsonNode classifier(String name, String seed) {
    return run(
        "train",
        "classifier",
        "--evalset",
        "s",
        "--name",
        name,
        "--split",
        "all",
        "--tier",
        "small=p/small",
        "--tier",
        "large=p/large",
        "--seed",
        seed);
  }

  @Test
  void aClassifierIsTheSameForTheSameSeedAndRoutes() {
    JsonNode first = classifier("a", "7");
    assertThat(first.propertyNames())
        .containsExactly(
            "model",
            "method",
            "target",
            "evalset",
            "n",
            "seed",
            "bytes",
            "sha256",
            "outOfFoldApgr");
    assertThat(first.get("n").asInt()).isEqualTo(N);
    // Half of the requests are hard: the best there is rises straight to half of the calls, .75.
    assertThat(first.at("/outOfFoldApgr/large").asDouble()).isBetween(0.65, 0.8);
    assertThat(classifier("b", "7").get("sha256")).isEqualTo(first.get("sha256"));
    JsonNode curve =
        run(
            "frontier",
            "--evalset",
            "s",
            "--score",
            "classifier:a",
            "--weak",
            "p/small",
            "--strong",
            "p/large");
    assertThat(curve.get("apgr").asDouble())
        .isCloseTo(first.at("/outOfFoldApgr/large").asDouble(), within(1e-9));
  }

  /** Labels by chance: a model tells those of its own samples, and could not tell others. */
  @Test
  void copiesOfTrainingPromptsGetTheOutOfFoldScoreInEverySet() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    var rows = new StringBuilder("id,prompt,model,answer,score\n");
    for (int i = 0; i < N; i++) {
      String prompt = "%d,word%d word%d word%d".formatted(i, i, 3 * i, random.nextInt(50));
      rows.append(prompt).append(",p/small,an answer,%d%n".formatted(random.nextInt(2)));
      rows.append(prompt).append(",p/large,an answer,1\n");
    }
    String csv = rows.toString();
    Files.writeString(dir.resolve("chance.csv"), csv);
    String more = csv + "9001,never seen before,p/small,an answer,1\n";
    Files.writeString(dir.resolve("again.csv"), more);
    Fixture.load(workspace, "chance", List.of(dir.resolve("chance.csv")));
    Fixture.load(workspace, "again", List.of(dir.resolve("again.csv")));
    List<String> lanes = List.of("--tier", "small=p/small", "--tier", "large=p/large");
    var train = new ArrayList<>(List.of("train", "classifier", "--evalset", "chance"));
    train.addAll(List.of("--name", "chance", "--split", "all"));
    train.addAll(lanes);
    run(train.toArray(String[]::new));
    var need = new Need.Numbers(Source.parse("classifier:chance"));
    var options = new CommonOptions();
    options.workspace = workspace;
    try (OpenSet own = OpenSet.open(options, "chance");
        OpenSet other = OpenSet.open(options, "again")) {
      double[] outOfFold = own.with(Set.of(need)).numbers(need);
      double[] there = other.with(Set.of(need)).numbers(need);
      assertThat(there).hasSize(N + 1);
      assertThat(Arrays.copyOf(there, N)).containsExactly(outOfFold);
      assertThat(there[N]).isNotNaN();
    }
  }

  @Test
  void clustersHavePassRatesAndDriftIsTold() {
    JsonNode trained =
        run(
            "train",
            "clusters",
            "--evalset",
            "s",
            "--name",
            "k",
            "--split",
            "all",
            "--clusters",
            "2",
            "--tier",
            "small=p/small",
            "--tier",
            "large=p/large");
    assertThat(trained.get("clusters")).hasSize(2);
    assertThat(trained.at("/clusters/0/passRates/0").propertyNames())
        .containsExactly("passed", "lo", "hi", "shrunken");
    JsonNode none = run("drift", "--clusters", "k", "--from", "s", "--to", "s");
    assertThat(none.get("psi").asDouble()).isZero();
    assertThat(none.get("drifted").asBoolean()).isFalse();
    // Half of the requests were proofs, then an eighth: (0.5 - 0.125) ln 4 + (0.5 - 0.875) ln(4/7).
    JsonNode drifted = run("drift", "--clusters", "k", "--from", "s", "--to", "later");
    double expected = 0.375 * Math.log(4) - 0.375 * Math.log(4.0 / 7);
    assertThat(drifted.get("psi").asDouble()).isCloseTo(expected, within(0.05));
    assertThat(drifted.get("drifted").asBoolean()).isTrue();
  }

  @Test
  void intentsAreTestedOnTheSamplesNamed() {
    JsonNode trained =
        run(
            "train",
            "intents",
            "--evalset",
            "s",
            "--name",
            "i",
            "--where",
            "part=train",
            "--test",
            "part=test");
    assertThat(trained.get("n").asInt()).isEqualTo(N * 3 / 4);
    assertThat(trained.get("testN").asInt()).isEqualTo(N / 4);
    assertThat(trained.get("testAccuracy").asDouble()).isGreaterThan(0.95);
    assertThat(trained.get("testAccuracyLo").asDouble()).isBetween(0.8, 0.95);
  }

  @Test
  void confidenceIsCalibrated() {
    JsonNode doc = run("calibrate", "--evalset", "s", "--model", "p/small", "--all");
    assertThat(doc.get("n").asInt()).isEqualTo(N);
    // It says 0.6 of proofs, of which a tenth is right, and 0.9 of parcels, which all are.
    assertThat(doc.at("/raw/ece").asDouble()).isBetween(0.2, 0.4);
    assertThat(doc.at("/isotonic/ece").asDouble()).isLessThan(0.1);
    assertThat(doc.at("/raw/bins/0")).hasSize(3);
  }

  @Test
  void routersAreComparedOverDraws() {
    JsonNode doc =
        run(
            "routers",
            "--evalset",
            "s",
            "--weak",
            "p/small",
            "--strong",
            "p/large",
            "--draws",
            "1");
    assertThat(doc.get("n").asInt()).isEqualTo(N);
    assertThat(doc.get("signals").size()).isGreaterThan(20);
    JsonNode tfidf =
        doc.get("routers")
            .valueStream()
            .filter(r -> r.get("name").asString().startsWith("TF-IDF"))
            .findFirst()
            .orElseThrow();
    assertThat(tfidf.at("/apgr/mean").asDouble()).isBetween(0.65, 0.8);
  }

  @Test
  void saysWhatIsWrong() {
    Fixture.Ran none =
        Fixture.run(
            "drift",
            "--workspace",
            workspace.toString(),
            "--clusters",
            "none",
            "--from",
            "s",
            "--to",
            "later");
    assertThat(none.code()).isEqualTo(Cli.WRONG);
    assertThat(none.err()).contains("no trained clustering \"none\"");
    Fixture.Ran lanes =
        Fixture.run(
            "train",
            "classifier",
            "--workspace",
            workspace.toString(),
            "--evalset",
            "s",
            "--name",
            "x");
    assertThat(lanes.err()).contains("--tier small=MODEL");
    Fixture.Ran test =
        Fixture.run(
            "train",
            "intents",
            "--workspace",
            workspace.toString(),
            "--evalset",
            "s",
            "--name",
            "x",
            "--test",
            "part");
    assertThat(test.err()).contains("--test is FIELD=VALUE");
  }
}
