package dev.lanewright.cli;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Missing;
import dev.lanewright.engine.Needs;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelNames;
import dev.lanewright.replay.RunProgress;
import dev.lanewright.replay.answer.AnswerCalls;
import dev.lanewright.replay.answer.AnswerSettings;
import dev.lanewright.replay.answer.CallList;
import dev.lanewright.replay.answer.Forecast;
import dev.lanewright.replay.answer.Forecaster;
import dev.lanewright.replay.answer.Replays;
import dev.lanewright.replay.answer.Selection;
import dev.lanewright.replay.answer.ShortForecast;
import dev.lanewright.replay.gate.GateCalls;
import dev.lanewright.replay.gate.Gates;
import dev.lanewright.replay.grade.Grader;
import dev.lanewright.replay.intent.IntentAsk;
import dev.lanewright.replay.intent.Intents;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.AnswerTokens;
import dev.lanewright.store.Attempts;
import dev.lanewright.store.FailedAnswers;
import dev.lanewright.store.Graders;
import dev.lanewright.store.Requests;
import dev.lanewright.store.RunState;
import dev.lanewright.store.Runs;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright replay}: lets models answer samples. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Lets models answer samples of an eval set, within a budget.",
      "Keys come from the environment, such as OPENAI_API_KEY, or from the keychain."
    })
final class ReplayCommand implements Callable<Integer> {
  /** One seed, so that the same sample of n is drawn again. */
  private static final long SEED = 20_260_101;

  private enum Only {
    MISSING,
    FAILED,
    ALL
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Mixin private CallOptions paid = new CallOptions();

  @Mixin private BatchOptions batch = new BatchOptions();

  @Mixin private AnswerOptions answering = new AnswerOptions();

  @Option(names = "--evalset", required = true, paramLabel = "NAME", description = "The eval set.")
  private String evalSet = "";

  @Option(
      names = "--models",
      arity = "1..*",
      split = ",",
      paramLabel = "MODEL",
      description = "Who answers: provider/id. With --policy by default the models of its tiers.")
  private List<String> models = List.of();

  @Option(
      names = "--only",
      paramLabel = "WHICH",
      description = {
        "missing (default): what was never answered; with --policy, only what its paths lack.",
        "failed: calls that brought an error. all: every sample; recorded answers stay."
      })
  private Only only = Only.MISSING;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Only N of the samples, every category in proportion.")
  private int sample = Integer.MAX_VALUE;

  @Option(
      names = "--policy",
      paramLabel = "FILE|NAME",
      description = "Replays only what this policy lacks.")
  private @Nullable String policyName;

  @Option(
      names = "--grader",
      paramLabel = "SPEC",
      description = {
        "Chooses the eval set's grader: exact, normalised, contains, numeric, choice,",
        "regex:PATTERN or schema:JSON."
      })
  private @Nullable String grader;

  @Option(
      names = "--grade-recorded",
      description = "Also grades recorded answers that have no grade.")
  private boolean gradeRecorded;

  @Option(
      names = "--gates",
      description = {
        "Instead of answers, asks the verifiers and critics of --policy what its paths lack of",
        "their replies. Reply, cost and time are kept as fields."
      })
  private boolean gates;

  @Option(
      names = "--intents",
      split = ",",
      paramLabel = "LABEL",
      description = {
        "Instead of answers, asks the one model of --models for a label of each sample: these,",
        "easiest first. Label, confidence, cost and time are kept as fields."
      })
  private List<String> intents = List.of();

  @Option(
      names = "--intent-field",
      paramLabel = "NAME",
      description = "Field that takes the label (default: ${DEFAULT-VALUE}).")
  private String intentField = "intent_llm";

  @Override
  public Integer call() throws InterruptedException {
    check();
    try (OpenSet set = OpenSet.open(common, evalSet);
        CallDesk desk = new CallDesk(set.workspace(), connection)) {
      var runs = new Runs(set.workspace(), Clock.systemUTC());
      runs.sweep();
      var replays = new Replays(set.workspace(), desk.runner(), Clock.systemUTC());
      if (grader != null) {
        new Graders(set.workspace()).choose(set.info().id(), grader);
      }
      Catalogue catalogue = new CatalogueShelf(set.workspace()).load();
      var paidRuns = new PaidRuns(desk, paid, batch, catalogue, spec.commandLine().getErr());
      var report = new ReplayReport(run -> desk.batches().batches(run));
      if (gradeRecorded) {
        report.graded(replays.gradeRecorded(set.info().id(), false, () -> false));
      }
      if (paid.resume >= 0) {
        report.ran(goOn(set, replays, paidRuns, catalogue));
      } else if (!intents.isEmpty()) {
        label(set, paidRuns, catalogue, report);
      } else if (gates) {
        askGates(set, paidRuns, catalogue, report);
      } else {
        replay(set, desk, replays, paidRuns, catalogue, report);
      }
      report.unknown(new Attempts(set.workspace()).unknown(set.info().id()).size());
      var out = spec.commandLine().getOut();
      if (common.json) {
        new JsonOut().write(out, report.document(paid.dryRun));
      } else {
        out.print(report.text());
      }
      return report.exit();
    }
  }

