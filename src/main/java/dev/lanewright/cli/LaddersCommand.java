package dev.lanewright.cli;

import dev.lanewright.learn.tune.NestedTuning;
import dev.lanewright.learn.tune.TuneGoal;
import dev.lanewright.policy.Policy;
import dev.lanewright.store.TextScan;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.workspace.learn.LadderStudy;
import dev.lanewright.workspace.learn.TuneSplitScores;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright ladders}: what several of many models come to as the tiers of a policy. */
@Command(
    name = "ladders",
    mixinStandardHelpOptions = true,
    description = {
      "Chooses models as tiers, tunes policies and cascades over them to be as good as the best",
      "single model at the least cost (or as --keep and --spend say), and shows the report split;",
      "by nested cross-validation where that would hold fewer than 100 samples."
    })
final class LaddersCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--evalset", required = true, paramLabel = "NAME", description = "The eval set.")
  private String evalSet = "";

  @Option(
      names = "--tiers",
      split = ",",
      paramLabel = "N",
      description = "How many tiers, each 2 to 6 (default 3,4,5).")
  private List<Integer> tiers = List.of(3, 4, 5);

  @ArgGroup private Bound bound = new Bound();

  private static final class Bound {
    @Option(
        names = "--keep",
        paramLabel = "SHARE",
        description = "Of the best single model's quality, at the least cost (default 1).")
    private double keep = 1;

    @Option(
        names = "--spend",
        paramLabel = "SHARE",
        description = "Of its cost instead, for the most quality.")
    private @Nullable Double spend;

    private LadderStudy.Aim aim() {
      Double most = spend;
      if (!(most == null ? keep > 0 && keep <= 1 : most > 0)) {
        throw CommandError.wrong("--keep is above 0 and at most 1, --spend above 0");
      }
      return most == null
          ? new LadderStudy.Aim(TuneGoal.Kind.QUALITY_FLOOR, keep)
          : new LadderStudy.Aim(TuneGoal.Kind.BUDGET, most);
    }
  }

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all draws (default 1).")
  private long seed = 1;

  @Override
  public Integer call() {
    if (tiers.stream().anyMatch(t -> t < Policy.MIN_TIERS || t > Policy.MAX_TIERS)) {
      throw CommandError.wrong("--tiers takes numbers from 2 to 6, such as 3,4,5");
    }
    var err = spec.commandLine().getErr();
    try (OpenSet set = OpenSet.open(common, evalSet);
        var embeddings = LearnedOf.embeddings(set.workspace())) {
      var scores =
          new TuneSplitScores(
              set.info(),
              new TextScan(set.workspace()),
              set.loader(),
              embeddings,
              new TrainedModels(set.workspace()),
              seed,
              () -> false);
      LadderStudy.Result result =
          LadderStudy.run(
              set.with(LadderStudy.needs(set.table())),
              scores,
              tiers,
              bound.aim(),
              NestedTuning.FOLDS,
              seed,
              text -> {
                err.println(text);
                err.flush();
              },
              () -> false);
      var report = new LaddersReport(evalSet, result);
      var out = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut().write(out, report.document());
      } else {
        out.print(report.text());
      }
      return Cli.DONE;
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong(String.valueOf(e.getMessage()), e);
    }
  }
}
