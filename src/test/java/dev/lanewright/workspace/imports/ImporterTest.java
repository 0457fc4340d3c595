package dev.lanewright.workspace.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanewright.evalset.reader.Progress;
import dev.lanewright.evalset.reader.ReadException;
import dev.lanewright.evalset.reader.Sniffer;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports of small synthetic files into a real workspace. */
class ImporterTest {
  @TempDir Path folder;
  private Workspace workspace;
  private ExecutorService writing;
  private Importer importer;

  @BeforeEach
  void open() {
    workspace = Workspace.create(folder.resolve("w.lanewright"));
    writing = Executors.newSingleThreadExecutor();
    importer = new Importer(workspace, writing);
  }

  @AfterEach
  void close() {
    workspace.close();
    writing.close();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private ImportRequest request(Path file, Map<String, String> models) {
    return new ImportRequest(
        List.of(file), "set", Sniffer.sniff(List.of(file)).mapping(), Set.of("drop"), models);
  }

  @Test
  void namesModelsDropsListedPromptsAndAddsNothingTwice() throws IOException {
    Path file = file("a.csv", "prompt,gpt-4-1106-preview,x-1\na,1,0\ndrop,1,1\nb,0,7\n");

    ImportResult first =
        importer.run(request(file, Map.of("x-1", "local/mine")), Progress.NONE, () -> false);
    ImportResult again = importer.run(request(file, Map.of()), Progress.NONE, () -> false);

    assertThat(first.summary().samples()).isEqualTo(1);
    assertThat(first.summary().answers()).isEqualTo(2);
    assertThat(first.excluded()).isEqualTo(1);
    assertThat(first.summary().models()).containsExactly("openai/gpt-4-1106-preview", "local/mine");
    assertThat(first.summary().rejected())
        .singleElement()
        .satisfies(row -> assertThat(row.line()).isEqualTo(4));
    assertThat(again.summary().alreadyImported()).isTrue();
    assertThat(new EvalSets(workspace).list())
        .singleElement()
        .satisfies(set -> assertThat(set.samples()).isEqualTo(1));
  }

  @Test
  void aCancelledOrFailedImportLeavesNothing() throws IOException {
    Path large = file("a.csv", "prompt,m/1\n" + "some text,1\n".repeat(200_000));
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                importer.run(
                    request(large, Map.of()), Progress.NONE, () -> asked.incrementAndGet() > 60))
        .isInstanceOf(CancellationException.class);

    Path cut = file("b.json", "[{\"prompt\":\"a\"},{\"prompt\":\"b\"},{\"prompt\":");
    ImportRequest request =
        new ImportRequest(
            List.of(cut),
            "set",
            Sniffer.sniff(List.of(file("c.json", "[{\"prompt\":\"a\"}]"))).mapping(),
            Set.of(),
            Map.of());
    assertThatThrownBy(() -> importer.run(request, Progress.NONE, () -> false))
        .isInstanceOf(ReadException.class);

    assertThat(new EvalSets(workspace).list()).isEmpty();
  }
}
