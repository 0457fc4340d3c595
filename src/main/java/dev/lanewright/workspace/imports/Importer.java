package dev.lanewright.workspace.imports;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Judged;
import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.reader.MappingJson;
import dev.lanewright.evalset.reader.Progress;
import dev.lanewright.evalset.reader.ReadException;
import dev.lanewright.evalset.reader.ReadOptions;
import dev.lanewright.evalset.reader.ReadSummary;
import dev.lanewright.evalset.reader.Readers;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.evalset.reader.RowSink;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelNames;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.StoreException;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Reads files into an eval set: all of them or, on an error or a cancel, nothing. */
public final class Importer {
  private final Workspace workspace;
  private final Executor writing;

  /**
   * @param writing gives a thread other than the caller's, for the store's writing
   */
  public Importer(Workspace workspace, Executor writing) {
    this.workspace = workspace;
    this.writing = writing;
  }

  /**
   * Imports on the calling thread.
   *
   * @throws ReadException when a file cannot be read
   * @throws StoreException when the workspace cannot be written
   * @throws CancellationException when cancelled
   */
  public ImportResult run(ImportRequest request, Progress progress, BooleanSupplier cancelled) {
    Catalogue catalogue = new CatalogueShelf(workspace).load();
    String hash = FileHash.of(request.files(), cancelled);
    try (ImportRun run =
        ImportRun.begin(
            workspace,
            request.evalSet(),
            name(request),
            hash,
            MappingJson.write(request.mapping()),
            writing)) {
      if (run.alreadyImported()) {
        return new ImportResult(run.commit(), 0);
      }
      ReadSummary read =
          Readers.read(
              request.files(),
              request.mapping(),
              new Named(run, request.models(), catalogue),
              progress,
              cancelled,
              new ReadOptions(request.exclude()));
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("The import was cancelled.");
      }
      var result = new ImportResult(run.commit(), read.excluded());
      new FileNames(workspace).keep(request.models());
      return result;
    }
  }

  private static String name(ImportRequest request) {
    var first = request.files().getFirst().getFileName();
    int more = request.files().size() - 1;
    return more == 0 ? String.valueOf(first) : first + " and " + more + " more";
  }

  /** Gives answers the names of the catalogue on their way to the store. */
  private static final class Named implements RowSink {
    private final RowSink store;
    private final Map<String, String> names;
    private final Catalogue catalogue;

    Named(RowSink store, Map<String, String> names, Catalogue catalogue) {
      this.store = store;
      this.names = new HashMap<>(names);
      this.catalogue = catalogue;
    }

    @Override
    public void accept(Sample sample, List<Answer> answers) {
      List<Answer> named = new ArrayList<>(answers.size());
      for (Answer a : answers) {
        String name = resolved(a.model());
        named.add(
            name.equals(a.model())
                ? a
                : new Answer(
                    name,
                    a.repeat(),
                    a.text(),
                    a.quality(),
                    a.inputTokens(),
                    a.outputTokens(),
                    a.costUsd(),
                    a.latencyMs(),
                    a.confidence(),
                    a.error()));
      }
      store.accept(sample, named);
    }

    @Override
    public void judged(Judged row) {
      store.judged(NamedArms.of(row, this::resolved));
    }

    private String resolved(String model) {
      return names.computeIfAbsent(model, m -> ModelNames.resolve(m, catalogue).model());
    }

    @Override
    public void reject(Rejected rejected) {
      store.reject(rejected);
    }
  }
}
