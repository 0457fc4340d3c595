package dev.lanewright.ship.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.cli.Cli;
import dev.lanewright.engine.View;
import dev.lanewright.engine.gate.GateScope;
import dev.lanewright.engine.gate.Ruling;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command {@code lanewright gate} itself, on draws written to a file and imported, rules as the
 * simulation's gate does on the same draws: what the README counts is what the command does.
 */
class GateCommandDrawsTest {
  private static final List<String> CATEGORIES = List.of("a", "b", "c", "d", "e");

  @TempDir private Path folder;

  @Test
  void theCommandRulesOnDrawsAsTheSimulationDoes() throws IOException {
    List<Ruling> met = new ArrayList<>();
    List<GateDraws.Population> populations =
        List.of(
            GateDraws.independent(0.01, 0.01),
            GateDraws.independent(0.12, 0.02),
            GateDraws.independent(0.05, 0.04),
            GateDraws.weighted(0.06, 0.02),
            GateDraws.clustered(0.02, 0.02),
            GateDraws.clustered(0.09, 0.02),
            GateDraws.graded(0.02, 0.02),
            GateDraws.categories(0.01, 0.02));
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    for (int p = 0; p < populations.size(); p++) {
      var population = populations.get(p);
      var grades = new GateDraws.Grades(700);
      population.draw(random, grades);
      GateInput of = GateDraws.input(grades, population, 0.02);
      Map<String, Double> given = of.view().mix();
      Map<String, Double> mix = given == null ? Map.of() : given;
      GateInput in =
          new GateInput(
              of.table(),
              of.policy(),
              of.baseline(),
              new View(null, null, given, Map.of()),
              of.settings(),
              null,
              List.of(),
              of.panel(),
              of.prices(),
              of.today(),
              1);
      Ruling ruling = Gate.ruling(in);
      met.add(ruling);
      assertThat(exit(p, grades, population, mix))
          .as("population %d, %s", p, ruling)
          .isEqualTo(ruling == Ruling.SHIPS ? 0 : 1);
    }
    assertThat(met).contains(Ruling.SHIPS, Ruling.FAILS);
  }

  private int exit(
      int p, GateDraws.Grades grades, GateDraws.Population population, Map<String, Double> mix)
      throws IOException {
    var rows = new StringBuilder();
    for (int i = 0; i < grades.n(); i++) {
      for (String model : List.of("cheap", "strong")) {
        rows.append(
            """
            {"id": "s%d", "prompt": "request number %d", "category": "%s", "conversation": "c%d", "model": "p/%s", "score": %s}
            """
                .formatted(
                    i,
                    i,
                    CATEGORIES.get(grades.category[i]),
                    grades.group[i],
                    model,
                    model.equals("cheap") ? grades.cheap[i] : grades.strong[i]));
      }
    }
    Path data = Files.writeString(folder.resolve(p + ".jsonl"), rows);
    Path policy =
        Files.writeString(
            folder.resolve("policy.json"),
            """
            {"lanewright": 1, "name": "cheap", "tiers": [{"name": "cheap", "model": "p/cheap"},
             {"name": "strong", "model": "p/strong"}], "stages": [], "default": "cheap"}
            """);
    String workspace = folder.resolve(p + ".lanewright").toString();
    assertThat(run("import", data.toString(), "--workspace", workspace, "--evalset", "draw"))
        .isZero();
    List<String> args =
        new ArrayList<>(
            List.of(
                "gate",
                "--workspace",
                workspace,
                "--evalset",
                "draw",
                "--policy",
                policy.toString(),
                "--margin",
                "0.02",
                "--split",
                "all"));
    if (population.scope() == GateScope.OVERALL) {
      args.add("--overall-only");
    }
    mix.forEach(
        (category, share) -> {
          args.add("--mix");
          args.add(category + "=" + share);
        });
    return run(args.toArray(String[]::new));
  }

  private static int run(String... args) {
    var err = new StringWriter();
    int code =
        new Cli(new PrintWriter(new StringWriter()), new PrintWriter(err), "the log").run(args);
    assertThat(code).as(err.toString()).isLessThan(2);
    return code;
  }
}
