package dev.lanewright.cli;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Reference;
import dev.lanewright.engine.References;
import dev.lanewright.engine.RouterCurve;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import dev.lanewright.signal.Signals;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.store.TrainedModels;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright frontier}: how well a score tells which of two models is needed. */
@Command(
    name = "frontier",
    mixinStandardHelpOptions = true,
    description = "Shows the cost and quality that a score's thresholds trade between two models.")
final class FrontierCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--evalset", required = true, paramLabel = "NAME", description = "The eval set.")
  private String evalSet = "";

  @Option(
      names = "--score",
      required = true,
      paramLabel = "SCORE",
      description =
          "chars, tokens, another signal, a numeric field, classifier:NAME, or clusters:NAME.")
  private String score = "";

  @Option(names = "--weak", required = true, paramLabel = "MODEL", description = "Cheap model.")
  private String weak = "";

  @Option(names = "--strong", required = true, paramLabel = "MODEL", description = "Dear model.")
  private String strong = "";

  @Option(
      names = "--edges",
      paramLabel = "EDGES",
      description = "Thresholds tried: deciles (default, as RouteLLM) or all.")
  private RouterCurve.Edges edges = RouterCurve.Edges.DECILES;

  @Override
  public Integer call() {
    try (OpenSet set = OpenSet.open(common, evalSet)) {
      ModelColumns low = set.model(weak);
      ModelColumns high = set.model(strong);
      var need = new Need.Numbers(source(set));
      EvalTable table = set.with(Set.of(need));
      double[] scores = table.numbers(need);
      RouterCurve curve =
          RouterCurve.of(
              scores, low.quality(), high.quality(), low.costUsd(), high.costUsd(), edges);
      var report =
          new FrontierReport(
              set.info().name(),
              score,
              edges,
              count(scores, low, high),
              curve,
              references(table, low, high));
      var out = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut().write(out, report.document());
      } else {
        out.print(report.text());
      }
      return Cli.DONE;
    }
  }

  private Source source(OpenSet set) {
    if (Signals.ALL.contains(score)) {
      return Source.signal(score);
    }
    if (score.startsWith("classifier:") || score.startsWith("clusters:")) {
      return trained(set, Source.parse(score));
    }
    String field = score.startsWith("field:") ? score.substring(6) : score;
    if (!set.fields().contains(field)) {
      throw CommandError.wrong(
          "\"%s\" is no signal (%s) and no field of \"%s\" (%s)"
              .formatted(
                  score,
                  OpenSet.names(Signals.ALL),
                  set.info().name(),
                  OpenSet.names(set.fields())));
    }
    return Source.field(field);
  }

  private static Source trained(OpenSet set, Source source) {
    var models = new TrainedModels(set.workspace());
    if (models.find(source.model()) == null) {
      throw CommandError.wrong(
          "there is no trained model \"%s\"; the workspace has: %s"
              .formatted(
                  source.model(),
                  OpenSet.names(models.list().stream().map(TrainedModel::name).toList())));
    }
    return source;
  }

  /** What does not depend on a policy of one's own. */
  private static List<Reference> references(EvalTable table, ModelColumns low, ModelColumns high) {
    var pair =
        new Policy(
            "pair",
            List.of(Tier.of("weak", low.model()), Tier.of("strong", high.model())),
            List.of(),
            "strong",
            null);
    return References.of(Run.of(table, pair), View.ALL).stream()
        .filter(r -> r.kind() != Reference.Kind.SHUFFLED)
        .toList();
  }

  private static long count(double[] scores, ModelColumns low, ModelColumns high) {
    long n = 0;
    for (int i = 0; i < scores.length; i++) {
      boolean known = !Float.isNaN(low.quality()[i]) && !Float.isNaN(high.quality()[i]);
      n += known && !Double.isNaN(scores[i]) ? 1 : 0;
    }
    return n;
  }
}
