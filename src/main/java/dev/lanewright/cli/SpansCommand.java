package dev.lanewright.cli;

import dev.lanewright.policy.Policy;
import dev.lanewright.replay.Purpose;
import dev.lanewright.ship.spans.OtlpSpans;
import dev.lanewright.ship.spans.SpanNames;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.RecordedCalls;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright spans}: replays as OpenTelemetry GenAI spans. */
@Command(
    name = "spans",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the calls of replays as OpenTelemetry GenAI spans: OTLP JSON, one export request per",
      "line, as the collector's file receiver reads it."
    })
final class SpansCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
  private Path out = Path.of("");

  @Option(names = "--evalset", paramLabel = "NAME", description = "Replays of this set alone.")
  private @Nullable String evalSet;

  @Option(names = "--run", paramLabel = "ID", description = "This run alone.")
  private long run = -1;

  @Option(
      names = "--policy",
      paramLabel = "FILE|NAME",
      description = "Its tiers give routing.lane to the calls of their models.")
  private @Nullable String policyName;

  @Option(names = "--texts", description = "Requests and answers too (default: neither).")
  private boolean texts;

  @Override
  public Integer call() {
    try (Workspace workspace = Workspace.open(common.workspace)) {
      String name = policyName;
      Policy policy = name == null ? null : PolicyFile.load(name, workspace);
      long set = evalSet == null ? -1 : find(workspace, evalSet);
      long count = write(workspace, policy, set);
      if (common.json) {
        var doc = new LinkedHashMap<String, Object>();
        doc.put("file", out.toString());
        doc.put("spans", count);
        doc.put("texts", texts);
        new JsonOut().write(spec.commandLine().getOut(), doc);
      } else {
        spec.commandLine().getOut().printf("%,d spans in %s%n", count, out);
      }
      return Cli.DONE;
    }
  }

  private long write(Workspace workspace, @Nullable Policy policy, long set) {
    String name = String.valueOf(workspace.file().getFileName());
    try (var spans =
        new OtlpSpans(Files.newBufferedWriter(out), SpanNames.lanes(policy), texts, name)) {
      new RecordedCalls(workspace)
          .each(
              Purpose.ANSWER.name(),
              set,
              run,
              call -> {
                try {
                  spans.add(call);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      return spans.count();
    } catch (IOException | UncheckedIOException e) {
      throw CommandError.outside(out + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static long find(Workspace workspace, String name) {
    return new EvalSets(workspace)
        .list().stream()
            .filter(s -> s.name().equals(name))
            .mapToLong(EvalSetInfo::id)
            .findFirst()
            .orElseThrow(() -> CommandError.wrong("there is no eval set named \"" + name + "\""));
  }
}
