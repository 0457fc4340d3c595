package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example from the sample project, and a report on hostile data. */
class ReportCommandTest {
  private static final String EVIL = "<img src=x onerror=alert(1)>";

  @TempDir private static Path dir;
  private static String report = "";
  private static Path tables = Path.of("");

  @BeforeAll
  static void sample() throws IOException {
    Path workspace = dir.resolve("sample.lanewright");
    Fixture.load(workspace, "support-desk", List.of(Fixture.SAMPLE));
    Path out = dir.resolve("report.html");
    tables = dir.resolve("tables");
    var ran =
        Fixture.run(
            "report",
            "--workspace",
            workspace.toString(),
            "--evalset",
            "support-desk",
            "--policy",
            Fixture.POLICY.toString(),
            "--out",
            out.toString(),
            "--csv",
            tables.toString());
    assertThat(ran.code()).as(ran.err()).isEqualTo(Cli.DONE);
    report = Files.readString(out);
  }

  @Test
  void theWorkedExampleSaysWhatTheGateSays() {
    assertThat(report)
        .contains("Does not ship: technical_debug and complex_analysis")
        .contains("Saves a month", "Routing accuracy", "over 90%")
        .contains("Method", "Seed 20260101", "fixed sequence")
        .contains("anthropic/claude-haiku-5-5", "USD per M input")
        .contains("&quot;lanewright&quot;", "hash 8a85cbc7c934")
        .contains("lanewright gate --workspace FILE --evalset support-desk");
    assertThat(Pattern.compile("\\b[0-9a-f]{64}\\b").matcher(report).find())
        .as("the hash of the data file")
        .isTrue();
  }

  @Test
  void standsAloneAndPrints() {
    // Frontier and forest; the sample file has no verdicts.
    assertThat(report.split("<svg", -1)).hasSize(3);
    // Or paper, which is narrower than the pictures, cuts them off.
    assertThat(report.split("<svg viewBox=\"0 0 ", -1)).hasSize(3);
    assertThat(report).contains("@media print", "default-src 'none'");
    assertThat(report).doesNotContain("<script", "<link", "<!DOCTYPE svg", "<?xml");
    // Names of the SVG standard are no addresses that anything is fetched from.
    assertThat(report.replace("http://www.w3.org/", ""))
        .doesNotContain("src=\"", "url(http", "http://");
  }

  @Test
  void everyTableIsThereAsCsv() throws IOException {
    List<String> tests = Files.readAllLines(tables.resolve("tests.csv"));
    assertThat(tests).hasSize(1 + 5 + 1);
    assertThat(tests.getFirst()).startsWith("category,ruling,n,pairs");
    try (var files = Files.list(tables)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .contains(
              "checks.csv",
              "numbers.csv",
              "categories.csv",
              "tiers.csv",
              "frontier.csv",
              "verdicts.csv",
              "certificate.csv",
              "targets.csv",
              "prices.csv",
              "data.csv");
    }
  }

  @Test
  void whatComesFromDataIsInert() throws IOException {
    var rows = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String category = i % 2 == 0 ? EVIL : "=cmd|' /C calc'!A0";
      for (String model : List.of("<b>small</b>", "large")) {
        rows.append(
            """
            {"id": "s%d", "prompt": "q %d", "category": "%s", "model": "p/%s", "answer": "a", \
            "score": 1}
            """
                .formatted(i, i, category, model));
      }
    }
    Path file = Files.writeString(dir.resolve("rows <svg onload=alert(2)>.jsonl"), rows);
    Path workspace = dir.resolve("evil.lanewright");
    Fixture.load(workspace, "</title><script>alert(3)</script>", List.of(file));
    Path policy =
        Files.writeString(
            dir.resolve("evil.json"),
            """
            {"lanewright": 1, "name": "</pre><script>alert(4)</script>", "tiers": [
              {"name": "small", "model": "p/<b>small</b>"}, {"name": "large", "model": "p/large"}],
             "stages": [], "default": "small"}
            """);
    Path out = dir.resolve("evil.html");
    Path csv = dir.resolve("evil");
    var ran =
        Fixture.run(
            "report",
            "--workspace",
            workspace.toString(),
            "--evalset",
            "</title><script>alert(3)</script>",
            "--policy",
            policy.toString(),
            "--split",
            "all",
            "--out",
            out.toString(),
            "--csv",
            csv.toString());
    assertThat(ran.code()).as(ran.err()).isEqualTo(Cli.DONE);
    String html = Files.readString(out);
    assertThat(html).contains("&lt;img src=x onerror=alert(1)&gt;");
    assertThat(html).doesNotContain("<script", "<img", "<b>small", "<svg onload");
    assertThat(
            Files.readAllLines(csv.resolve("tests.csv")).stream().anyMatch(l -> l.startsWith("=")))
        .isFalse();
    assertThat(Files.readString(csv.resolve("tests.csv"))).contains("'=cmd|' /C calc'!A0");
  }
}
