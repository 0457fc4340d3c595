package dev.lanewright.ui.learn;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import dev.lanewright.learn.embed.Embedder;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.Columns;
import dev.lanewright.store.Derived;
import dev.lanewright.store.Embeddings;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.ColumnLoader;
import dev.lanewright.workspace.Document;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.StoreShelf;
import dev.lanewright.workspace.StoreTexts;
import dev.lanewright.workspace.catalogue.Costs;
import dev.lanewright.workspace.learn.EmbeddingCache;
import dev.lanewright.workspace.learn.LearnDesk;
import dev.lanewright.workspace.learn.ModelColumnsOf;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * 400 requests of four subjects: the small model fails on "algebra" and "law" and is right on the
 * rest; the large one is right everywhere but on one request in ten.
 */
final class LearnDeskFixture implements AutoCloseable {
  static final int N = 400;
  static final List<String> SUBJECTS = List.of("algebra", "cooking", "law", "weather");

  private final ExecutorService pool = Executors.newCachedThreadPool();
  final Workspace workspace;
  final LearnDesk desk;
  private final Document document;
  private final StoreShelf shelf;

  LearnDeskFixture(Path file) {
    workspace = Workspace.create(file);
    try (ImportRun run = ImportRun.begin(workspace, "learn", "learn.jsonl", "abc", "{}", pool)) {
      for (int i = 0; i < N; i++) {
        run.accept(sample(i), answers(i));
      }
      run.commit();
    }
    EvalSetInfo set = new EvalSets(workspace).list().getFirst();
    var columns = new Columns(workspace);
    EvalTable table = columns.load(set.id(), Costs.at(Catalogue.EMPTY, LocalDate.EPOCH));
    var cache = new EmbeddingCache(new Embeddings(workspace), "fake", Subjects::new);
    var loader =
        new ColumnLoader(
            set.id(),
            table.ids(),
            columns,
            new Derived(workspace),
            new TextScan(workspace),
            new TextEvaluator(new TokenCounter()),
            new ModelColumnsOf(
                set.id(), table, new TextScan(workspace), cache, new TrainedModels(workspace)));
    desk = new LearnDesk(workspace, set, loader, cache);
    shelf = new StoreShelf(workspace, set.id());
    document =
        new Document(
            set.name(),
            false,
            columns.fields(set.id()),
            table,
            loader,
            new StoreTexts(workspace),
            shelf);
  }

  Session session(Executor background, Executor owner) {
    var thresholds = new LinkedHashMap<String, @Nullable Double>();
    thresholds.put("large", 60.0);
    var policy =
        new Policy(
            "p",
            List.of(Tier.of("small", "a/small"), Tier.of("large", "a/large")),
            List.of(Score.scalar(Source.signal("chars"), Score.Direction.HIGHER, thresholds)),
            "large",
            null);
    return new Session(document, shelf.save(policy, ""), background, owner);
  }

  static boolean hard(int i) {
    return i % 4 == 0 || i % 4 == 2;
  }

  private static Sample sample(int i) {
    String text = SUBJECTS.get(i % 4) + " question number " + i + (hard(i) ? " prove it" : "");
    return new Sample(
        "s" + i,
        List.of(new Message("user", text)),
        SUBJECTS.get(i % 4),
        null,
        null,
        null,
        new LinkedHashMap<>());
  }

  private static List<Answer> answers(int i) {
    return List.of(
        new Answer("a/small", 0, "yes", hard(i) ? 0 : 1, 9, 2, 0.001, 200, 0.5, null),
        new Answer("a/large", 0, "indeed", i % 10 == 9 ? 0 : 1, 9, 2, 0.01, 900, 0.9, null));
  }

  @Override
  public void close() {
    desk.close();
    workspace.close();
    pool.shutdownNow();
  }

  /** The subject as a direction, with a little of each request's own. */
  private static final class Subjects implements Embedder {
    @Override
    public String name() {
      return "fake";
    }

    @Override
    public int size() {
      return 6;
    }

    @Override
    public float[][] embed(List<String> texts) {
      return texts.stream().map(Subjects::vector).toArray(float[][]::new);
    }

    private static float[] vector(String text) {
      float[] v = new float[6];
      for (int s = 0; s < SUBJECTS.size(); s++) {
        v[s] = text.startsWith(SUBJECTS.get(s)) ? 1 : 0;
      }
      v[4] = 0.01f * (text.hashCode() & 15);
      double length = 0;
      for (float x : v) {
        length += x * x;
      }
      for (int k = 0; k < v.length; k++) {
        v[k] /= (float) Math.sqrt(length);
      }
      return v;
    }

    @Override
    public void close() {
      // Holds nothing.
    }
  }
}
