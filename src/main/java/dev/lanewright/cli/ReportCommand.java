package dev.lanewright.cli;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.ship.Expressed;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.report.HtmlReport;
import dev.lanewright.ship.report.ReportInput;
import dev.lanewright.ship.report.ReportTables;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.workspace.shipping.ReportInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright report}: the gate's answer as a file for people. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes whether a policy may ship, and why, as one HTML file.")
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private GateOptions options = new GateOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.html",
      description = "Where to write it.")
  private Path out = Path.of("");

  @Option(
      names = "--csv",
      paramLabel = "DIR",
      description = "Also writes every table as CSV into this folder.")
  private @Nullable Path csv;

  @Override
  public Integer call() {
    try (OpenSet set = OpenSet.open(common, options.named.evalSet)) {
      GateReport gate = options.decide(set);
      List<Expressed> targets = targets(gate, set);
      ReportInput input =
          ReportInputs.of(
              set.workspace(),
              set.info().id(),
              gate,
              targets,
              set.info().name(),
              options.command(gate));
      var written = new LinkedHashMap<String, Object>();
      written.put("headline", gate.verdict().headline());
      written.put("file", out.toString());
      try {
        Files.writeString(out, HtmlReport.of(input));
        written.put("tables", tables(input));
      } catch (IOException e) {
        throw CommandError.outside("the report cannot be written: " + e.getMessage(), e);
      }
      if (common.json) {
        new JsonOut().write(spec.commandLine().getOut(), written);
      } else {
        spec.commandLine().getOut().println(out);
      }
      return Cli.DONE;
    }
  }

  private List<String> tables(ReportInput input) throws IOException {
    if (csv == null) {
      return List.of();
    }
    Files.createDirectories(csv);
    var tables = ReportTables.of(input);
    for (var table : tables.entrySet()) {
      Files.writeString(csv.resolve(table.getKey()), table.getValue());
    }
    return List.copyOf(tables.keySet());
  }

  private static List<Expressed> targets(GateReport gate, OpenSet set) {
    Set<Need> needs = new HashSet<>(Expressed.needs(gate.policy()));
    needs.removeIf(gate.input().table()::has);
    EvalTable table = gate.input().table().with(set.loader().load(needs, share -> {}, () -> false));
    return Expressed.all(
        Run.of(table, gate.policy()),
        gate.input().view().split(),
        new TrainedModels(set.workspace())::json);
  }
}
