package dev.lanewright.cli;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.evalset.Split;
import dev.lanewright.learn.Reliability;
import dev.lanewright.policy.Source;
import dev.lanewright.workspace.learn.CalibrationStudy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright calibrate}: what a model's confidence is worth. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how often a model is right when it is so sure, and what calibration makes of it,",
      "on the calibrate split; calibrated figures are of samples that the curve was not fitted on."
    })
final class CalibrateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--evalset", required = true, paramLabel = "NAME", description = "The eval set.")
  private String evalSet = "";

  @Option(
      names = "--model",
      required = true,
      paramLabel = "MODEL",
      description = "The model whose answers are right or wrong.")
  private String model = "";

  @Option(
      names = "--confidence",
      paramLabel = "SOURCE",
      description = "field:NAME, intents:NAME or classifier:NAME; without it what was recorded.")
  private @Nullable String source;

  @Option(
      names = "--all",
      description = "Of all samples instead of the calibrate split, which looking spends.")
  private boolean all;

  @Override
  public Integer call() {
    try (OpenSet set = OpenSet.open(common, evalSet)) {
      ModelColumns of = set.model(model);
      double[] said = of.confidence();
      String from = source;
      if (from != null) {
        var need = new Need.Numbers(source(from));
        EvalTable table = set.with(Set.of(need));
        said = table.numbers(need);
      }
      double[] sure = said;
      int[] used =
          IntStream.range(0, set.table().n())
              .filter(i -> all || set.table().split()[i] == Split.CALIBRATE.ordinal())
              .filter(i -> !Float.isNaN(of.quality()[i]) && !Double.isNaN(sure[i]))
              .toArray();
      double[] confidence = new double[used.length];
      boolean[] right = new boolean[used.length];
      int[] groups = new int[used.length];
      for (int k = 0; k < used.length; k++) {
        confidence[k] = sure[used[k]];
        right[k] = of.quality()[used[k]] >= 0.5;
        groups[k] = set.table().group()[used[k]];
      }
      CalibrationStudy study = CalibrationStudy.of(confidence, right, groups);
      var doc = new LinkedHashMap<String, @Nullable Object>();
      doc.put("evalset", evalSet);
      doc.put("model", of.model());
      doc.put("split", all ? "all" : "calibrate");
      doc.put("n", used.length);
      doc.put("raw", of(study.raw()));
      doc.put("fallsOffBelow", JsonOut.number(study.raw().fallOff()));
      doc.put("platt", of(study.platt()));
      doc.put("isotonic", of(study.isotonic()));
      if (common.json) {
        new JsonOut().write(spec.commandLine().getOut(), doc);
      } else {
        doc.forEach((k, v) -> spec.commandLine().getOut().printf("%-14s %s%n", k, v));
      }
      return Cli.DONE;
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong(String.valueOf(e.getMessage()), e);
    }
  }

  private static Source source(String written) {
    try {
      return Source.parse(written);
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong(String.valueOf(e.getMessage()), e);
    }
  }

  private static SequencedMap<String, @Nullable Object> of(Reliability r) {
    var out = new LinkedHashMap<String, @Nullable Object>();
    out.put("ece", JsonOut.number(r.ece()));
    List<List<Object>> bins =
        r.bins().stream().map(b -> List.<Object>of(b.confidence(), b.accuracy(), b.n())).toList();
    out.put("bins", bins);
    return out;
  }
}
