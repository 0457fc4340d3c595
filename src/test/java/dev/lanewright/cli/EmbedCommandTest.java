package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.provider.fault.Fault;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.RunInfo;
import dev.lanewright.store.Runs;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Embeddings of a provider, against a loopback server that speaks two protocols. */
class EmbedCommandTest {
  private static final int N = 300;

  @TempDir private Path dir;
  private Path workspace;

  @BeforeEach
  void load() throws IOException {
    workspace = dir.resolve("w.lanewright");
    Fixture.load(workspace, "s", List.of(file("s.csv", "theorem", 0)));
    Fixture.load(workspace, "other", List.of(file("other.csv", "lemma", 500)));
    Fixture.run(
        "models",
        "--workspace",
        workspace.toString(),
        "--price",
        "openai/text-embedding-3-small=0.02,0",
        "--price",
        "google/gemini-embedding-001=0.15,0");
  }

  private Path file(String name, String word, int from) throws IOException {
    var rows = new StringBuilder("id,prompt,model,answer,score\n");
    for (int i = 0; i < N; i++) {
      boolean hard = i % 2 == 0;
      String prompt = hard ? "prove the " + word + " number " : "where is my parcel number ";
      String shared = "%d,%s%d".formatted(from + i, prompt, from + i);
      rows.append(shared).append(",p/small,an answer,%d%n".formatted(hard ? 0 : 1));
      rows.append(shared).append(",p/large,an answer,1\n");
    }
    return Files.writeString(dir.resolve(name), rows);
  }

  private Fixture.Ran run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--workspace", workspace.toString(), "--json"));
    return Fixture.run(all.toArray(String[]::new));
  }

  private Fixture.Ran train(String name, String embedder, String... more) {
    var args = new ArrayList<>(List.of("train", "classifier", "--evalset", "s", "--name", name));
    args.addAll(List.of("--method", "embeddings", "--split", "all", "--embedder", embedder));
    args.addAll(List.of("--tier", "small=p/small", "--tier", "large=p/large"));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private List<RunInfo> runs() {
    try (Workspace w = Workspace.open(workspace)) {
      return new Runs(w, Clock.systemUTC()).list(new EvalSets(w).list().getFirst().id(), 9);
    }
  }

  @Test
  void textsAreSentOnceWithinTheBudgetThroughFaultsAndKept() throws Exception {
    Settings faults =
        Settings.parse("--retry-after-ms", "20")
            .with(Settings.spread(0.3, List.of(Fault.RATE_AFTER, Fault.E500)));
    try (FaultServer server = FaultServer.start(faults)) {
      String url = "openai=" + server.url("/v1");
      String embedder = "openai/text-embedding-3-small";
      // Nothing is sent where the budget cannot hold it.
      Fixture.Ran poor = train("v", embedder, "--base-url", url, "--budget", "0.0000001");
      assertThat(poor.code()).isEqualTo(Cli.OUTSIDE);
      assertThat(poor.err()).contains("Not all embeddings came from " + embedder);
      assertThat(server.account().billed()).isZero();

      Fixture.Ran first = train("v", embedder, "--base-url", url, "--budget", "1");
      assertThat(first.code()).as(first.err()).isEqualTo(Cli.DONE);
      assertThat(first.json().at("/outOfFoldApgr/large").asDouble()).isBetween(0.65, 0.8);
      long billed = server.account().billed();
      assertThat(billed).isBetween(4L, 8L);
      RunInfo run = runs().getFirst();
      assertThat(run.purpose()).isEqualTo("EMBED");
      assertThat(run.money().settledUsd()).isPositive();

      // Trained anew, nothing is sent, and the bytes are the same.
      Fixture.Ran again = train("v2", embedder, "--base-url", url);
      assertThat(server.account().billed()).isEqualTo(billed);
      assertThat(again.json().get("sha256")).isEqualTo(first.json().get("sha256"));

      // On another set its texts are missing: nobody pays for them unasked.
      String[] frontier = {
        "frontier",
        "--evalset",
        "other",
        "--score",
        "classifier:v",
        "--weak",
        "p/small",
        "--strong",
        "p/large"
      };
      Fixture.Ran refused = run(frontier);
      assertThat(refused.code()).isNotEqualTo(Cli.DONE);
      assertThat(refused.err()).contains("lanewright embed --embedder " + embedder);
      assertThat(server.account().billed()).isEqualTo(billed);
      String[] embed = {
        "embed", "--evalset", "other", "--embedder", embedder, "--base-url", url, "--budget", "1"
      };
      var dry = new ArrayList<>(List.of(embed));
      dry.add("--dry-run");
      Fixture.Ran plan = run(dry.toArray(String[]::new));
      assertThat(plan.json().get("missing").asInt()).isEqualTo(N);
      double tokens = plan.json().get("tokens").asDouble();
      assertThat(plan.json().get("expectedUsd").asDouble())
          .isCloseTo(tokens * 0.02 / 1e6, within(1e-12));
      assertThat(run(embed).code()).isEqualTo(Cli.DONE);
      Fixture.Ran drawn = run(frontier);
      assertThat(drawn.code()).as(drawn.err()).isEqualTo(Cli.DONE);
      assertThat(drawn.json().get("apgr").asDouble()).isBetween(0.65, 0.8);
    }
  }

  @Test
  void geminiMakesVectorsOfTheLengthAskedFor() throws Exception {
    try (FaultServer server = FaultServer.start(Settings.parse())) {
      Fixture.Ran ran =
          train(
              "g",
              "google/gemini-embedding-001@32",
              "--base-url",
              "google=" + server.url("/v1beta"));
      assertThat(ran.code()).as(ran.err()).isEqualTo(Cli.DONE);
      assertThat(ran.json().at("/outOfFoldApgr/large").asDouble()).isBetween(0.6, 0.8);
      try (Workspace w = Workspace.open(workspace)) {
        float[] vector =
            new dev.lanewright.store.Embeddings(w)
                .load("google/gemini-embedding-001@32", List.of("where is my parcel number 1"))[0];
        assertThat(vector).hasSize(32);
      }
    }
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    assertThat(train("x", "text-embedding-3-small").err()).contains("write provider/model");
    Fixture.Ran none = train("x", "anthropic/some-embedding");
    assertThat(none.err()).contains("offers no embeddings");
    assertThat(none.code()).isEqualTo(Cli.OUTSIDE);
  }
}
