package dev.lanewright.ui.tune;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.CallPrice;
import dev.lanewright.store.Columns;
import dev.lanewright.store.Derived;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.ColumnLoader;
import dev.lanewright.workspace.Document;
import dev.lanewright.workspace.SampleProject;
import dev.lanewright.workspace.StoreShelf;
import dev.lanewright.workspace.StoreTexts;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The bundled sample in a workspace of its own, opened as the program opens it. */
public final class SampleDesk implements AutoCloseable {
  private final Workspace workspace;
  private final Document document;
  private final StoreShelf shelf;

  /** Makes and opens the sample in a folder. */
  public SampleDesk(Path folder) {
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      workspace = SampleProject.create(folder.resolve("sample.lanewright"), writer, s -> {});
    }
    EvalSetInfo set = new EvalSets(workspace).list().getFirst();
    Columns columns = new Columns(workspace);
    EvalTable table = columns.load(set.id(), CallPrice.NONE);
    shelf = new StoreShelf(workspace, set.id());
    document =
        new Document(
            set.name(),
            true,
            columns.fields(set.id()),
            table,
            new ColumnLoader(
                set.id(),
                table.ids(),
                columns,
                new Derived(workspace),
                new TextScan(workspace),
                new TextEvaluator(new TokenCounter())),
            new StoreTexts(workspace),
            shelf);
  }

  /** The open document. */
  public Document document() {
    return document;
  }

  /** Its policies. */
  public StoreShelf shelf() {
    return shelf;
  }

  @Override
  public void close() {
    workspace.close();
  }
}