  private RunProgress goOn(OpenSet set, Replays replays, PaidRuns paidRuns, Catalogue catalogue)
      throws InterruptedException {
    var labelling = new Intents(set.workspace(), Clock.systemUTC()).kept(paid.resume, catalogue);
    if (labelling != null) {
      double limit = paid.limit(labelling.plan().budgetUsd());
      return paidRuns.resume(paid.resume, labelling.within(limit).plan(), labelling.calls());
    }
    var asking = new Gates(set.workspace(), Clock.systemUTC()).kept(paid.resume, catalogue);
    if (asking != null) {
      double limit = paid.limit(asking.plan().budgetUsd());
      return paidRuns.resume(paid.resume, asking.within(limit).plan(), asking.calls());
    }
    Replays.Kept kept = replays.kept(paid.resume, catalogue, sampleId -> {});
    double limit = paid.limit(kept.plan().budgetUsd());
    return paidRuns.resume(paid.resume, kept.plan().within(limit), kept.calls());
  }

  /** Asks for intent labels; what was labelled before is known from the ledger. */
  private void label(OpenSet set, PaidRuns paidRuns, Catalogue catalogue, ReplayReport report)
      throws InterruptedException {
    List<String> names = required(names(set, null, catalogue));
    if (names.size() != 1) {
      throw CommandError.wrong("--intents asks one model: --models provider/id");
    }
    IntentAsk ask;
    try {
      ask = new IntentAsk(intents);
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong("--intents: " + e.getMessage(), e);
    }
    int[] every = IntStream.range(0, set.table().n()).toArray();
    int[] drawn = Selection.stratified(set.table(), every, sample, SEED);
    long[] ids = Arrays.stream(drawn).mapToLong(i -> set.table().ids()[i]).toArray();
    String name = names.getFirst();
    double one = paidRuns.cost().usd(name, 1, 1);
    paid.checkPriced(Double.isNaN(one) ? ids.length : 0, "models");
    var labelling =
        new Intents(set.workspace(), Clock.systemUTC())
            .plan(set.info().id(), catalogue, name, ask, intentField, ids, paid.budget);
    report.planned(
        ShortForecast.of(
            labelling.calls(), IntentAsk.USUAL_OUTPUT, new TokenCounter()::count, paidRuns.cost()));
    if (!paid.dryRun) {
      report.ran(paidRuns.start(labelling.plan(), labelling.calls()));
    }
  }

  /** Asks gates again as long as an answered one leads a path to another. */
  private void askGates(OpenSet set, PaidRuns paidRuns, Catalogue catalogue, ReplayReport report)
      throws InterruptedException {
    if (policyName == null) {
      throw CommandError.wrong("--gates needs --policy, whose gates are asked");
    }
    Policy policy = PolicyFile.load(policyName, set.workspace());
    var gatesOf = new Gates(set.workspace(), Clock.systemUTC());
    var counter = new TokenCounter();
    OpenSet now = set;
    double left = paid.budget;
    int[] drawn = null;
    for (int round = 0; round < policy.tiers().size(); round++) {
      Run run = Run.of(now.with(Needs.of(policy)), policy);
      Missing missing = Missing.of(run, View.of(null));
      // Later rounds go on with the samples of the first.
      int[] some = drawn == null ? drawn(run.table(), missing) : drawn;
      drawn = some;
      List<GateCalls.Asked> asked =
          Gates.lacking(run, missing, i -> Arrays.binarySearch(some, i) >= 0);
      Gates.Asking asking = gatesOf.plan(set.info().id(), catalogue, asked, left);
      Forecast forecast =
          ShortForecast.of(asking.calls(), Gates.USUAL_OUTPUT, counter::count, paidRuns.cost());
      if (round == 0) {
        report.gates(asking.plan().calls());
        report.planned(forecast);
      }
      if (forecast.calls() == 0 || paid.dryRun) {
        return;
      }
      paid.checkPriced(forecast.unpricedCalls(), "models");
      RunProgress end = paidRuns.start(asking.plan(), asking.calls());
      report.ran(end);
      left -= end.spentUsd();
      if (end.state() != RunState.DONE || end.done() + end.known() == 0) {
        return;
      }
      now = now.again();
    }
  }

