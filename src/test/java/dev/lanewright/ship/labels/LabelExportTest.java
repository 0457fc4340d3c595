package dev.lanewright.ship.labels;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.lanewright.cli.Cli;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.Raters;
import dev.lanewright.store.Reviews;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes out, with texts that mean harm. */
class LabelExportTest {
  private static final String EVIL = "=HYPERLINK(\"http://x\",\"<script>alert(1)</script>\")";

  @TempDir Path folder;
  private Workspace workspace;
  private EvalSetInfo set;

  @BeforeEach
  void make() {
    workspace = Workspace.create(folder.resolve("w.lanewright"));
    try (var pool = Executors.newCachedThreadPool();
        ImportRun run = ImportRun.begin(workspace, "set", "f", "1", "{}", pool)) {
      for (int i = 0; i < 4; i++) {
        run.accept(sample("k" + i, i == 0 ? EVIL : "question " + i), List.of());
      }
      run.commit();
    }
    set = new EvalSets(workspace).list().getFirst();
    var items = new java.util.ArrayList<ReviewItem>();
    for (int i = 0; i < 4; i++) {
      long pair = pair(i);
      items.add(
          new ReviewItem(
              -1, pair, i, ReviewItem.Source.RANDOM, i, List.of("random", "flip"), 0.5, 1));
    }
    var reviews = new Reviews(workspace);
    long draw = reviews.draw(set.id(), "d", 1, "{}", items).id();
    List<ReviewItem> stored = reviews.items(draw);
    long ann = new Raters(workspace).id(Rater.of(RaterKind.PERSON, "@ann"));
    reviews.append(event(stored.get(0), ann, ReviewAction.VERDICT, Preference.TIE, null));
    reviews.append(event(stored.get(0), ann, ReviewAction.CHANGE, Preference.B_BETTER, "-1 <b>"));
    reviews.append(event(stored.get(1), ann, ReviewAction.VERDICT, Preference.A_BETTER, null));
    reviews.append(event(stored.get(2), ann, ReviewAction.VERDICT, Preference.TIE, null));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private static Sample sample(String key, String prompt) {
    return new Sample(
        key,
        List.of(new Message("user", prompt)),
        "+category",
        null,
        null,
        null,
        new LinkedHashMap<>());
  }

  private long pair(int i) {
    var verdicts = new Verdicts(workspace);
    long sample = new SamplePages(workspace).find(set.id(), "k" + i);
    long pair =
        verdicts.pair(
            set.id(),
            sample,
            new Pair(
                "p" + i,
                new PairArm("m/one", 0, "first **answer** " + EVIL),
                new PairArm("m/two", 0, "second answer " + i)));
    Rater judge = Rater.judge("-judge", "v1");
    verdicts.put(
        pair,
        List.of(
            new Verdict(
                judge, Shown.A_FIRST, -1, Preference.A_BETTER, 1.5, EVIL, null, 0.01, 5, null),
            Verdict.of(judge, Shown.B_FIRST, Preference.B_BETTER),
            Verdict.of(Rater.judge("other", ""), Shown.A_FIRST, Preference.UNREADABLE)));
    return pair;
  }

  private static ReviewEvent event(
      ReviewItem item, long who, ReviewAction action, Preference p, @Nullable String note) {
    return new ReviewEvent(
        -1,
        item.id(),
        who,
        Instant.parse("2026-11-26T10:00:00Z"),
        action,
        false,
        Shown.B_FIRST,
        null,
        p,
        -1,
        4,
        note);
  }

  private String text(LabelFormat format) throws IOException {
    Path file = folder.resolve("sub/out." + format.extension());
    return Files.readString(LabelExport.write(workspace, set, format, file).file());
  }

  @Test
  void csvHasOneRowPerVerdictAndNoFormula() throws IOException {
    List<NamedCsvRecord> rows;
    try (var csv = CsvReader.builder().ofNamedCsvRecord(text(LabelFormat.CSV))) {
      rows = csv.stream().toList();
    }
    // Three verdicts of judges on each of four pairs, and three of the person.
    assertThat(rows).hasSize(15);
    for (NamedCsvRecord row : rows) {
      assertThat(row.getFields()).noneMatch(f -> !f.isEmpty() && "=+-@".indexOf(f.charAt(0)) >= 0);
    }
    assertThat(rows).anyMatch(r -> r.getField("rationale").equals("'" + EVIL));
    NamedCsvRecord first = rows.getFirst();
    assertThat(first.getField("label")).isEqualTo("b-better");
    assertThat(first.getField("probability")).isEqualTo("0.5");
    assertThat(first.getField("rater")).isEqualTo("'-judge");
  }

  @Test
  void jsonlHoldsTextsVerdictsAndEveryEvent() throws IOException {
    List<String> lines = text(LabelFormat.JSONL).lines().toList();
    assertThat(lines).hasSize(4);
    JsonNode first = JsonMapper.shared().readTree(lines.getFirst());
    assertThat(first.get("messages").get(0).get("content").asString()).isEqualTo(EVIL);
    assertThat(first.get("reviews")).hasSize(2);
    assertThat(first.get("reviews").get(1).get("action").asString()).isEqualTo("change");
    assertThat(first.get("reviews").get(1).get("reviewer").asString()).isEqualTo("@ann");
    assertThat(first.get("label").get("outcome").asString()).isEqualTo("b-better");
    assertThat(first.get("drawn").get(0).get("probability").asDouble()).isEqualTo(0.5);
  }

  @Test
  void dpoTakesSettledPreferencesOnly() throws IOException {
    List<String> lines = text(LabelFormat.DPO).lines().toList();
    assertThat(lines).as("a tie and a pair without a label say nothing").hasSize(2);
    JsonNode first = JsonMapper.shared().readTree(lines.getFirst());
    assertThat(first.propertyNames()).containsExactly("prompt", "chosen", "rejected");
    assertThat(first.get("prompt").asString()).isEqualTo(EVIL);
    assertThat(first.get("chosen").asString()).isEqualTo("second answer 0");
    assertThat(first.get("rejected").asString()).startsWith("first **answer**");
  }

  @Test
  void llmComparatorCanOpenIt() throws IOException {
    JsonNode file = JsonMapper.shared().readTree(text(LabelFormat.LLM_COMPARATOR));
    assertThat(file.propertyNames()).containsExactly("metadata", "models", "examples");
    assertThat(file.get("models").get(0).get("name").asString()).isEqualTo("m/one");
    assertThat(file.get("examples")).hasSize(4);
    JsonNode first = file.get("examples").get(0);
    assertThat(first.get("score").asDouble()).as("the label, not the judges").isEqualTo(-1);
    assertThat(first.get("individual_rater_scores")).as("unreadable ones are left out").hasSize(3);
    assertThat(first.get("individual_rater_scores").get(1).get("is_flipped").asBoolean()).isTrue();
    assertThat(file.get("examples").get(3).get("score").asDouble()).isZero();
    // What the viewer's loader (PAIR-code/llm-comparator, client/services/state_service.ts) reads
    // of
    // everything without asking whether it is there.
    for (JsonNode field : file.get("metadata").get("custom_fields_schema")) {
      assertThat(field.get("type").asString()).isIn("category", "per_rating_string");
    }
    for (JsonNode e : file.get("examples")) {
      assertThat(e.get("tags").isArray()).isTrue();
      assertThat(e.get("rationale_list").isArray()).isTrue();
      assertThat(e.get("custom_fields").get("human_label").isString()).isTrue();
      for (JsonNode r : e.get("individual_rater_scores")) {
        assertThat(r.get("custom_fields").get("rater").isString()).isTrue();
        assertThat(r.get("rationale").isString()).isTrue();
      }
    }
  }

  @Test
  void thePageIsInert() throws IOException {
    String page = text(LabelFormat.HTML);
    assertThat(page).doesNotContainIgnoringCase("<script").doesNotContain("http://x\"");
    assertThat(page).contains("&lt;script&gt;", "default-src 'none'", "first <b>answer</b>");
    assertThat(page).contains("-1 &lt;b&gt;").doesNotContain("<a ", "<form", "<img", "onclick");
  }

  @Test
  void theCommandWritesAndSaysHowMany() throws IOException {
    Path file = folder.resolve("dpo.jsonl");
    Path workspaceFile = workspace.file();
    var out = new StringWriter();
    var err = new StringWriter();
    var cli = new Cli(new PrintWriter(out), new PrintWriter(err), "the log");
    String[] common = {
      "review", "--workspace", workspaceFile.toString(), "--evalset", "set", "--json"
    };
    String[] export = {"--export", "dpo", "--out", file.toString()};
    assertThat(cli.run(both(common, export))).isZero();
    JsonNode said = JsonMapper.shared().readTree(out.toString());
    assertThat(said.get("pairs").asInt()).isEqualTo(2);
    assertThat(said.get("leftOut").asInt()).isEqualTo(2);
    assertThat(Files.readAllLines(file)).hasSize(2);
    out.getBuffer().setLength(0);
    assertThat(cli.run(common)).isZero();
    JsonNode draws = JsonMapper.shared().readTree(out.toString()).get("drawings");
    assertThat(draws.get(0).get("settled").asInt()).isEqualTo(3);
    assertThat(draws.get(0).get("randomCounted").asInt()).isEqualTo(3);
    assertThat(cli.run(both(common, "--export", "xml", "--out", "f"))).isEqualTo(Cli.WRONG);
    assertThat(err.toString()).contains("no kind of export");
  }

  private static String[] both(String[] some, String... more) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(some), java.util.Arrays.stream(more))
        .toArray(String[]::new);
  }
}
