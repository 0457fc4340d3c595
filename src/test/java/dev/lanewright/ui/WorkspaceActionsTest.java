package dev.lanewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.review.DrawSpec;
import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.ReviewAction;
import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.evalset.ReviewEvent;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import dev.lanewright.evalset.reader.Sniffer;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.Raters;
import dev.lanewright.store.Reviews;
import dev.lanewright.store.SampleFilter;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.SampleRow;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.dialog.RecordingDialogs;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.imports.ImportRequest;
import dev.lanewright.workspace.imports.Importer;
import dev.lanewright.workspace.review.ReviewDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with the open workspace as a file, with its questions and what they say after. */
class WorkspaceActionsTest {
  private static final String SECRET = "the amount is 480";

  @TempDir Path folder;
  private Workspace workspace;
  private EvalSetInfo set;
  private int reloaded;

  @BeforeEach
  void make() {
    workspace = Workspace.create(folder.resolve("own.lanewright"));
    try (var pool = Executors.newCachedThreadPool();
        ImportRun run = ImportRun.begin(workspace, "desk", "desk.jsonl", "abc", "{}", pool)) {
      for (int i = 0; i < 3; i++) {
        run.accept(
            Sample.of("s" + i, "Question " + i, "billing"),
            List.of(answer("a/x", SECRET), answer("a/y", "none")));
      }
      run.commit();
    }
    set = new EvalSets(workspace).list().getFirst();
    var verdicts = new Verdicts(workspace);
    for (SampleRow row : new SamplePages(workspace).page(SampleFilter.all(set.id()), -1, 10)) {
      long pair =
          verdicts.pair(
              set.id(),
              row.id(),
              Pair.of(row.key(), PairArm.recorded("a/x"), PairArm.recorded("a/y")));
      verdicts.put(
          pair, List.of(Verdict.of(Rater.judge("j", "v1"), Shown.A_FIRST, Preference.TIE)));
    }
    var desk = new ReviewDesk(workspace, set.id());
    var table = desk.table();
    desk.draw(
        "three",
        table,
        new double[3],
        new DrawSpec(EnumSet.noneOf(dev.lanewright.engine.review.Reason.class), 0, 3, 1));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private static Answer answer(String model, String text) {
    return new Answer(model, 0, text, 1, 10, 10, 0.01, 100, Double.NaN, null);
  }

  private WorkspaceActions actions(RecordingDialogs dialogs) {
    return new WorkspaceActions(dialogs, Tasks.direct(), () -> reloaded++);
  }

  private static void decide(Workspace in, String name, Preference outcome) {
    EvalSetInfo set = new EvalSets(in).list().getFirst();
    var reviews = new Reviews(in);
    ReviewDraw draw = reviews.draws(set.id()).getLast();
    long person = new ReviewDesk(in, set.id()).reviewer(name);
    ReviewItem item = reviews.items(draw.id()).getFirst();
    reviews.append(
        new ReviewEvent(
            -1,
            item.id(),
            person,
            Instant.now(),
            ReviewAction.VERDICT,
            false,
            Shown.A_FIRST,
            null,
            outcome,
            -1,
            9,
            null));
  }

  @Test
  void aCopyIsSharedAColleagueLabelsItAndTheLabelsComeBack() {
    Path copy = folder.resolve("copy.lanewright");
    var dialogs = RecordingDialogs.agreeing(folder);
    dialogs.files.add(copy);
    actions(dialogs).share(workspace, true);
    assertThat(dialogs.told).singleElement().asString().contains("The copy is written");
    try (Workspace colleague = Workspace.open(copy)) {
      decide(colleague, "bea", Preference.A_BETTER);
    }
    dialogs.files.add(copy);
    actions(dialogs).merge(workspace);
    assertThat(dialogs.told.getLast()).contains("1 review events added", "0 were here already");
    assertThat(reloaded).isEqualTo(1);
    assertThat(new Reviews(workspace).labels(set.id())).hasSize(1);
    dialogs.files.add(copy);
    actions(dialogs).merge(workspace);
    assertThat(dialogs.told.getLast()).contains("0 review events added", "1 were here already");
    assertThat(dialogs.failures).isEmpty();
  }

  @Test
  void aCopyWithoutTextsHoldsNone() {
    Path copy = folder.resolve("bare.lanewright");
    var dialogs = RecordingDialogs.agreeing(folder);
    dialogs.files.add(copy);
    actions(dialogs).share(workspace, false);
    assertThat(dialogs.told.getLast()).contains("requests, answers, rationales and notes are not");
    try (Workspace bare = Workspace.open(copy)) {
      long sample = new SamplePages(bare).find(set.id(), "s0");
      assertThat(String.valueOf(new SamplePages(bare).detail(sample))).doesNotContain(SECRET);
      assertThat(new Verdicts(bare).load(set.id()).verdictCount()).isEqualTo(3);
    }
  }

  @Test
  void nothingIsDeletedUnasked() {
    decide(workspace, "ann", Preference.TIE);
    var refusing = new RecordingDialogs();
    actions(refusing).forgetReviewer(workspace);
    actions(refusing).forgetSet(workspace, set);
    assertThat(refusing.asked).singleElement().asString().contains("3 samples", "for good");
    assertThat(new Raters(workspace).people()).hasSize(1);
    assertThat(new EvalSets(workspace).list()).hasSize(1);
    assertThat(reloaded).isZero();

    var agreeing = RecordingDialogs.agreeing(folder);
    actions(agreeing).forgetReviewer(workspace);
    assertThat(agreeing.asked.getLast()).contains("everything that ann decided");
    assertThat(new Raters(workspace).people()).isEmpty();
    assertThat(new Reviews(workspace).labels(set.id())).isEmpty();
    actions(agreeing).forgetReviewer(workspace);
    assertThat(agreeing.told.getLast()).contains("Nobody reviewed here");
    actions(agreeing).forgetSet(workspace, set);
    assertThat(new EvalSets(workspace).list()).isEmpty();
    assertThat(reloaded).isEqualTo(2);
    assertThat(agreeing.failures).isEmpty();
  }

  @Test
  void onePersonsRequestsAreInNoByteOfTheFile() throws IOException {
    Path rows = folder.resolve("rows.jsonl");
    Files.writeString(
        rows,
        """
        {"id": "a", "prompt": "my number is fourteen-and-a-half", "user_id": "u-17", "model": "p/x", "answer": "noted, fourteen-and-a-half", "score": 1}
        {"id": "b", "prompt": "something of somebody else", "user_id": "u-18", "model": "p/x", "answer": "yes", "score": 1}
        """);
    Path file = folder.resolve("people.lanewright");
    try (var pool = Executors.newCachedThreadPool();
        Workspace people = Workspace.create(file)) {
      new Importer(people, pool)
          .run(
              new ImportRequest(
                  List.of(rows),
                  "people",
                  Sniffer.sniff(List.of(rows)).mapping(),
                  Set.of(),
                  Map.of()),
              (done, total) -> {},
              () -> false);
      EvalSetInfo info = new EvalSets(people).list().getFirst();
      var dialogs = RecordingDialogs.agreeing(folder);
      dialogs.answers.addAll(List.of("user_id", "user_id=nobody", "user_id = u-17"));
      actions(dialogs).forgetPerson(people, info);
      assertThat(dialogs.told.getLast()).contains("Nothing was deleted");
      actions(dialogs).forgetPerson(people, info);
      assertThat(dialogs.told.getLast()).startsWith("0 requests deleted");
      assertThat(reloaded).isZero();
      assertThat(holds(file, "fourteen-and-a-half")).isTrue();
      actions(dialogs).forgetPerson(people, info);
      assertThat(dialogs.told.getLast()).startsWith("1 requests deleted");
      assertThat(reloaded).isOne();
      assertThat(dialogs.failures).isEmpty();
    }
    assertThat(holds(file, "fourteen-and-a-half")).isFalse();
    assertThat(holds(file, "u-17")).isFalse();
    assertThat(holds(file, "something of somebody else")).isTrue();
  }

  /** In the file, or in one that SQLite keeps beside it. */
  private static boolean holds(Path file, String text) throws IOException {
    try (var files = Files.list(file.getParent())) {
      for (Path each :
          files
              .filter(f -> String.valueOf(f.getFileName()).startsWith("people.lanewright"))
              .toList()) {
        if (new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
      return false;
    }
  }

  @Test
  void aFileThatIsNoWorkspaceIsNamed() {
    var dialogs = RecordingDialogs.agreeing(folder);
    dialogs.files.add(folder.resolve("missing.lanewright"));
    actions(dialogs).merge(workspace);
    assertThat(dialogs.failures).singleElement().asString().contains("missing.lanewright");
    assertThat(reloaded).isZero();
  }
}
