package dev.lanewright.cli;

import dev.lanewright.evalset.reader.FilePart;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.store.ImportRun;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What an import came to, for people and for programs.
 *
 * @param layout as it is written; the first part's
 * @param results what the store took of each part
 * @param warnings what a person should look at
 */
record ImportReport(String layout, List<ImportResult> results, List<String> warnings) {
  static ImportReport of(List<FilePart> parts, List<ImportResult> results, Workspace workspace) {
    Set<String> warnings = new LinkedHashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      ImportSummary summary = results.get(i).summary();
      if (summary.alreadyImported()) {
        String what =
            parts.size() == 1
                ? "This file"
                : String.valueOf(parts.get(i).files().getFirst().getFileName());
        warnings.add(
            what
                + " is in the set already, so nothing was added. To read it otherwise, import it"
                + " into another set.");
      }
      warnings.addAll(parts.get(i).recognised().notes());
      warnings.addAll(summary.warnings());
    }
    new Suspicions(workspace)
        .find(results.getFirst().summary().evalSet(), List.of()).stream()
            .map(Suspicion::message)
            .forEach(warnings::add);
    return new ImportReport(
        parts.getFirst().recognised().layout().written(), results, List.copyOf(warnings));
  }

  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("layout", layout);
    document.put("samples", sum(ImportSummary::samples));
    document.put("answers", sum(ImportSummary::answers));
    document.put("pairs", sum(ImportSummary::pairs));
    document.put("verdicts", sum(ImportSummary::verdicts));
    document.put("models", union(ImportSummary::models));
    document.put("categories", union(ImportSummary::categories));
    document.put("alreadyImported", summaries().allMatch(ImportSummary::alreadyImported));
    document.put("excludedCount", excluded());
    document.put("rejectedCount", sum(ImportSummary::rejectedCount));
    document.put("rejected", rejected().map(ImportReport::row).toList());
    document.put("warnings", warnings);
    return document;
  }

  private Stream<ImportSummary> summaries() {
    return results.stream().map(ImportResult::summary);
  }

  private long sum(ToLongFunction<ImportSummary> part) {
    return summaries().mapToLong(part).sum();
  }

  private List<String> union(Function<ImportSummary, List<String>> part) {
    return summaries().flatMap(one -> part.apply(one).stream()).distinct().toList();
  }

  private long excluded() {
    return results.stream().mapToLong(ImportResult::excluded).sum();
  }

  private Stream<Rejected> rejected() {
    return summaries().flatMap(one -> one.rejected().stream()).limit(ImportRun.FIRST_REJECTED);
  }

  private static Map<String, Object> row(Rejected rejected) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", rejected.file());
    row.put("line", rejected.line());
    row.put("reason", rejected.reason());
    return row;
  }

  void print(PrintWriter out) {
    out.printf(
        "%,d samples, %,d answers, %d models, %d categories%n",
        sum(ImportSummary::samples),
        sum(ImportSummary::answers),
        union(ImportSummary::models).size(),
        union(ImportSummary::categories).size());
    long pairs = sum(ImportSummary::pairs);
    long verdicts = sum(ImportSummary::verdicts);
    if (pairs + verdicts > 0) {
      out.printf("%,d pairs, %,d verdicts%n", pairs, verdicts);
    }
    if (excluded() > 0) {
      out.printf("%,d rows dropped: their prompts are on the list%n", excluded());
    }
    if (sum(ImportSummary::rejectedCount) > 0) {
      out.printf("%,d rows set aside%n", sum(ImportSummary::rejectedCount));
      rejected()
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
