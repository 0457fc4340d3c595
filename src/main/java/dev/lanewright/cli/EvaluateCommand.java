package dev.lanewright.cli;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.Arms;
import dev.lanewright.engine.CascadeStudy;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.FigureMaker;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Reference;
import dev.lanewright.engine.References;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.policy.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright evaluate}: the figures of a policy on an eval set. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Shows what a policy would have done on an eval set.")
final class EvaluateCommand implements Callable<Integer> {
  /** One seed for all, so that the same command prints the same intervals. */
  private static final long SEED = 20_260_101;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private PolicyOptions named = new PolicyOptions();

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      description = "all (default), tune, calibrate or report.")
  private Part part = Part.ALL;

  @Option(
      names = "--decisions",
      paramLabel = "OUT.csv",
      description = "Also writes every sample's decision with its reasons.")
  private @Nullable Path decisions;

  @Override
  public Integer call() {
    try (OpenSet set = OpenSet.open(common, named.evalSet)) {
      PolicyOptions.Named asked = named.read(set);
      Policy policy = asked.policy();
      EvalTable table = asked.table();
      Run run = Run.of(table, policy);
      Arm arm = Arms.of(table, asked.baseline(), policy);
      View view = View.of(part.split());
      Figures figures = FigureMaker.refine(run, arm, view, SEED, () -> false);
      if (figures == null) {
        figures = FigureMaker.figures(run, arm, view);
      }
      CascadeStudy cascade = CascadeStudy.of(run, view);
      List<Reference> references = References.of(run, view);
      if (decisions != null) {
        new DecisionsCsv(set.workspace()).write(decisions, run, view);
      }
      var out = spec.commandLine().getOut();
      if (common.json) {
        var report = new EvaluateReport(policy, arm, table, view, figures, references, cascade);
        new JsonOut().write(out, report.document());
      } else {
        out.print(EvaluateText.of(policy, arm, figures, cascade));
      }
      return Cli.DONE;
    }
  }
}
