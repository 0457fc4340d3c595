package dev.lanewright.evalset.reader;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanewright.evalset.Judged;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.Rating;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of verdicts: each layout with a broken row, and gzipped. */
final class VerdictLayoutTest {
  @TempDir Path folder;

  @Test
  void alpacaEvalPreferencesAreInTheFrameOfTheOutputs() throws IOException {
    Path file =
        file(
            "annotations.json",
            """
            [{"instruction": "Say hi", "output_1": "hi", "generator_1": "gpt-4", "output_2": "hello",
              "generator_2": "llama", "dataset": "helpful_base", "annotator": "weighted",
              "preference": 1.98, "price_per_example": 0.02, "time_per_example": 1.5},
             {"instruction": "Say hi", "output_1": "hi", "generator_1": "gpt-4", "output_2": "yo",
              "generator_2": "tiny", "annotator": "weighted", "preference": 1.5},
             {"instruction": "Say bye", "output_1": "a", "generator_1": "gpt-4", "output_2": "b",
              "generator_2": "tiny", "annotator": "weighted", "preference": null},
             {"instruction": "Say no", "output_1": "a", "generator_1": "gpt-4", "output_2": "b",
              "generator_2": "tiny", "annotator": "weighted", "preference": 7}]
            """);
    assertThat(Sniffer.sniff(List.of(file)).layout()).isEqualTo(Layout.ALPACA_EVAL);
    Gathered read = Gathered.read(file);
    assertThat(outcomes(read))
        .containsExactly(Preference.B_BETTER, Preference.TIE, Preference.UNREADABLE);
    assertThat(read.rejected).hasSize(1);
    assertThat(read.rejected.getFirst().reason()).contains("preference", "7");
    Judged first = read.judged.getFirst();
    Pair pair = requireNonNull(first.pair());
    assertThat(pair.key()).isEmpty();
    assertThat(pair.a().model()).isEqualTo("gpt-4");
    assertThat(pair.b().text()).isEqualTo("hello");
    assertThat(first.sample().category()).isEqualTo("helpful_base");
    Verdict verdict = first.verdicts().getFirst();
    assertThat(verdict.rater()).isEqualTo(Rater.judge("weighted", ""));
    assertThat(verdict.shown()).isEqualTo(Shown.UNKNOWN);
    assertThat(verdict.score()).isEqualTo(1.98);
    assertThat(verdict.costUsd()).isEqualTo(0.02);
    assertThat(verdict.latencyMs()).isEqualTo(1500);
  }

  @Test
  void mtBenchPairsHaveBothOrdersAndTurns() throws IOException {
    file(
        "question.jsonl",
        """
        {"question_id": 81, "category": "writing", "turns": ["Write.", "Rewrite."]}
        """);
    Path file =
        gzipped(
            "gpt-4_pair.jsonl.gz",
            """
            {"question_id": 81, "model_1": "alpaca", "model_2": "vicuna", "g1_winner": "model_2", "g2_winner": "tie", "judge": ["gpt-4", "pair-v2"], "g1_judgment": "[[B]]", "g2_judgment": "[[C]]", "turn": 1}
            {"question_id": 81, "model_1": "alpaca", "model_2": "vicuna", "g1_winner": "error", "g2_winner": "model_1", "judge": ["gpt-4", "pair-v2-multi-turn"], "g1_judgment": "?", "g2_judgment": "[[B]]", "turn": 2}
            {"question_id": 81, "model_1": "alpaca",
            """);
    assertThat(Sniffer.sniff(List.of(file)).layout()).isEqualTo(Layout.MT_BENCH);
    Gathered read = Gathered.read(file);
    assertThat(requireNonNull(read.samples.get("81")).text()).isEqualTo("Write.");
    assertThat(requireNonNull(read.samples.get("81")).category()).isEqualTo("writing");
    assertThat(outcomes(read))
        .containsExactly(
            Preference.B_BETTER, Preference.TIE, Preference.UNREADABLE, Preference.A_BETTER);
    assertThat(verdicts(read))
        .extracting(Verdict::shown)
        .containsExactly(Shown.A_FIRST, Shown.B_FIRST, Shown.A_FIRST, Shown.B_FIRST);
    assertThat(verdicts(read).getLast().rater())
        .isEqualTo(Rater.judge("gpt-4", "pair-v2-multi-turn"));
    assertThat(requireNonNull(read.judged.getLast().pair()).a().repeat()).isEqualTo(1);
    assertThat(read.rejected).hasSize(1);
  }

