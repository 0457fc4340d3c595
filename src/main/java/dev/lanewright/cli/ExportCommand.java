package dev.lanewright.cli;

import dev.lanewright.policy.Policy;
import dev.lanewright.ship.Exported;
import dev.lanewright.ship.Exports;
import dev.lanewright.ship.ModelTexts;
import dev.lanewright.ship.Target;
import dev.lanewright.ship.gateway.Fit;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a policy file as a policy or as a portable router. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes a policy for use outside the workbench.")
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "P",
      description = "A policy file, or a policy saved in the workspace.")
  private String policy = "";

  @Option(
      names = "--target",
      required = true,
      description = "What to write: ${COMPLETION-CANDIDATES}.")
  private Target target = Target.POLICY;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write it.")
  private Path out = Path.of("");

  @Option(
      names = "--workspace",
      paramLabel = "FILE",
      description = "Where saved policies are looked up.")
  private @Nullable Path workspace;

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  @Override
  public Integer call() {
    Policy read = read();
    Exported exported;
    try {
      exported = write(read);
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong(policy + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw CommandError.outside("cannot write to " + out + ": " + reason(e), e);
    }
    if (json) {
      new JsonOut().write(spec.commandLine().getOut(), document(read, exported));
    } else {
      exported.files().forEach(f -> spec.commandLine().getOut().println(f));
      exported.fits().stream()
          .filter(f -> !f.words().isEmpty())
          .forEach(f -> spec.commandLine().getErr().println(f.part() + ": " + f.words()));
      exported.notes().forEach(n -> spec.commandLine().getErr().println(n));
    }
    return Cli.DONE;
  }

  private Exported write(Policy read) throws IOException {
    if (workspace == null) {
      return Exports.write(read, target, ModelTexts.NONE, out);
    }
    try (Workspace opened = Workspace.open(workspace)) {
      return Exports.write(read, target, new TrainedModels(opened)::json, out);
    }
  }

  private Policy read() {
    if (workspace == null) {
      return PolicyFile.load(policy, null);
    }
    try (Workspace opened = Workspace.open(workspace)) {
      return PolicyFile.load(policy, opened);
    }
  }

  private static Map<String, Object> document(Policy policy, Exported exported) {
    var document = new LinkedHashMap<String, Object>();
    document.put("policy", policy.name());
    document.put("hash", exported.hash());
    document.put("target", exported.target().name().toLowerCase(Locale.ROOT));
    document.put("files", exported.files().stream().map(Path::toString).toList());
    document.put("fits", exported.fits().stream().map(ExportCommand::fit).toList());
    document.put("notes", List.copyOf(exported.notes()));
    return document;
  }

  private static Map<String, Object> fit(Fit fit) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("part", fit.part());
    entry.put("degree", fit.degree().name().toLowerCase(Locale.ROOT));
    entry.put("words", fit.words());
    return entry;
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "access is denied";
      case FileAlreadyExistsException file -> "a file stands in the way";
      default -> String.valueOf(e.getMessage());
    };
  }
}
