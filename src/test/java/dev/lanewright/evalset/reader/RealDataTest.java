package dev.lanewright.evalset.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.evalset.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The published data sets; the numbers are those that their own publishers and notes state. */
class RealDataTest {
  private static final String WEAK = "mistralai/Mixtral-8x7B-Instruct-v0.1";
  private static final String STRONG = "gpt-4-1106-preview";

  private static Path data(String name) {
    Path folder = Path.of(System.getProperty("lanewright.shared.data", "../shared/data"));
    Assumptions.assumeTrue(Files.isDirectory(folder), "the shared data is not here");
    return folder.resolve(name);
  }

  private static List<Path> mmlu() throws IOException {
    try (Stream<Path> files = Files.list(data("routellm/mmlu/responses"))) {
      return files.sorted().toList();
    }
  }

  private static long right(Gathered set, String model) {
    return set.of(model).stream().filter(answer -> answer.quality() == 1).count();
  }

  @Test
  void gsm8kWithoutTheContaminatedPrompts() {
    Path file = data("routellm/gsm8k/gsm8k_responses.csv");
    Set<String> exclude = Exclusions.read(data("routellm/gsm8k/contaminated_prompts.jsonl"));
    assertThat(exclude).hasSize(12);

    Gathered set = Gathered.read(List.of(file), new ReadOptions(exclude));

    assertThat(Sniffer.sniff(List.of(file)).layout()).isEqualTo(Layout.ROUTELLM_CSV);
    assertThat(set.rejected).isEmpty();
    assertThat(set.samples).hasSize(1307);
    assertThat(right(set, WEAK)).isEqualTo(833);
    assertThat(right(set, STRONG)).isEqualTo(1121);
    assertThat(set.of(STRONG)).allSatisfy(answer -> assertThat(answer.text()).isNotEmpty());
    assertThat(set.categories()).containsExactly("gsm8k");
  }

  @Test
  void mmluIsOneSetOfTwentyEightCategories() throws IOException {
    List<Path> files = mmlu();

    Gathered set = Gathered.read(files, ReadOptions.ALL);

    assertThat(files).hasSize(28);
    assertThat(set.rejected).isEmpty();
    assertThat(set.samples).hasSize(7138);
    assertThat(set.categories()).hasSize(28).contains("virology", "college_physics");
    assertThat(set.models()).containsExactly(WEAK, STRONG);
  }

  @Test
  void mmluTwiceGivesTheSameKeys() throws IOException {
    List<Path> files = mmlu();
    assertThat(Gathered.read(files, ReadOptions.ALL).samples.keySet())
        .isEqualTo(Gathered.read(files, ReadOptions.ALL).samples.keySet());
  }

  @Test
  void mmluProComparesPredictionsWithTheAnswer() {
    Gathered set = Gathered.read(data("mmlu_pro/mmlu_pro_5models.jsonl"));

    assertThat(set.rejected).isEmpty();
    assertThat(set.samples).hasSize(955);
    assertThat(set.categories()).hasSize(10);
    assertThat(set.models()).hasSize(5);
    assertThat(set.only().text()).contains("binomial lattice").endsWith("\nJ. 45.0");
    assertThat(set.only().reference()).isEqualTo("F");
    assertThat(set.only().fields()).containsEntry("src", "theoremQA-Finance");
    List<Answer> mixtral = set.of("Mixtral-8x7B-Instruct-v0.1");
    assertThat(mixtral).hasSize(955).allSatisfy(a -> assertThat(a.quality()).isIn(0.0, 1.0));
    assertThat(mixtral).allSatisfy(a -> assertThat(a.text()).isNotNull());
  }

  @Test
  void misguidedAttentionIsJoinedAndKeepsRepeats() {
    Path samples = data("misguided_attention/samples.jsonl");
    Path prompts = data("misguided_attention/prompts.jsonl");
    for (List<Path> files : List.of(List.of(samples, prompts), List.of(prompts, samples))) {
      Gathered set = Gathered.read(files, ReadOptions.ALL);

      assertThat(set.rejected).isEmpty();
      assertThat(set.samples).hasSize(52);
      assertThat(set.models()).hasSize(12);
      assertThat(set.samples.values()).allSatisfy(s -> assertThat(s.text()).isNotEmpty());
      assertThat(set.answers.values()).allSatisfy(list -> assertThat(list).hasSize(36));
      assertThat(set.of("claude-opus-4").stream().map(Answer::repeat).distinct())
          .containsExactlyInAnyOrder(0, 1, 2);
      assertThat(set.of("deepseek-r1-0528"))
          .allSatisfy(answer -> assertThat(answer.outputTokens()).isEqualTo(-1));
    }
  }

  @Test
  void clincKeepsSplitsAndDomains() {
    Gathered set = Gathered.read(data("clinc150/data_full.json"), data("clinc150/domains.json"));

    assertThat(set.rejected).isEmpty();
    assertThat(set.samples).hasSize(23_700);
    assertThat(set.categories()).hasSize(151).contains("oos");
    assertThat(set.samples.values().stream().filter(s -> "test".equals(s.fields().get("split"))))
        .hasSize(5500);
    assertThat(set.samples.values().stream().filter(s -> s.fields().containsKey("domain")))
        .hasSize(22_500);
  }
}
