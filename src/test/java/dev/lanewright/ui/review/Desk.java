package dev.lanewright.ui.review;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.View;
import dev.lanewright.engine.review.Disputes;
import dev.lanewright.engine.review.DrawSpec;
import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import dev.lanewright.store.CallPrice;
import dev.lanewright.store.Columns;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.SampleFilter;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.SampleRow;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.review.ReviewDesk;
import dev.lanewright.workspace.review.Stakes;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;

/** A workspace of pairs that two judges compared in both orders, often not of one mind. */
final class Desk implements AutoCloseable {
  static final String SMALL = "acme/zebra-small";
  static final String LARGE = "globex/quagga-large";
  static final List<String> SECRETS =
      List.of("zebra", "quagga", "acme", "globex", "harsh-judge", "kind-judge", "because of style");

  final Workspace workspace;
  final EvalSetInfo set;

  private Desk(Workspace workspace) {
    this.workspace = workspace;
    set = new EvalSets(workspace).list().getFirst();
  }

  /** Makes it, with so many pairs. */
  static Desk make(Path file, int pairs) {
    Workspace workspace = Workspace.create(file);
    try (var pool = Executors.newCachedThreadPool();
        ImportRun run = ImportRun.begin(workspace, "desk", "desk.jsonl", "abc", "{}", pool)) {
      for (int i = 0; i < pairs; i++) {
        run.accept(
            Sample.of(
                "s" + i, "Question " + i + ": what do I pay?", i % 3 == 0 ? "billing" : "chat"),
            List.of(
                answer(SMALL, named(i) + "You pay **€" + i + "** today.", 0.001, i % 2),
                answer(LARGE, "You pay €" + (i + 1) + " in all, see the second line.", 0.02, 1)));
      }
      run.commit();
    }
    var desk = new Desk(workspace);
    desk.judge();
    return desk;
  }

  /** Some answers name their model, as models do. */
  private static String named(int i) {
    return i % 2 == 0 ? "As Zebra-Small, made by ACME, I say: " : "";
  }

  /** Opens one that was made. */
  static Desk open(Path file) {
    return new Desk(Workspace.open(file));
  }

  private static Answer answer(String model, String text, double cost, double grade) {
    return new Answer(model, 0, text, grade, 40, 12, cost, 800, Double.NaN, null);
  }

  private void judge() {
    var verdicts = new Verdicts(workspace);
    var random = new Random(11);
    for (SampleRow row : new SamplePages(workspace).page(SampleFilter.all(set.id()), -1, 10_000)) {
      var pair = Pair.of(row.key(), PairArm.recorded(SMALL), PairArm.recorded(LARGE));
      long id = verdicts.pair(set.id(), row.id(), pair);
      verdicts.put(
          id,
          List.of(
              verdict("harsh-judge", Shown.A_FIRST, random),
              verdict("harsh-judge", Shown.B_FIRST, random),
              verdict("kind-judge", Shown.A_FIRST, random),
              verdict("kind-judge", Shown.B_FIRST, random)));
    }
  }

  private static Verdict verdict(String judge, Shown shown, Random random) {
    int at = random.nextInt(10);
    Preference p =
        at < 4
            ? Preference.TIE
            : at < 7 ? Preference.B_BETTER : at < 9 ? Preference.A_BETTER : Preference.UNREADABLE;
    return new Verdict(
        Rater.judge(judge, "v1"),
        shown,
        -1,
        p,
        Double.NaN,
        "because of style",
        null,
        0.001,
        Double.NaN,
        null);
  }

  /** Draws so many disagreements and random pairs. */
  ReviewDraw draw(int queue, int random) {
    var desk = new ReviewDesk(workspace, set.id());
    var table = desk.table();
    Stakes stakes = stakes();
    return desk.draw(
        "mix",
        table,
        stakes.impact(table, Disputes.of(table)),
        new DrawSpec(DrawSpec.DISAGREEMENTS, queue, random, 5));
  }

  TrustModel trust(ReviewSource source, dev.lanewright.ui.task.Tasks tasks) {
    return new TrustModel(
        source,
        tasks,
        () -> null,
        () -> {},
        e -> {
          throw new AssertionError(e);
        });
  }

  Stakes stakes() {
    EvalTable table = new Columns(workspace).load(set.id(), CallPrice.NONE);
    return new Stakes(table, View.ALL, Stakes.BAR);
  }

  @Override
  public void close() {
    workspace.close();
  }
}
