package dev.lanewright.cli;

import dev.lanewright.engine.gate.Ruling;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.gate.JUnitXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright gate}: whether a policy may take its baseline's place. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    description = "Says whether a policy may take its baseline's place; exit 1 where it may not.")
final class GateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private GateOptions options = new GateOptions();

  @Option(names = "--junit", paramLabel = "FILE", description = "Also writes JUnit XML.")
  private @Nullable Path junit;

  @Override
  public Integer call() {
    try (OpenSet set = OpenSet.open(common, options.named.evalSet)) {
      GateReport report = options.decide(set);
      if (junit != null) {
        try {
          Files.writeString(junit, JUnitXml.of(report));
        } catch (IOException e) {
          throw CommandError.outside(junit + " cannot be written: " + e.getMessage(), e);
        }
      }
      var out = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut().write(out, GateDocument.of(report, options.named.evalSet));
      } else {
        out.print(GateText.of(report, options.named.evalSet));
      }
      return report.ruling() == Ruling.SHIPS ? Cli.DONE : Cli.GATE_FAILS;
    }
  }
}