  @Test
  void mtBenchSingleJudgmentsAreRatings() throws IOException {
    Path file =
        file(
            "gpt-4_single.jsonl",
            """
            {"question_id": 81, "model": "alpaca", "judge": ["gpt-4", "single-v1"], "judgment": "[[8]]", "score": 8, "turn": 1}
            {"question_id": 81, "model": "vicuna", "judge": ["gpt-4", "single-v1"], "judgment": "?", "score": -1, "turn": 1}
            {"question_id": 81, "model": "vicuna", "judge": ["gpt-4", "single-v1"], "judgment": "?", "score": 11, "turn": 1}
            """);
    assertThat(Sniffer.sniff(List.of(file)).layout()).isEqualTo(Layout.MT_BENCH);
    Gathered read = Gathered.read(file);
    assertThat(read.judged).allMatch(j -> j.pair() == null);
    List<Rating> ratings = read.judged.stream().flatMap(j -> j.ratings().stream()).toList();
    assertThat(ratings).extracting(Rating::score).containsExactly(0.8, Double.NaN);
    assertThat(ratings.getFirst().raw()).isEqualTo("[[8]]");
    assertThat(read.rejected).hasSize(1);
  }

  @Test
  void llmComparatorScoresAreForAAlsoWhenSwapped() throws IOException {
    Path file =
        file(
            "comparison.json",
            """
            {"metadata": {"source_path": "x"}, "models": [{"name": "Gemma"}, {"name": "Llama"}],
             "examples": [
              {"input_text": "q1", "tags": ["math"], "output_text_a": "one", "output_text_b": "two",
               "score": 0.5, "individual_rater_scores": [
                 {"is_flipped": false, "score": 1.0, "rating_label": "A is better", "rationale": "r"},
                 {"is_flipped": true, "score": -0.5, "rating_label": "A is slightly better"},
                 {"is_flipped": true, "score": 0, "rating_label": "same"}]},
              {"input_text": "q2", "tags": [], "output_text_a": "x", "output_text_b": "y",
               "score": null, "individual_rater_scores": []},
              {"input_text": "", "tags": [], "output_text_a": "x", "output_text_b": "y", "score": 1}]}
            """);
    Recognised seen = Sniffer.sniff(List.of(file));
    assertThat(seen.layout()).isEqualTo(Layout.LLM_COMPARATOR);
    assertThat(seen.models()).containsExactly("Gemma", "Llama");
    Gathered read = Gathered.read(file);
    assertThat(outcomes(read))
        .containsExactly(
            Preference.A_BETTER, Preference.B_BETTER, Preference.TIE, Preference.UNREADABLE);
    assertThat(verdicts(read)).extracting(Verdict::repeat).containsExactly(0, 0, 1, 0);
    assertThat(verdicts(read).getFirst().rationale()).isEqualTo("r");
    assertThat(read.judged.getFirst().sample().category()).isEqualTo("math");
    assertThat(read.rejected).hasSize(1);
  }

  @Test
  void aLongTableInTheFrameShownIsTurnedBack() throws IOException {
    Path file =
        file(
            "v.csv",
            """
            pair_id,judge,presented_swapped,winner,completion
            p1,j,false,A,"Output (a)"
            p1,j,true,B,"Output (b)"
            p2,j,false,B,
            p2,j,true,A,
            p3,j,true,,no idea
            p4,j,sideways,A,
            """);
    Recognised seen = Sniffer.sniff(List.of(file));
    assertThat(seen.mapping().fields()).containsEntry("frame", "=shown");
    assertThat(seen.notes()).anyMatch(n -> n.contains("first and second shown"));
    Gathered read = Gathered.read(file);
    assertThat(outcomes(read))
        .containsExactly(
            Preference.A_BETTER,
            Preference.A_BETTER,
            Preference.B_BETTER,
            Preference.B_BETTER,
            Preference.UNREADABLE);
    assertThat(read.rejected.getFirst().reason()).contains("sideways");
    Mapping pair = seen.mapping().with("frame", "=pair");
    Gathered other = new Gathered();
    var unused =
        Readers.read(List.of(file), pair, other, Progress.NONE, () -> false, ReadOptions.ALL);
    assertThat(outcomes(other))
        .startsWith(Preference.A_BETTER, Preference.B_BETTER, Preference.B_BETTER);
    Mapping wrong = seen.mapping().with("frame", "=sideways");
    assertThatThrownBy(
            () ->
                Readers.read(
                    List.of(file),
                    wrong,
                    new Gathered(),
                    Progress.NONE,
                    () -> false,
                    ReadOptions.ALL))
        .hasMessageContaining("frame");
  }

