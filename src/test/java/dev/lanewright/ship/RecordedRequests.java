package dev.lanewright.ship;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Needs;
import dev.lanewright.engine.Run;
import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.reader.Sniffer;
import dev.lanewright.learn.Input;
import dev.lanewright.learn.TrainedFixtures;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Source;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.CallPrice;
import dev.lanewright.store.Columns;
import dev.lanewright.store.Derived;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.SampleDetail;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.ColumnLoader;
import dev.lanewright.workspace.ColumnSource;
import dev.lanewright.workspace.SampleProject;
import dev.lanewright.workspace.TrainedColumns;
import dev.lanewright.workspace.imports.ImportRequest;
import dev.lanewright.workspace.imports.Importer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.random.RandomGeneratorFactory;

/** The requests of a set, as a client sends them, and where the engine starts each. */
final class RecordedRequests implements AutoCloseable {
  /** One request. */
  record Request(
      List<Message> messages,
      Map<String, Object> fields,
      double tokens,
      Map<String, String> answers) {
    /** What the engine reads of the text. */
    String text() {
      return Sample.textOf(messages);
    }

    /** Whether all that the engine reads of the text is the last message. */
    boolean lastMessageOnly() {
      return !messages.isEmpty()
          && messages.getLast().role().equals("user")
          && messages.stream().filter(m -> m.role().equals("user")).count() == 1;
    }
  }

  /** The models that exports carry. */
  static final TrainedFixtures MODELS = new TrainedFixtures();

  private final Workspace workspace;
  private final ColumnLoader loader;
  private final EvalTable table;
  private final List<Request> requests = new ArrayList<>();

  private RecordedRequests(Workspace workspace) {
    this.workspace = workspace;
    long set = new EvalSets(workspace).list().getFirst().id();
    var columns = new Columns(workspace);
    table = columns.load(set, CallPrice.NONE);
    loader =
        new ColumnLoader(
            set,
            table.ids(),
            columns,
            new Derived(workspace),
            new TextScan(workspace),
            new TextEvaluator(new TokenCounter()),
            new Fixed());
    var tokens = new Need.Numbers(Source.signal("tokens"));
    double[] counted = (double[]) loader.load(Set.of(tokens), s -> {}, () -> false).get(tokens);
    var pages = new SamplePages(workspace);
    for (int i = 0; i < table.n(); i++) {
      SampleDetail detail = pages.detail(table.ids()[i]);
      requests.add(
          new Request(
              detail.sample().messages(),
              new LinkedHashMap<>(detail.sample().fields()),
              counted[i],
              answers(detail)));
    }
  }

  private static Map<String, String> answers(SampleDetail detail) {
    var out = new LinkedHashMap<String, String>();
    for (Answer a : detail.answers()) {
      if (a.text() != null) {
        out.putIfAbsent(a.model(), a.text());
      }
    }
    return out;
  }

  /** Columns of the fixed models, of embeddings that are drawn from a text's hash. */
  private final class Fixed implements TrainedColumns {
    @Override
    public double[] numbers(
        Source source, ColumnSource columns, DoubleConsumer progress, BooleanSupplier stop) {
      return requests.stream().mapToDouble(r -> MODELS.number(source, input(r))).toArray();
    }

    @Override
    public Labels intents(String model, DoubleConsumer progress, BooleanSupplier stop) {
      return new Labels(
          requests.stream().mapToInt(r -> MODELS.label(input(r))).toArray(),
          TrainedFixtures.LABELS);
    }

    private static Input input(Request r) {
      return new Input(r.text(), embedding(r.text()), Map.of(), null);
    }
  }

  /** A direction of length 1, the same for the same text. */
  static float[] embedding(String text) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(text.hashCode());
    float[] out = new float[TrainedFixtures.SIZE];
    double sum = 0;
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) random.nextGaussian();
      sum += out[i] * out[i];
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) (out[i] / Math.sqrt(sum));
    }
    return out;
  }

  /** Every text's embedding as one JSON object. */
  String embeddings() {
    var out = new LinkedHashMap<String, float[]>();
    requests.forEach(r -> out.computeIfAbsent(r.text(), RecordedRequests::embedding));
    return GatewayClient.JSON.writeValueAsString(out);
  }

  /** The bundled sample. */
  static RecordedRequests sample(Path file) {
    return new RecordedRequests(
        SampleProject.create(file, work -> Thread.ofVirtual().start(work), s -> {}));
  }

  /** Recorded files of one set. */
  static RecordedRequests of(Path file, List<Path> data) {
    Workspace workspace = Workspace.create(file);
    new Importer(workspace, work -> Thread.ofVirtual().start(work))
        .run(
            new ImportRequest(data, "set", Sniffer.sniff(data).mapping(), Set.of(), Map.of()),
            (done, total) -> {},
            () -> false);
    return new RecordedRequests(workspace);
  }

  List<Request> requests() {
    return requests;
  }

  /** The tier at which the engine starts each request. */
  byte[] starts(Policy policy) {
    return run(policy).start();
  }

  /** The tier whose answer the engine serves, -1 where an answer of the path was not recorded. */
  byte[] served(Policy policy) {
    return run(policy).served();
  }

  private Run run(Policy policy) {
    Map<Need, Object> more = loader.load(Needs.of(policy), s -> {}, () -> false);
    return Run.of(table.with(more), policy);
  }

  @Override
  public void close() {
    workspace.close();
  }
}
