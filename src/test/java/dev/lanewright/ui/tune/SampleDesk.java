package dev.lanewright.ui.tune;

import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.Document;
import dev.lanewright.workspace.SampleProject;
import dev.lanewright.workspace.StoreShelf;
import dev.lanewright.workspace.StoredSet;
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
    StoredSet stored = StoredSet.of(workspace);
    shelf = stored.shelf();
    document = stored.document();
  }

  /** The open document. */
  public Document document() {
    return document;
  }

  /** The workspace. */
  public Workspace workspace() {
    return workspace;
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