  @Test
  void columnsOfRatersAreRatersOfTheirOwnAndPeopleAreToldFromJudges() throws IOException {
    Path file =
        file(
            "wide.json",
            """
            [{"idx": 7, "instruction": "Shorten", "input": "a b c", "response1": "ab",
              "response2": "abc", "annotator1": 0, "annotator2": 2, "gpt_result": "garbage",
              "gpt_reason": "hm"},
             {"idx": 8, "instruction": " ", "input": "only", "response1": "x", "response2": "y",
              "annotator1": 1, "annotator2": null, "gpt_result": "Tie", "gpt_reason": "same"}]
            """);
    Mapping mapping = Sniffer.sniff(List.of(file)).mapping();
    assertThat(mapping.layout()).isEqualTo(Layout.VERDICTS);
    Gathered read = Gathered.read(file);
    assertThat(read.rejected).isEmpty();
    assertThat(read.samples.get("7")).extracting(s -> s.text()).isEqualTo("Shorten\n\na b c");
    assertThat(read.samples.get("8")).extracting(s -> s.text()).isEqualTo("only");
    assertThat(verdicts(read))
        .extracting(v -> v.rater().kind() + " " + v.rater().name() + " " + v.outcome())
        .containsExactly(
            "PERSON annotator1 TIE",
            "PERSON annotator2 B_BETTER",
            "JUDGE gpt UNREADABLE",
            "PERSON annotator1 A_BETTER",
            "JUDGE gpt TIE");
    assertThat(requireNonNull(read.judged.getFirst().pair()).key()).isEqualTo("7");
    assertThat(MappingJson.read(MappingJson.write(mapping), "m")).isEqualTo(mapping);
  }

  @Test
  void aLabelBesideTheAnswersIsAPersonCalledGold() throws IOException {
    file(
        "pairs.jsonl",
        """
        {"pair_id": "a", "subset": "s", "input": "q", "output_1": "x", "output_2": "y", "label": 2}
        """);
    Path file =
        file(
            "judgments.jsonl",
            """
            {"pair_id": "a", "judge": "g", "protocol": "CoT", "presented_swapped": true, "winner": "1"}
            """);
    Gathered read = Gathered.read(file);
    assertThat(verdicts(read))
        .extracting(v -> v.rater().label() + " " + v.rater().kind() + " " + v.outcome())
        .containsExactly(
            "gold " + RaterKind.PERSON + " B_BETTER", "g CoT " + RaterKind.JUDGE + " A_BETTER");
    assertThat(read.samples).hasSize(1);
  }

  @Test
  void aPersonMayNameTheRater() throws IOException {
    Path file = file("x.csv", "prompt,output_1,output_2,label\nq,a,b,1\n");
    Mapping mapping =
        Sniffer.sniff(List.of(file), null, Map.of("judge", "=me", "kind", "=grader")).mapping();
    Gathered read = new Gathered();
    var unused =
        Readers.read(List.of(file), mapping, read, Progress.NONE, () -> false, ReadOptions.ALL);
    assertThat(verdicts(read).getFirst().rater()).isEqualTo(Rater.of(RaterKind.GRADER, "me"));
  }

  @ParameterizedTest
  @CsvSource({
    "1,A_BETTER",
    "[[A]],A_BETTER",
    "Output (a),A_BETTER",
    "model_2,B_BETTER",
    "2.0,B_BETTER",
    "tie,TIE",
    "[[C]],TIE",
    "0,TIE",
    "1.5,TIE",
    "1.2,A_BETTER",
    "tie (bothbad),BOTH_BAD",
    "garbage,UNREADABLE",
    "nan,UNREADABLE",
    "me,A_BETTER",
    "-1,UNREADABLE"
  })
  void wordsOfWinners(String cell, Preference outcome) {
    assertThat(Winner.of(cell, "me", "you", "c")).isEqualTo(outcome);
  }

  private static List<Verdict> verdicts(Gathered read) {
    return read.judged.stream().flatMap(j -> j.verdicts().stream()).toList();
  }

  private static List<Preference> outcomes(Gathered read) {
    return verdicts(read).stream().map(Verdict::outcome).toList();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path gzipped(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