  /** Samples whose gates are asked, as positions in the table, ascending. */
  private int[] drawn(EvalTable table, Missing missing) {
    int[] drawn = Selection.stratified(table, missing.unasked(), sample, SEED);
    Arrays.sort(drawn);
    return drawn;
  }

  private void check() {
    paid.check();
    if (sample < 1 || answering.maxOutput < 1) {
      throw CommandError.wrong("--sample and --max-output take numbers above 0");
    }
    if (grader != null) {
      try {
        Grader.of(grader);
      } catch (IllegalArgumentException e) {
        throw CommandError.wrong("--grader: " + e.getMessage(), e);
      }
    }
  }

  /**
   * Runs the plan; with a policy, again for what its paths lack then: an answer that fails its gate
   * needs the next tier's.
   */
  private void replay(
      OpenSet set,
      CallDesk desk,
      Replays replays,
      PaidRuns paidRuns,
      Catalogue catalogue,
      ReplayReport report)
      throws InterruptedException {
    Policy policy = policyName == null ? null : PolicyFile.load(policyName, set.workspace());
    AnswerSettings answers = answering.settings(policy, catalogue);
    var counter = new TokenCounter();
    OpenSet now = set;
    double left = paid.budget;
    int rounds = policy == null ? 1 : policy.tiers().size();
    for (int round = 0; round < rounds; round++) {
      CallList list = select(now, policy, catalogue);
      AnswerCalls calls = replays.calls(set.info().id(), list, answers, catalogue, sampleId -> {});
      Forecast forecast =
          new Forecaster(
                  new Requests(set.workspace()),
                  new AnswerTokens(set.workspace()),
                  counter::count,
                  paidRuns.cost(),
                  model -> desk.runner().limits(provider(model), model),
                  paid.concurrency)
              .of(calls, now.table(), set.info().id(), share -> {}, () -> false);
      if (forecast == null) {
        return;
      }
      if (round == 0) {
        report.planned(forecast);
      }
      if (paid.dryRun || list.size() == 0) {
        return;
      }
      paid.checkPriced(forecast.unpricedCalls(), "models");
      RunProgress end =
          paidRuns.start(
              replays.plan(set.info().id(), title(forecast), calls, answers, left), calls);
      report.ran(end);
      left -= end.spentUsd();
      if (end.state() != RunState.DONE || end.done() + end.known() == 0) {
        return;
      }
      now = now.again();
    }
  }

  private String title(Forecast forecast) {
    return "%,d %s answers".formatted(forecast.calls(), only.name().toLowerCase(Locale.ROOT));
  }

  private CallList select(OpenSet set, @Nullable Policy policy, Catalogue catalogue) {
    int[] every = IntStream.range(0, set.table().n()).toArray();
    List<String> names = names(set, policy, catalogue);
    CallList list =
        switch (only) {
          case FAILED ->
              Selection.failed(new FailedAnswers(set.workspace()).list(set.info().id()), names);
          case ALL -> Selection.all(set.table(), every, required(names));
          case MISSING ->
              policy == null
                  ? Selection.missing(set.table(), every, required(names))
                  : lacking(set, policy);
        };
    if (policy != null && !models.isEmpty()) {
      list = Selection.only(list, names);
    }
    return sample == Integer.MAX_VALUE ? list : Selection.sample(set.table(), list, sample, SEED);
  }

  private static CallList lacking(OpenSet set, Policy policy) {
    var table = set.with(Needs.of(policy));
    return Selection.missing(table, Missing.of(Run.of(table, policy), View.of(null)));
  }

  private static List<String> required(List<String> names) {
    if (names.isEmpty()) {
      throw CommandError.wrong("say who answers: --models provider/id, or --policy");
    }
    return names;
  }

  private List<String> names(OpenSet set, @Nullable Policy policy, Catalogue catalogue) {
    var names = new ArrayList<String>();
    for (String given : models) {
      names.add(
          set.table().model(given) != null ? given : ModelNames.resolve(given, catalogue).model());
    }
    if (names.isEmpty() && policy != null) {
      policy.tiers().stream().map(Tier::model).distinct().forEach(names::add);
    }
    return names;
  }

  private static String provider(String model) {
    return model.substring(0, Math.max(0, model.indexOf('/')));
  }
}
