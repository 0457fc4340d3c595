package dev.lanewright.ui.data;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import dev.lanewright.store.Derived;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.Document;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.StoreShelf;
import dev.lanewright.workspace.StoredSet;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A workspace of 300 samples: the small model is right on even ones, the large on all but 0. */
final class DataDesk implements AutoCloseable {
  static final int N = 300;
  private final ExecutorService pool = Executors.newCachedThreadPool();
  final Workspace workspace;
  final EvalSetInfo set;

  DataDesk(Path file) {
    this(file, true);
  }

  /** With its texts indexed for search, or not yet. */
  DataDesk(Path file, boolean indexed) {
    workspace = Workspace.create(file);
    try (ImportRun run = ImportRun.begin(workspace, "desk", "desk.jsonl", "abc", "{}", pool)) {
      for (int i = 0; i < N; i++) {
        run.accept(sample(i), answers(i));
      }
      run.reject(new Rejected("desk.jsonl", 301, "no prompt"));
      run.commit();
    }
    if (indexed) {
      index();
    }
    set = new EvalSets(workspace).list().getFirst();
  }

  void index() {
    new Derived(workspace).textIndex(1, (d, t) -> {}, () -> false);
  }

  private static Sample sample(int i) {
    String category = i % 3 == 0 ? "billing" : i % 3 == 1 ? "account" : "chat";
    String text = "question " + i + (i % 10 == 0 ? " about the zebra" : "") + " x".repeat(i);
    return new Sample(
        "s" + i,
        List.of(new Message("system", "be brief"), new Message("user", text)),
        category,
        null,
        null,
        null,
        new LinkedHashMap<>());
  }

  private static List<Answer> answers(int i) {
    return List.of(
        new Answer("a/small", 0, "yes " + i, i % 2 == 0 ? 1 : 0, -1, -1, 0.001, 200, 0.8, null),
        new Answer("a/large", 0, "indeed", i == 0 ? 0 : 1, 90, 12, Double.NaN, 900, 0.9, null),
        new Answer("a/large", 1, "certainly", 1, 90, 12, Double.NaN, 950, 0.9, null));
  }

  Session session(Executor background, Executor owner) {
    StoredSet stored = StoredSet.of(workspace);
    StoreShelf shelf = stored.shelf();
    Document document = stored.document();
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    thresholds.put("large", 200.0);
    var policy =
        new Policy(
            "p",
            List.of(Tier.of("small", "a/small"), Tier.of("large", "a/large")),
            List.of(Score.scalar(Source.signal("chars"), Score.Direction.HIGHER, thresholds)),
            "large",
            null);
    return new Session(document, shelf.save(policy, ""), background, owner);
  }

  @Override
  public void close() {
    workspace.close();
    pool.shutdownNow();
  }
}
