package dev.lanewright.ship.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.ship.Exports;
import dev.lanewright.ship.Target;
import dev.lanewright.workspace.SampleProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

class AssignmentTest {
  private static final double[] SHARES = {0, 0.01, 0.1, 0.5, 0.9, 1};

  /** A half of a pair has no bytes, but an escape. */
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @TempDir private Path dir;

  private static List<String> keys(int n) {
    var random = new Random(3);
    var keys =
        new ArrayList<>(List.of("", "user-1", "Jörg", "用户", "\ud83d\ude00", "\ud800", "a\nb"));
    while (keys.size() < n) {
      keys.add("u" + random.nextInt(1_000_000));
    }
    return keys;
  }

  @Test
  void spreadsEvenlyAndAnewWithAnotherSalt() {
    int[] bins = new int[100];
    int both = 0;
    int n = 100_000;
    for (int i = 0; i < n; i++) {
      bins[(int) (100 * Assignment.place("user-" + i, "one"))]++;
      both +=
          Assignment.in("user-" + i, "one", 0.1) && Assignment.in("user-" + i, "two", 0.1) ? 1 : 0;
    }
    double chi = 0;
    for (int bin : bins) {
      chi += (bin - 1000.0) * (bin - 1000.0) / 1000;
    }
    // The 99.9% point of chi-square with 99 degrees of freedom.
    assertThat(chi).isLessThan(148.2);
    assertThat(both).isBetween(850, 1150);
  }

  @Test
  void whoIsInStaysInAsTheShareGrows() {
    for (String key : keys(2_000)) {
      boolean before = false;
      for (double share : SHARES) {
        boolean now = Assignment.in(key, "s", share);
        assertThat(now || !before).as(key).isTrue();
        before = now;
      }
      assertThat(before).as("all of the traffic").isTrue();
    }
  }

  @Test
  void portableRoutersAssignTheSame() throws Exception {
    Assumptions.assumeTrue(runs("python3"), "python3 is not installed");
    Assumptions.assumeTrue(runs("node"), "node is not installed");
    Exports.write(SampleProject.policy(), Target.PYTHON, dir);
    Exports.write(SampleProject.policy(), Target.JAVASCRIPT, dir);
    List<String> keys = keys(3_000);
    Files.writeString(dir.resolve("keys.json"), ASCII.writeValueAsString(keys));
    Files.writeString(
        dir.resolve("ask.py"),
        """
        import json, sys
        sys.path.insert(0, ".")
        from lanewright_router import in_share
        for key in json.load(open("keys.json", encoding="utf-8", errors="surrogatepass")):
            print("".join("1" if in_share(key, s, "v3") else "0" for s in (0, .01, .1, .5, .9, 1)))
        """);
    Files.writeString(
        dir.resolve("ask.cjs"),
        """
        const { inShare } = require("./lanewright_router.cjs");
        const keys = JSON.parse(require("node:fs").readFileSync("keys.json", "utf8"));
        for (const key of keys) {
          console.log([0, .01, .1, .5, .9, 1].map((s) => (inShare(key, s, "v3") ? 1 : 0)).join(""));
        }
        """);
    List<String> expected = new ArrayList<>();
    for (String key : keys) {
      var line = new StringBuilder();
      for (double share : SHARES) {
        line.append(Assignment.in(key, "v3", share) ? '1' : '0');
      }
      expected.add(line.toString());
    }
    assertThat(run("python3", "ask.py")).isEqualTo(expected);
    assertThat(run("node", "ask.cjs")).isEqualTo(expected);
  }

  private static boolean runs(String program) {
    try {
      return new ProcessBuilder(program, "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<String> run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
