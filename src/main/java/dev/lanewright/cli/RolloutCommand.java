package dev.lanewright.cli;

import dev.lanewright.engine.Arms;
import dev.lanewright.evalset.reader.ReadException;
import dev.lanewright.policy.Policy;
import dev.lanewright.ship.Exports;
import dev.lanewright.ship.rollout.ArmTally;
import dev.lanewright.ship.rollout.Assignment;
import dev.lanewright.ship.rollout.RolloutPlan;
import dev.lanewright.ship.rollout.StepVerdict;
import dev.lanewright.traffic.reader.LogRoles;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.shipping.RolloutDesk;
import dev.lanewright.workspace.traffic.ArmDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright rollout}: the plan of a rollout, and whether a step lets it go on. */
@Command(
    name = "rollout",
    mixinStandardHelpOptions = true,
    description = {
      "Shows or changes the plan of a rollout; with --log says whether a step goes on, holds or",
      "rolls back, exit 1 unless it goes on; with --key says from which step on a user is in."
    })
final class RolloutCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private RolloutOptions options = new RolloutOptions();

  @Mixin private PolicyOptions named = new PolicyOptions();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "Says from which step on this user or session is in. Repeatable.")
  private List<String> keys = new ArrayList<>();

  @Option(
      names = "--log",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Production logs of a step, in any form that profile reads.")
  private List<Path> logs = new ArrayList<>();

  @Option(
      names = "--role",
      paramLabel = "ROLE=FIELD",
      description =
          "Where the log says who asked, how it was rated, … (user, thumb, escalated, …).")
  private Map<String, String> roles = new LinkedHashMap<>();

  @Override
  public Integer call() {
    try (OpenSet set = OpenSet.open(common, named.evalSet)) {
      PolicyOptions.Named asked = named.read(set);
      Policy read = asked.policy();
      String other = Arms.of(asked.table(), asked.baseline(), read).name();
      var desk = new RolloutDesk(set.workspace(), set.info().id());
      var rollout = new RolloutDesk.Rollout(read.name(), Exports.hash(read), other);
      RolloutPlan plan = options.plan(desk.plan());
      if (options.changes()) {
        desk.keep(plan, rollout);
      }
      var doc = new LinkedHashMap<String, @Nullable Object>();
      var report = new RolloutReport(doc);
      report.plan(read.name(), other, plan);
      if (!keys.isEmpty()) {
        report.keys(
            keys.stream()
                .collect(LinkedHashMap::new, (m, k) -> m.put(k, from(plan, k)), Map::putAll));
      }
      RolloutDesk.Seen seen = null;
      if (!logs.isEmpty()) {
        int step = options.step(plan, RolloutDesk.next(plan, desk.seen(rollout)));
        ArmDesk.Result counted = count(set, plan, step);
        ArmTally.Counted arms =
            options.judged(
                counted.arms(),
                name -> desk.judged(set.other(name), read, asked.baseline(), () -> false));
        int days = options.days(arms);
        seen = desk.look(plan, rollout, step, arms, days);
        report.step(step, days, seen, arms, counted.read());
      }
      if (common.json) {
        new JsonOut().write(spec.commandLine().getOut(), doc);
      } else {
        spec.commandLine().getOut().print(report.text());
      }
      boolean stops = seen != null && seen.verdict().ruling() != StepVerdict.Ruling.GO_ON;
      return stops ? Cli.GATE_FAILS : Cli.DONE;
    }
  }

  private ArmDesk.Result count(OpenSet set, RolloutPlan plan, int step) {
    try (ExecutorService parsing =
        Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1))) {
      var line = new ProgressLine(spec.commandLine().getErr());
      return new ArmDesk(new CatalogueShelf(set.workspace()).load(), parsing)
          .count(logs, new LogRoles(roles), options.wish(plan, step), line::read, () -> false);
    } catch (ReadException | IllegalArgumentException e) {
      throw CommandError.wrong(String.valueOf(e.getMessage()), e);
    }
  }

  /** Number of the first step that the key is in, from 1. */
  private static int from(RolloutPlan plan, String key) {
    for (int k = 0; k < plan.steps().size(); k++) {
      if (Assignment.in(key, plan.salt(), plan.steps().get(k).share())) {
        return k + 1;
      }
    }
    return 0;
  }
}
