package dev.lanewright.cli;

import dev.lanewright.judge.JudgeCalls;
import dev.lanewright.judge.JudgeForecast;
import dev.lanewright.judge.JudgeForecaster;
import dev.lanewright.judge.JudgeList;
import dev.lanewright.judge.JudgePlan;
import dev.lanewright.judge.JudgePrompt;
import dev.lanewright.judge.Judging;
import dev.lanewright.judge.Material;
import dev.lanewright.judge.PromptShelf;
import dev.lanewright.judge.Sides;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.replay.ActiveRun;
import dev.lanewright.replay.CallCost;
import dev.lanewright.replay.RunProgress;
import dev.lanewright.replay.RunSettings;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.Prompts;
import dev.lanewright.store.RunState;
import dev.lanewright.store.Runs;
import dev.lanewright.store.SampleDetail;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.Verdicts;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright judge}: lets models judge recorded answers. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description = {
      "Lets judge models compare or grade recorded answers, within a budget.",
      "Pairs are judged in both orders; what cannot be read is asked for once more."
    })
final class JudgeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Mixin private CallOptions paid = new CallOptions();

  @Mixin private JudgeOptions options = new JudgeOptions();

  @Option(names = "--evalset", required = true, paramLabel = "NAME", description = "The eval set.")
  private String evalSet = "";

  @Option(names = "--preview", description = "Only shows the prompt on the first request.")
  private boolean preview;

  @Override
  public Integer call() throws InterruptedException {
    paid.check();
    try (OpenSet set = OpenSet.open(common, evalSet);
        CallDesk desk = new CallDesk(set.workspace(), connection)) {
      new Runs(set.workspace(), Clock.systemUTC()).sweep();
      Catalogue catalogue = new CatalogueShelf(set.workspace()).load();
      var judging = new Judging(set.workspace(), desk.runner(), catalogue, Clock.systemUTC());
      var cost = new CallCost(catalogue.prices(), LocalDate.now(ZoneId.systemDefault()), false);
      return paid.resume >= 0 ? goOn(set, judging, cost) : begin(set, judging, catalogue, cost);
    }
  }

  private int begin(OpenSet set, Judging judging, Catalogue catalogue, CallCost cost)
      throws InterruptedException {
    options.check();
    var sides = new JudgeSides(set, options);
    var plan = new JudgePlan(prompt(set), sides.judges(catalogue), options.maxOutput);
    Sides.Chosen chosen = sides.choose();
    JudgeCalls calls =
        judging.calls(set.info().id(), plan, plan.list(chosen.targets()), sampleId -> {});
    if (preview) {
      spec.commandLine().getOut().println(preview(set, calls, plan));
      return Cli.DONE;
    }
    var report = new JudgeReport(plan);
    JudgeForecast price =
        Objects.requireNonNull(
            new JudgeForecaster(new SamplePages(set.workspace()), new TokenCounter()::count, cost)
                .of(calls, plan, share -> {}, () -> false));
    report.planned(chosen, price);
    if (!paid.dryRun && calls.list().size() > 0) {
      paid.checkPriced(price.unpricedCalls(), "judges");
      RunProgress end =
          watch(judging.start(set.info().id(), plan, calls, paid.budget, cost, settings()));
      report.ran(end);
      again(set, judging, plan, calls.list(), cost, end, report);
    }
    return tell(set, report);
  }

  private int goOn(OpenSet set, Judging judging, CallCost cost) throws InterruptedException {
    Judging.Kept kept = judging.kept(paid.resume);
    double limit = paid.limit(kept.info().budgetUsd());
    var report = new JudgeReport(kept.plan());
    RunProgress end = watch(judging.resume(kept, limit, cost, settings(), sampleId -> {}));
    report.ran(end);
    again(set, judging, kept.plan(), kept.list(), cost, end, report);
    return tell(set, report);
  }

  /** Asks once more for what could not be read, with what is left of the budget. */
  private void again(
      OpenSet set,
      Judging judging,
      JudgePlan plan,
      JudgeList list,
      CallCost cost,
      RunProgress end,
      JudgeReport report)
      throws InterruptedException {
    JudgeList unreadable = judging.retry(set.info().id(), plan, list);
    report.retried(unreadable.size());
    if (end.state() == RunState.DONE && unreadable.size() > 0) {
      JudgeCalls calls = judging.calls(set.info().id(), plan, unreadable, sampleId -> {});
      double left = end.budgetUsd() - end.spentUsd();
      report.ran(watch(judging.start(set.info().id(), plan, calls, left, cost, settings())));
    }
  }

  private int tell(OpenSet set, JudgeReport report) {
    report.verdicts(new Verdicts(set.workspace()).load(set.info().id()), options.panel);
    var out = spec.commandLine().getOut();
    if (common.json) {
      new JsonOut().write(out, report.document(paid.dryRun));
    } else {
      out.print(report.text());
    }
    return report.exit();
  }

  private RunProgress watch(ActiveRun run) throws InterruptedException {
    return RunWatch.watch(run, spec.commandLine().getErr());
  }

  private RunSettings settings() {
    return paid.settings(false);
  }

  private JudgePrompt prompt(OpenSet set) {
    var shelf = new PromptShelf(new Prompts(set.workspace(), Clock.systemUTC()));
    String named = options.prompt;
    JudgePrompt prompt =
        named == null
            ? shelf.newest(options.kind())
            : shelf.find(named).orElseGet(() -> shelf.newest(options.kind()).renamed(named));
    if (named != null && options.promptFile == null && shelf.find(named).isEmpty()) {
      throw CommandError.wrong("there is no judge prompt \"" + named + "\" in this workspace");
    }
    if (prompt.kind() != options.kind()) {
      throw CommandError.wrong(
          "the prompt \"%s\" is of kind %s".formatted(prompt.name(), prompt.kind().word()));
    }
    return options.promptFile == null ? prompt : keep(shelf, prompt, options.promptFile);
  }

  private static JudgePrompt keep(PromptShelf shelf, JudgePrompt prompt, String file) {
    try {
      return shelf.keep(prompt.withTemplate(Files.readString(Path.of(file))));
    } catch (IOException e) {
      throw CommandError.wrong(file + " cannot be read: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong(file + ": " + e.getMessage(), e);
    }
  }

  private static String preview(OpenSet set, JudgeCalls calls, JudgePlan plan) {
    JudgeList list = calls.list();
    @Nullable SampleDetail detail =
        list.size() == 0 ? null : new SamplePages(set.workspace()).detail(list.samples()[0]);
    Material material = detail == null ? null : calls.material(0, detail);
    if (material == null) {
      return "Nothing can be judged: no request has the texts of both sides.";
    }
    var request =
        material.request(
            plan.prompt(), ModelEntry.named(plan.judges().getFirst()), plan.maxOutput());
    var text = new StringBuilder(plan.prompt().label()).append("\n");
    request
        .messages()
        .forEach(m -> text.append("\n[").append(m.role()).append("]\n").append(m.content()));
    return text.append('\n').toString();
  }
}
