package dev.lanewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.lanewright.engine.RouterCurve.Edges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Router curves against figures published for RouteLLM's GSM8K file and cases worked by hand. */
class RouterCurveTest {
  private static final String WEAK = "mistralai/Mixtral-8x7B-Instruct-v0.1";
  private static final String STRONG = "gpt-4-1106-preview";

  @Test
  void theLengthScoreOnGsm8kGivesThePublishedFigures() throws IOException {
    Path folder =
        Path.of(System.getProperty("lanewright.shared.data", "../shared/data"))
            .resolve("routellm/gsm8k");
    Assumptions.assumeTrue(Files.exists(folder), "RouteLLM's GSM8K file is not at hand");
    Set<String> contaminated = new HashSet<>();
    var json = new JsonMapper();
    for (String line : Files.readAllLines(folder.resolve("contaminated_prompts.jsonl"))) {
      contaminated.add(json.readTree(line).get("eval_prompt").asString());
    }
    double[] score = new double[2000];
    float[] weak = new float[2000];
    float[] strong = new float[2000];
    int n = 0;
    try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("gsm8k_responses.csv"))) {
      for (NamedCsvRecord row : rows) {
        String prompt = row.getField("prompt");
        if (!contaminated.contains(prompt)) {
          score[n] = prompt.codePointCount(0, prompt.length());
          weak[n] = row.getField(WEAK).equals("True") ? 1 : 0;
          strong[n++] = row.getField(STRONG).equals("True") ? 1 : 0;
        }
      }
    }
    for (int i = n; i < score.length; i++) {
      score[i] = Double.NaN;
    }
    double[] unpriced = new double[2000];
    Arrays.fill(unpriced, Double.NaN);
    var all = RouterCurve.of(score, weak, strong, unpriced, unpriced, Edges.ALL);
    assertThat(n).isEqualTo(1307);
    assertThat(all.weak().quality()).isCloseTo(833 / 1307.0, within(1e-12));
    assertThat(all.strong().quality()).isCloseTo(1121 / 1307.0, within(1e-12));
    assertThat(all.oracle().quality()).isCloseTo(0.9296, within(5e-5));
    assertThat(all.apgr()).isCloseTo(0.5978, within(5e-5));
    assertThat(all.cpt50()).isCloseTo(0.3660, within(5e-5));
    assertThat(all.aiq()).isNaN();
    var deciles = RouterCurve.of(score, weak, strong, unpriced, unpriced, Edges.DECILES);
    assertThat(deciles.points()).hasSize(11);
    assertThat(deciles.apgr()).isCloseTo(0.5987, within(5e-5));
    assertThat(deciles.cpt50()).isCloseTo(0.3651, within(5e-5));
  }

  @Test
  void aPerfectScoreIsWorkedByHand() {
    // Two of four need the strong model and score highest: strong share 0, 1/4, 1/2, 3/4, 1 reaches
    // quality 1/2, 3/4, 1, 1, 1. Area over the weak line 1/4 (1/8 + 3/8 + 1/2 + 1/2) = 3/8, gap
    // 1/2.
    double[] score = {1, 2, 3, 4};
    float[] weak = {1, 1, 0, 0};
    float[] strong = {1, 1, 1, 1};
    double[] cheap = {1, 1, 1, 1};
    double[] dear = {5, 5, 5, 5};
    var curve = RouterCurve.of(score, weak, strong, cheap, dear, Edges.ALL);
    assertThat(curve.apgr()).isCloseTo(0.75, within(1e-12));
    assertThat(curve.cpt50()).isCloseTo(0.25, within(1e-12));
    assertThat(curve.cpt80()).isCloseTo(0.40, within(1e-12));
    // Hull (1, 0.5) to (3, 1), flat to 5: (2 * 0.75 + 2 * 1) / 4.
    assertThat(curve.aiq()).isCloseTo(0.875, within(1e-12));
    assertThat(curve.oracle().strongShare()).isEqualTo(0.5);
    assertThat(curve.oracle().cost()).isEqualTo(3);
  }

  @Test
  void economicsAreWorkedByHand() {
    assertThat(Economics.breakEvenFallback(1, 1, 10)).isCloseTo(0.8, within(1e-12));
    assertThat(Economics.routerTax(0.02, 4)).isCloseTo(0.005, within(1e-12));
    assertThat(Economics.gapRecovered(0.7, 0.6, 0.8)).isCloseTo(0.5, within(1e-12));
    assertThat(Economics.arenaScore(0.8, 0.0044)).isCloseTo(1.1 * 0.8 / 1.08, within(1e-12));
    assertThat(Economics.arenaScore(0.8, 200)).isZero();
    assertThat(Economics.arenaScore(0.8, 1000)).isZero();
  }
}
