package dev.lanewright.workspace.traffic;

import dev.lanewright.evalset.reader.Names;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.ImportSummary;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.imports.FileHash;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Keeps a drawing as an eval set: all of it or, on an error, nothing. */
public final class DrawImport {
  private final Workspace workspace;
  private final Executor writing;

  /**
   * @param writing gives a thread other than the caller's, for the store's writing
   */
  public DrawImport(Workspace workspace, Executor writing) {
    this.workspace = workspace;
    this.writing = writing;
  }

  /**
   * Keeps it. The same files drawn in the same way add nothing again.
   *
   * @throws dev.lanewright.store.StoreException when the workspace cannot be written
   */
  public ImportSummary keep(
      LogDesk.Drawing drawing, List<Path> files, String evalSet, BooleanSupplier cancelled) {
    String hash =
        FileHash.of(files, cancelled) + "-" + Integer.toHexString(drawing.plan().hashCode());
    String name = Names.of(files.getFirst()) + (files.size() == 1 ? "" : " and others");
    String how =
        "{\"drawnFromLog\":{\"samples\":%d,\"by\":\"%s\",\"least\":%d,\"nearCopies\":%b,\"seed\":%d}}"
            .formatted(
                drawing.plan().samples(),
                String.join(",", drawing.plan().by()),
                drawing.plan().least(),
                drawing.plan().nearCopies(),
                drawing.plan().seed());
    try (ImportRun run = ImportRun.begin(workspace, evalSet, name, hash, how, writing)) {
      if (!run.alreadyImported()) {
        drawing.drawn().items().forEach(item -> run.accept(item.sample(), item.answers()));
        drawing.rejected().forEach(run::reject);
      }
      return run.commit();
    }
  }
}
