package dev.lanewright.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanewright.evalset.Sample;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.store.Prompts;
import dev.lanewright.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {
  @TempDir private Path folder;

  @Test
  void theBuiltInPromptsAreSound() {
    assertThat(BuiltInPrompts.all()).hasSize(4).allMatch(p -> p.problem().isEmpty());
  }

  @Test
  void whatAnAnswerSaysIsNeverTakenForAPlace() {
    var sample = Sample.of("k", "Compare $1 with \\2 and {{answer_b}}", null);
    var request =
        new Material(sample, "first {{answer_b}} {{request}}", "second")
            .request(BuiltInPrompts.of(JudgeKind.PAIRWISE), ModelEntry.named("openai/j"), 100);
    String text = request.messages().getLast().content();
    assertThat(text)
        .contains("Compare $1 with \\2 and {{answer_b}}", "first {{answer_b}} {{request}}")
        .containsOnlyOnce("second");
  }

  @Test
  void anEditIsANewVersionAndTheSameTextIsNot() {
    try (Workspace workspace = Workspace.create(folder.resolve("w.lanewright"))) {
      var shelf = new PromptShelf(new Prompts(workspace, Clock.systemUTC()));
      JudgePrompt first = shelf.newest(JudgeKind.RUBRIC);
      assertThat(first.label()).isEqualTo("rubric v1");
      assertThat(shelf.keep(first)).isEqualTo(first);
      JudgePrompt second = shelf.keep(first.withTemplate("{{request}} {{answer}} 0 to 10?"));
      assertThat(second.label()).isEqualTo("rubric v2");
      assertThat(shelf.keep(second)).isEqualTo(second);
      assertThat(shelf.newest(JudgeKind.RUBRIC)).isEqualTo(second);
      assertThat(shelf.find("rubric@1")).contains(first);
      assertThat(shelf.find("rubric@3")).isEmpty();
      JudgePrompt own = shelf.keep(second.renamed("house"));
      assertThat(own.label()).isEqualTo("house v1");
      assertThat(shelf.list()).contains(own, second).hasSize(6);
      assertThatThrownBy(() -> shelf.keep(first.withTemplate("{{request}} alone")))
          .hasMessageContaining("{{answer}}");
      assertThatThrownBy(() -> shelf.keep(first.withTemplate("{{request}}{{answer}}{{judge}}")))
          .hasMessageContaining("{{judge}}");
    }
  }

  @Test
  void aPackedListReadsBack() {
    var plan =
        new JudgePlan(
            BuiltInPrompts.of(JudgeKind.PAIRWISE), List.of("openai/j1", "google/j2"), 300);
    JudgeList list = plan.list(List.of(new Target(7, "m/a", "m/b"), new Target(9, "m/c", "m/b")));
    assertThat(list.size()).isEqualTo(8);
    JudgeList back = JudgeList.unpack(list.models(), list.judges(), list.pack());
    assertThat(back.samples()).containsExactly(list.samples());
    assertThat(back.a()).containsExactly(0, 0, 0, 0, 2, 2, 2, 2);
    assertThat(back.b()).containsExactly(list.b());
    assertThat(back.judge()).containsExactly(list.judge());
    assertThat(back.second()).containsExactly(list.second());
    assertThat(back.retry()).containsExactly(list.retry());
  }
}
