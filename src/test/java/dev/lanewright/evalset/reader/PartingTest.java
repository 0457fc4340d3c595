package dev.lanewright.evalset.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that one mapping cannot read together. */
class PartingTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<List<String>> parts(List<Path> files) {
    return Sniffer.parts(files, null, Map.of()).stream()
        .map(part -> part.files().stream().map(f -> String.valueOf(f.getFileName())).toList())
        .toList();
  }

  @Test
  void everyJudgeAndThePeopleOfThePairsAreReadInAnyOrder() throws IOException {
    Path pairs =
        file(
            "pairs.json",
            "[{\"idx\":0,\"instruction\":\"a\",\"response1\":\"x\",\"response2\":\"y\","
                + "\"annotator1\":1},"
                + "{\"idx\":1,\"instruction\":\"b\",\"response1\":\"x\",\"response2\":\"y\","
                + "\"annotator1\":2}]");
    Path gpt =
        file("gpt.json", "[{\"idx\":0,\"gpt_result\":\"1\"},{\"idx\":1,\"gpt_result\":\"2\"}]");
    Path own = file("own.json", "[{\"idx\":0,\"own_result\":2},{\"idx\":1,\"own_result\":1}]");

    for (List<Path> order :
        List.of(
            List.of(pairs, gpt, own),
            List.of(gpt, own, pairs),
            List.of(own, pairs, gpt),
            List.of(gpt, pairs, own))) {
      assertThat(parts(order))
          .as(order.toString())
          .containsExactlyInAnyOrder(
              List.of("gpt.json", "pairs.json"),
              List.of("own.json", "pairs.json"),
              List.of("pairs.json"));
    }
  }

  @Test
  void tablesOfOtherModelsAreReadEachInItsOwnColumns() throws IOException {
    Path first = file("one.csv", "prompt,gpt-5-mini,my-1\na,1,0\nb,0,1\n");
    Path same = file("two.csv", "prompt,gpt-5-mini,my-1\nc,1,0\n");
    Path other = file("three.csv", "prompt,gpt-5-mini,my-2\na,1,1\n");

    assertThat(parts(List.of(first, other, same)))
        .containsExactly(List.of("one.csv", "two.csv"), List.of("three.csv"));
  }

  @Test
  void aJoinedFileIsNoPartOfItsOwn() throws IOException {
    Path prompts =
        file("prompts.jsonl", "{\"key\":\"1\",\"prompt\":\"a\"}\n{\"key\":\"2\",\"prompt\":\"b\"}");
    Path answers =
        file(
            "answers.jsonl",
            "{\"key\":\"1\",\"model\":\"m\",\"score\":1}\n"
                + "{\"key\":\"2\",\"model\":\"m\",\"score\":0}");

    assertThat(parts(List.of(prompts, answers)))
        .containsExactly(List.of("answers.jsonl", "prompts.jsonl"));
  }

  @Test
  void aFileThatHoldsNothingIsNamed() throws IOException {
    Path first = file("one.csv", "prompt,gpt-5-mini\na,1\n");
    Path empty = file("empty.csv", "");

    assertThatThrownBy(() -> parts(List.of(first, empty)))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("empty.csv");
  }
}
