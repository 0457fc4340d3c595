package dev.lanewright.cli;

import dev.lanewright.evalset.reader.Recognised;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.store.ImportSummary;
import dev.lanewright.store.StoreException;
import dev.lanewright.store.Suspicion;
import dev.lanewright.store.Suspicions;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.imports.ImportResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an import came to, for people and for programs.
 *
 * @param layout as it is written
 * @param result what the store took
 * @param warnings what a person should look at
 */
record ImportReport(String layout, ImportResult result, List<String> warnings) {
  static ImportReport of(Recognised recognised, ImportResult result, Workspace workspace) {
    List<String> warnings = new ArrayList<>();
    ImportSummary summary = result.summary();
    if (summary.alreadyImported()) {
      warnings.add(
          "This file is in the set already, so nothing was added. To read it otherwise, import it"
              + " into another set.");
    }
    warnings.addAll(recognised.notes());
    warnings.addAll(summary.warnings());
    new Suspicions(workspace)
        .find(summary.evalSet(), List.of()).stream().map(Suspicion::message).forEach(warnings::add);
    return new ImportReport(recognised.layout().written(), result, warnings);
  }

  Map<String, Object> document() {
    ImportSummary summary = result.summary();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("layout", layout);
    document.put("samples", summary.samples());
    document.put("answers", summary.answers());
    document.put("pairs", summary.pairs());
    document.put("verdicts", summary.verdicts());
    document.put("models", summary.models());
    document.put("categories", summary.categories());
    document.put("alreadyImported", summary.alreadyImported());
    document.put("excludedCount", result.excluded());
    document.put("rejectedCount", summary.rejectedCount());
    document.put("rejected", summary.rejected().stream().map(ImportReport::row).toList());
    document.put("warnings", warnings);
    return document;
  }

  private static Map<String, Object> row(Rejected rejected) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", rejected.file());
    row.put("line", rejected.line());
    row.put("reason", rejected.reason());
    return row;
  }

  void print(PrintWriter out) {
    ImportSummary summary = result.summary();
    out.printf(
        "%,d samples, %,d answers, %d models, %d categories%n",
        summary.samples(), summary.answers(), summary.models().size(), summary.categories().size());
    if (summary.pairs() + summary.verdicts() > 0) {
      out.printf("%,d pairs, %,d verdicts%n", summary.pairs(), summary.verdicts());
    }
    if (result.excluded() > 0) {
      out.printf("%,d rows dropped: their prompts are on the list%n", result.excluded());
    }
    if (summary.rejectedCount() > 0) {
      out.printf("%,d rows set aside%n", summary.rejectedCount());
      summary.rejected().stream()
          .limit(10)
          .forEach(r -> out.printf("  %s, line %d: %s%n", r.file(), r.line(), r.reason()));
    }
    warnings.forEach(warning -> out.println("Note: " + warning));
  }

  /** Takes back a workspace that was made only for an import that failed. */
  static void dropEmpty(Path workspace) {
    try {
      for (String suffix : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(Path.of(workspace + suffix));
      }
    } catch (IOException e) {
      throw new StoreException(workspace + " could not be removed again.", e);
    }
  }
}
