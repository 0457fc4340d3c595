package dev.lanewright.cli;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.Arms;
import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Needs;
import dev.lanewright.engine.View;
import dev.lanewright.learn.tune.TuneGoal;
import dev.lanewright.learn.tune.TuneNeeds;
import dev.lanewright.learn.tune.TuneStudy;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.json.PolicyJson;
import dev.lanewright.workspace.StoreShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright tune}: the best setting of a policy for a quality floor or a budget. */
@Command(
    name = "tune",
    mixinStandardHelpOptions = true,
    description = {
      "Finds the cheapest setting of a policy's tables, thresholds and gates that keeps a quality",
      "floor, or the best within a budget. Tunes on the tune split and shows the report split."
    })
final class TuneCommand implements Callable<Integer> {
  private static final class Bound {
    @Option(
        names = "--floor",
        required = true,
        paramLabel = "Q",
        description = "Least mean quality, 0 to 1.")
    private @Nullable Double floor;

    @Option(
        names = "--budget",
        required = true,
        paramLabel = "USD",
        description = "Most USD per request.")
    private @Nullable Double budget;
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--evalset", required = true, paramLabel = "NAME", description = "The eval set.")
  private String evalSet = "";

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE|NAME",
      description = "The policy to begin from: its stages and guards stay, their settings move.")
  private String policyName = "";

  @ArgGroup(multiplicity = "1")
  private Bound bound = new Bound();

  @Option(
      names = "--category-floor",
      paramLabel = "NAME=Q",
      description = "Least mean quality of a category; may be repeated.")
  private Map<String, Double> floors = new LinkedHashMap<>();

  @Option(names = "--p95", paramLabel = "MS", description = "Ceiling on p95 latency.")
  private @Nullable Double p95;

  @Option(names = "--out", paramLabel = "FILE", description = "Writes the tuned policy there.")
  private @Nullable Path out;

  @Option(names = "--save", paramLabel = "NAME", description = "Saves it in the workspace.")
  private @Nullable String save;

  @Option(names = "--no-control", description = "Leaves out the shuffled control.")
  private boolean noControl;

  @Option(names = "--seed", paramLabel = "N", description = "Of the shuffled control.")
  private long seed = 1;

  @Override
  public Integer call() {
    try (OpenSet set = OpenSet.open(common, evalSet)) {
      Policy policy = PolicyFile.load(policyName, set.workspace());
      for (String category : floors.keySet()) {
        if (!set.table().categories().contains(category)) {
          throw CommandError.wrong(
              "\"%s\" has no category \"%s\"; it has: %s"
                  .formatted(evalSet, category, OpenSet.names(set.table().categories())));
        }
      }
      Baseline against = BaselineOption.read("strong", policy, set);
      Set<Need> needs = new HashSet<>(TuneNeeds.of(policy));
      needs.addAll(Needs.of(against));
      EvalTable table = set.with(needs);
      Arm arm = Arms.of(table, against, policy);
      TuneGoal goal = goal();
      TuneStudy.Result result;
      try {
        result =
            TuneStudy.run(
                table, policy, goal, arm, View.ALL, !noControl, seed, p -> {}, () -> false);
      } catch (IllegalArgumentException e) {
        throw CommandError.wrong(String.valueOf(e.getMessage()), e);
      }
      var shelf = new StoreShelf(set.workspace(), set.info().id());
      keep(result.tuned().policy(), shelf);
      var report =
          new TuneReport(policy, goal, result, shelf.looked(result.tuned().policy(), arm.name()));
      var print = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut().write(print, report.document());
      } else {
        print.print(report.text());
        print.flush();
      }
      return result.tuned().meets() ? Cli.DONE : Cli.GATE_FAILS;
    }
  }

  private TuneGoal goal() {
    boolean floor = bound.floor != null;
    double at = bound.floor != null ? bound.floor : bound.budget != null ? bound.budget : 0;
    if (floor ? !(at >= 0 && at <= 1) : !(at >= 0)) {
      throw CommandError.wrong(
          floor
              ? "--floor takes a quality from 0 to 1, found " + at
              : "--budget takes USD per request, 0 or more, found " + at);
    }
    TuneGoal.Kind kind = floor ? TuneGoal.Kind.QUALITY_FLOOR : TuneGoal.Kind.BUDGET;
    return new TuneGoal(kind, at, new TreeMap<>(floors), p95);
  }

  private void keep(Policy tuned, StoreShelf shelf) {
    Policy named = save == null ? tuned : tuned.withName(save);
    if (save != null) {
      shelf.save(named, "tuned");
    }
    if (out != null) {
      try {
        Files.writeString(out, PolicyJson.write(named));
      } catch (IOException e) {
        throw CommandError.outside("cannot write " + out + ": " + e.getMessage(), e);
      }
    }
  }
}
