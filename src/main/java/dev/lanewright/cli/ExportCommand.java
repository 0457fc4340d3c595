package dev.lanewright.cli;

import dev.lanewright.policy.Policy;
import dev.lanewright.ship.ExportDiff;
import dev.lanewright.ship.Exported;
import dev.lanewright.ship.Target;
import dev.lanewright.ship.gateway.Fit;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.MemoryShelf;
import dev.lanewright.workspace.PolicyShelf;
import dev.lanewright.workspace.StoreShelf;
import dev.lanewright.workspace.shipping.ExportDesk;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.InstantSource;
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
      description = "Where saved policies are looked up, and exports are remembered.")
  private @Nullable Path workspace;

  @Option(
      names = "--diff",
      description = "Prints the lines that changed since the last export from this workspace.")
  private boolean diff;

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  @Override
  public Integer call() {
    try (Workspace opened = workspace == null ? null : Workspace.open(workspace)) {
      Policy read = PolicyFile.load(policy, opened);
      PolicyShelf shelf =
          opened == null ? new MemoryShelf(InstantSource.system()) : new StoreShelf(opened, 0);
      return export(read, new ExportDesk(shelf));
    }
  }

  private int export(Policy read, ExportDesk desk) {
    Exported exported;
    ExportDiff since;
    try {
      since = desk.since(read, target);
      exported = desk.write(read, target, out);
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong(policy + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw CommandError.outside("cannot write to " + out + ": " + reason(e), e);
    }
    if (json) {
      new JsonOut().write(spec.commandLine().getOut(), document(read, exported, since));
    } else {
      exported.files().forEach(f -> spec.commandLine().getOut().println(f));
      exported.fits().stream()
          .filter(f -> !f.words().isEmpty())
          .forEach(f -> spec.commandLine().getErr().println(f.part() + ": " + f.words()));
      exported.notes().forEach(n -> spec.commandLine().getErr().println(n));
      if (since != null) {
        tell(since);
      }
    }
    return Cli.DONE;
  }

  private void tell(ExportDiff since) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "Since the last export (%s, %s): %s%n",
        since.policy(),
        since.made().toString().substring(0, 10),
        since.same() ? "nothing changed" : String.join("; ", since.changes()));
    for (ExportDiff.FileChange change : since.files()) {
      err.printf(
          "%s: +%d −%d lines%n", change.file(), change.diff().added(), change.diff().removed());
      if (diff) {
        change.diff().lines().forEach(l -> err.println("  " + l));
      }
    }
  }

  private static Map<String, @Nullable Object> document(
      Policy policy, Exported exported, @Nullable ExportDiff since) {
    var document = new LinkedHashMap<String, @Nullable Object>();
    document.put("policy", policy.name());
    document.put("hash", exported.hash());
    document.put("target", exported.target().name().toLowerCase(Locale.ROOT));
    document.put("files", exported.files().stream().map(Path::toString).toList());
    document.put("fits", exported.fits().stream().map(ExportCommand::fit).toList());
    document.put("notes", List.copyOf(exported.notes()));
    document.put("since", since == null ? null : since(since));
    return document;
  }

  private static Map<String, Object> since(ExportDiff diff) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("policy", diff.policy());
    entry.put("hash", diff.hash());
    entry.put("made", diff.made().toString());
    entry.put("changes", diff.changes());
    entry.put("files", diff.files().stream().map(ExportCommand::change).toList());
    return entry;
  }

  private static Map<String, Object> change(ExportDiff.FileChange change) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("file", change.file());
    entry.put("added", change.diff().added());
    entry.put("removed", change.diff().removed());
    entry.put("lines", change.diff().lines());
    return entry;
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
