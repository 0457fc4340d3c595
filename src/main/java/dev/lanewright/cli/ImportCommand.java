package dev.lanewright.cli;

import dev.lanewright.evalset.reader.Exclusions;
import dev.lanewright.evalset.reader.FilePart;
import dev.lanewright.evalset.reader.Layout;
import dev.lanewright.evalset.reader.Mapping;
import dev.lanewright.evalset.reader.MappingJson;
import dev.lanewright.evalset.reader.ReadException;
import dev.lanewright.evalset.reader.Recognised;
import dev.lanewright.evalset.reader.Sniffer;
import dev.lanewright.store.StoreException;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.imports.ImportRequest;
import dev.lanewright.workspace.imports.ImportResult;
import dev.lanewright.workspace.imports.Importer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lanewright import}: files into an eval set. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports files into an eval set; the layout is recognised by content.")
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "CSV, TSV, JSON, JSON lines or Parquet, also gzip.")
  private List<Path> files = List.of();

  @Option(
      names = "--evalset",
      required = true,
      paramLabel = "NAME",
      description = "The eval set; made where there is none.")
  private String evalSet = "";

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description =
          "routellm-csv, routerbench, long, wide, nested, promptfoo, clinc150, banking77,"
              + " alpaca-eval, mt-bench, llm-comparator or verdicts.")
  private @Nullable String layout;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      description = "What a column means: prompt=question, or MODEL:score=COLUMN for one model.")
  private Map<String, String> map = Map.of();

  @Option(names = "--mapping", paramLabel = "FILE", description = "A saved mapping (JSON).")
  private @Nullable Path mapping;

  @Option(
      names = "--exclude",
      paramLabel = "FILE",
      description = "Prompts to drop: JSON lines with eval_prompt, or one prompt per line.")
  private @Nullable Path exclude;

  @Override
  public Integer call() {
    try {
      return run();
    } catch (ReadException e) {
      throw CommandError.wrong(String.valueOf(e.getMessage()), e);
    }
  }

  private Integer run() {
    PrintWriter err = spec.commandLine().getErr();
    List<FilePart> parts = recognise();
    for (FilePart part : parts) {
      err.println("Layout: " + part.recognised().layout().written());
      part.recognised().notes().forEach(err::println);
    }
    Path excluded = exclude;
    Set<String> dropped = excluded == null ? Set.of() : Exclusions.read(excluded);
    boolean fresh = !Files.exists(common.workspace);
    ImportReport report;
    try (Workspace workspace = Workspace.openOrCreate(common.workspace);
        ExecutorService writing = Executors.newSingleThreadExecutor(ImportCommand::thread)) {
      List<ImportResult> results = new ArrayList<>();
      for (FilePart part : parts) {
        results.add(
            new Importer(workspace, writing)
                .run(
                    new ImportRequest(
                        part.files(), evalSet, part.recognised().mapping(), dropped, Map.of()),
                    new ProgressLine(err)::read,
                    () -> false));
      }
      report = ImportReport.of(parts, results, workspace);
    } catch (ReadException | StoreException e) {
      if (fresh) {
        ImportReport.dropEmpty(common.workspace);
      }
      throw e;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (common.json) {
      new JsonOut().write(out, report.document());
    } else {
      report.print(out);
    }
    return Cli.DONE;
  }

  private List<FilePart> recognise() {
    Path saved = mapping;
    if (saved != null) {
      Mapping loaded = MappingJson.read(text(saved), String.valueOf(saved.getFileName()));
      Mapping changed = MapOption.models(MapOption.roles(loaded, map), map);
      return List.of(new FilePart(files, Sniffer.preview(files, changed)));
    }
    return Sniffer.parts(files, layout(), MapOption.hints(map)).stream()
        .map(part -> named(part, map))
        .toList();
  }

  private static FilePart named(FilePart part, Map<String, String> map) {
    Recognised sniffed = part.recognised();
    Mapping changed = MapOption.models(sniffed.mapping(), map);
    return changed.equals(sniffed.mapping())
        ? part
        : new FilePart(part.files(), Sniffer.preview(part.files(), changed));
  }

  private @Nullable Layout layout() {
    String written = layout;
    if (written == null) {
      return null;
    }
    for (Layout one : Layout.values()) {
      if (one.written().equalsIgnoreCase(written) || one.name().equalsIgnoreCase(written)) {
        return one;
      }
    }
    throw CommandError.wrong(
        "--layout " + written + " is not known. Known are: " + Layout.allWritten() + ".");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw CommandError.wrong(file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "import-writer");
    thread.setDaemon(true);
    return thread;
  }
}
