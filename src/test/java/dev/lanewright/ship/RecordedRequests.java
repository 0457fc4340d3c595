package dev.lanewright.ship;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Needs;
import dev.lanewright.engine.Run;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.reader.Sniffer;
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
import dev.lanewright.workspace.SampleProject;
import dev.lanewright.workspace.imports.ImportRequest;
import dev.lanewright.workspace.imports.Importer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The requests of a set, as a client sends them, and where the engine starts each. */
final class RecordedRequests implements AutoCloseable {
  /** One request. */
  record Request(List<Message> messages, Map<String, Object> fields, double tokens) {
    /** Whether all that the engine reads of the text is the last message. */
    boolean lastMessageOnly() {
      return !messages.isEmpty()
          && messages.getLast().role().equals("user")
          && messages.stream().filter(m -> m.role().equals("user")).count() == 1;
    }
  }

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
            new TextEvaluator(new TokenCounter()));
    var tokens = new Need.Numbers(Source.signal("tokens"));
    double[] counted = (double[]) loader.load(Set.of(tokens), s -> {}, () -> false).get(tokens);
    var pages = new SamplePages(workspace);
    for (int i = 0; i < table.n(); i++) {
      SampleDetail detail = pages.detail(table.ids()[i]);
      requests.add(
          new Request(
              detail.sample().messages(),
              new LinkedHashMap<>(detail.sample().fields()),
              counted[i]));
    }
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
    Map<Need, Object> more = loader.load(Needs.of(policy), s -> {}, () -> false);
    return Run.of(table.with(more), policy).start();
  }

  @Override
  public void close() {
    workspace.close();
  }
}
