package dev.lanewright.cli;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.CatalogueSeed;
import dev.lanewright.store.Workspace;
import dev.lanewright.traffic.reader.LogRoles;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of every command that reads production logs (a picocli mixin). */
final class LogOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Production logs, also gzip: LiteLLM spend logs, Langfuse, Helicone, OpenInference or",
        "OpenTelemetry GenAI spans (also OTLP JSON), OpenAI batch input and output together."
      })
  List<Path> files = List.of();

  @Option(
      names = "--role",
      paramLabel = "ROLE=NAME",
      description = {
        "Which metadata is the lane, category, endpoint, user, session, thumb, rating, escalated",
        "or completed, where it has no usual name."
      })
  Map<String, String> roles = Map.of();

  LogRoles roles() {
    try {
      return new LogRoles(roles);
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong("--role: " + e.getMessage(), e);
    }
  }

  /** Threads that parse. */
  static ExecutorService parsers() {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    return Executors.newFixedThreadPool(
        threads,
        work -> {
          Thread thread = new Thread(work, "logs");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** The workspace's catalogue; without one the catalogue that comes with the program. */
  static Catalogue catalogue(@Nullable Path workspace) {
    if (workspace == null) {
      return CatalogueSeed.load();
    }
    try (Workspace opened = Workspace.open(workspace)) {
      return new CatalogueShelf(opened).load();
    }
  }
}
