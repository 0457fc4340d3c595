package dev.lanewright.ui.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.evalset.reader.Layout;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.data.imports.ImportViewModel.State;
import dev.lanewright.ui.task.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dialog without a window, over small synthetic files. */
class ImportViewModelTest {
  @TempDir Path folder;
  private Workspace workspace;
  private ExecutorService writing;

  @BeforeEach
  void open() {
    workspace = Workspace.create(folder.resolve("w.lanewright"));
    writing = Executors.newSingleThreadExecutor();
  }

  @AfterEach
  void close() {
    workspace.close();
    writing.close();
  }

  private ImportViewModel looked(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    var model = new ImportViewModel(workspace, Tasks.direct(), writing, List.of(file));
    model.look();
    return model;
  }

  private static RoleRow role(ImportViewModel model, String role) {
    return model.roles().stream().filter(r -> r.role().equals(role)).findFirst().orElseThrow();
  }

  @Test
  void showsWhatIsRecognisedAndWhatWillBeSetAside() throws IOException {
    var model = looked("desk.csv", "prompt,kind,gpt-5-mini,my-1\na,x,1,0\nb,x,7,0\nc,y,1,1\n");

    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    assertThat(model.evalSetProperty().get()).isEqualTo("desk");
    assertThat(model.rejected()).singleElement().satisfies(r -> assertThat(r.line()).isEqualTo(3));
    assertThat(model.models())
        .extracting(row -> row.catalogueNameProperty().get())
        .containsExactly("openai/gpt-5-mini", "local/my-1");
    assertThat(role(model, "prompt").column()).isEqualTo("prompt");
  }

  @Test
  void aColumnIsGivenAMeaningAndTheFilesAreImported() throws IOException {
    var model = looked("desk.csv", "prompt,kind,gpt-5-mini,my-1\na,x,1,0\nc,y,1,1\n");

    model.map(role(model, "category"), "kind");
    model.models().getLast().catalogueNameProperty().set("acme/mine");
    model.evalSetProperty().set("my desk");
    model.start();

    assertThat(model.stateProperty().get()).isEqualTo(State.DONE);
    var summary = java.util.Objects.requireNonNull(model.resultProperty().get()).summary();
    assertThat(summary.samples()).isEqualTo(2);
    assertThat(summary.categories()).containsExactlyInAnyOrder("x", "y");
    assertThat(summary.models()).containsExactly("openai/gpt-5-mini", "acme/mine");
    assertThat(new EvalSets(workspace).list().getFirst().name()).isEqualTo("my desk");
  }

  @Test
  void filesOfAnotherFormWaitForAnImportOfTheirOwn() throws IOException {
    Path one = Files.writeString(folder.resolve("one.csv"), "prompt,kind,my-1\na,k,1\n");
    Path two = Files.writeString(folder.resolve("two.csv"), "prompt,kind,my-2\na,k,0\n");
    var model = new ImportViewModel(workspace, Tasks.direct(), writing, List.of(one, two));
    model.look();

    assertThat(model.files()).containsExactly(one);
    assertThat(model.rest()).containsExactly(two);
    model.start();
    var next = new ImportViewModel(workspace, Tasks.direct(), writing, model.rest());
    next.evalSetProperty().set(model.evalSetProperty().get());
    next.look();
    next.start();

    assertThat(next.rest()).isEmpty();
    assertThat(new EvalSets(workspace).list())
        .singleElement()
        .satisfies(set -> assertThat(set.samples()).isEqualTo(1))
        .satisfies(set -> assertThat(set.answers()).isEqualTo(2));
  }

  @Test
  void whatCannotBeIsSaidAndNothingStarts() throws IOException {
    var model = looked("desk.csv", "prompt,gpt-5-mini\na,1\n");
    model.models().getFirst().catalogueNameProperty().set("nonsense");
    model.start();
    assertThat(model.problemProperty().get()).contains("provider/id");
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);

    model.map(role(model, "prompt"), "");
    assertThat(model.stateProperty().get()).isEqualTo(State.STUCK);
    assertThat(model.problemProperty().get()).contains("prompt");
    model.map(role(model, "prompt"), "prompt");
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void mappingsAreSavedAndLoaded() throws IOException {
    var model = looked("desk.csv", "prompt,kind,gpt-5-mini\na,x,1\n");
    model.map(role(model, "category"), "kind");
    model.save("desk layout");
    assertThat(model.saved()).containsExactly("desk layout");

    var next = looked("other.csv", "prompt,kind,gpt-5-mini\nb,y,0\n");
    assertThat(role(next, "category").column()).isEmpty();
    next.load("desk layout");
    assertThat(role(next, "category").column()).isEqualTo("kind");
  }

  @Test
  void modelsThatComeLateAreFoundByAScanAndNamesAreKnownTheNextTime() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      rows.append(
          "{\"id\":\"%d\",\"prompt\":\"q%d\",\"model\":\"early\",\"score\":1}\n".formatted(i, i));
    }
    rows.append("{\"id\":\"9999\",\"prompt\":\"z\",\"model\":\"late\",\"score\":0}\n");
    var model = looked("long.jsonl", rows.toString());
    assertThat(model.models()).extracting(ModelRow::fileName).containsExactly("early");
    model.models().getFirst().catalogueNameProperty().set("acme/first");
    model.scan();
    assertThat(model.models()).extracting(ModelRow::fileName).containsExactly("early", "late");
    assertThat(model.models().getFirst().catalogueNameProperty().get()).isEqualTo("acme/first");
    assertThat(model.scannedProperty().get()).contains("2 models");
    model.models().getLast().catalogueNameProperty().set("acme/last");
    model.start();
    assertThat(java.util.Objects.requireNonNull(model.resultProperty().get()).summary().models())
        .containsExactly("acme/first", "acme/last");

    var next = looked("again.jsonl", rows.toString().replace("q1", "r1"));
    next.scan();
    assertThat(next.models())
        .extracting(row -> row.catalogueNameProperty().get())
        .containsExactly("acme/first", "acme/last");
  }

  @Test
  void theLayoutCanBeChosen() throws IOException {
    var model = looked("desk.csv", "text,category\na,x\n");
    assertThat(model.seenProperty().get().layout()).isEqualTo(Layout.BANKING77);
    model.readAs(Layout.WIDE);
    assertThat(model.seenProperty().get().layout()).isEqualTo(Layout.WIDE);
    model.readAs(Layout.NESTED);
    assertThat(model.stateProperty().get()).isEqualTo(State.STUCK);
  }

  @Test
  void namesAreProposed() {
    assertThat(SetNames.propose(List.of(Path.of("x/gsm8k.csv.gz")))).isEqualTo("gsm8k");
    assertThat(SetNames.propose(List.of(Path.of("x/mmlu_a.csv"), Path.of("x/mmlu_b.csv"))))
        .isEqualTo("mmlu");
    assertThat(SetNames.propose(List.of(Path.of("desk/a.csv"), Path.of("desk/b.csv"))))
        .isEqualTo("desk");
  }
}
