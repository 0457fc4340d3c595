package dev.lanewright.ui.judge;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.verdict.Panel;
import dev.lanewright.engine.verdict.PanelRule;
import dev.lanewright.judge.Conflict;
import dev.lanewright.judge.JudgeCalls;
import dev.lanewright.judge.JudgeForecast;
import dev.lanewright.judge.JudgeForecaster;
import dev.lanewright.judge.JudgeKind;
import dev.lanewright.judge.JudgeList;
import dev.lanewright.judge.JudgePlan;
import dev.lanewright.judge.JudgePrompt;
import dev.lanewright.judge.Judging;
import dev.lanewright.judge.Material;
import dev.lanewright.judge.PromptShelf;
import dev.lanewright.judge.Sides;
import dev.lanewright.policy.Tier;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.replay.ActiveRun;
import dev.lanewright.replay.CallCost;
import dev.lanewright.replay.Purpose;
import dev.lanewright.replay.RunProgress;
import dev.lanewright.replay.RunSettings;
import dev.lanewright.replay.Runner;
import dev.lanewright.store.AnswerTexts;
import dev.lanewright.store.Panels;
import dev.lanewright.store.Prompts;
import dev.lanewright.store.RunInfo;
import dev.lanewright.store.RunState;
import dev.lanewright.store.Runs;
import dev.lanewright.store.SampleDetail;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.task.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Plans and runs judges on one eval set; every method waits, none is for the JavaFX thread. */
public final class JudgeService {
  private static final long SEED = 20_260_101;
  private static final int PREVIEWS = 8;
  private static final int RUNS = 50;
  private final Workspace workspace;
  private final long evalSet;
  private final Runner runner;
  private final Supplier<Catalogue> catalogue;
  private final ToIntFunction<String> tokens;
  private final Clock clock;

  /** Judges of the set, run by the runner. */
  public JudgeService(
      Workspace workspace,
      long evalSet,
      Runner runner,
      Supplier<Catalogue> catalogue,
      ToIntFunction<String> tokens,
      Clock clock) {
    this.workspace = workspace;
    this.evalSet = evalSet;
    this.runner = runner;
    this.catalogue = catalogue;
    this.tokens = tokens;
    this.clock = clock;
  }

  Catalogue catalogue() {
    return catalogue.get();
  }

  PromptShelf prompts() {
    return new PromptShelf(new Prompts(workspace, clock));
  }

  /** Why each of these judges may not judge; those that may are left out. */
  Map<String, String> refusals(
      List<String> judges, JudgeWish wish, EvalTable table, @Nullable Run run) {
    List<Tier> tiers = run == null ? List.of() : run.policy().tiers();
    Sides sides = sides(wish, table, run);
    Map<String, String> refused = new HashMap<>();
    for (String judge : judges) {
      Conflict.of(judge, sides.arms(), tiers, catalogue.get())
          .ifPresent(why -> refused.put(judge, why));
    }
    return refused;
  }

  /** What a wish would call, and its price. */
  JudgeOffer plan(JudgeWish wish, EvalTable table, @Nullable Run run, Progress progress) {
    Sides sides = sides(wish, table, run);
    Map<String, long[]> having = new HashMap<>();
    var texts = new AnswerTexts(workspace);
    sides.arms().forEach(arm -> having.put(arm, texts.having(evalSet, arm)));
    Sides.Texts has =
        (sample, model) ->
            Arrays.binarySearch(having.getOrDefault(model, new long[0]), sample) >= 0;
    Sides.Chosen all = sides.choose(table, has, wish.control(), Integer.MAX_VALUE, SEED);
    int most = (int) Math.ceil(wish.share() * all.targets().size());
    Sides.Chosen chosen = sides.choose(table, has, wish.control(), most, SEED);
    progress.check();
    var plan = new JudgePlan(wish.prompt(), wish.judges(), wish.maxOutput());
    JudgeCalls calls = judging().calls(evalSet, plan, plan.list(chosen.targets()), id -> {});
    JudgeForecast forecast =
        new JudgeForecaster(new SamplePages(workspace), tokens, cost())
            .of(calls, plan, share -> progress.at(share, "Pricing"), progress::cancelled);
    progress.check();
    if (forecast == null) {
      throw new CancellationException();
    }
    return new JudgeOffer(plan, chosen, calls.list(), forecast, previews(plan, calls));
  }

  private static Sides sides(JudgeWish wish, EvalTable table, @Nullable Run run) {
    boolean pairs = wish.prompt().kind().pairs();
    String[] one;
    if (wish.one().isEmpty() && run != null) {
      byte[] served = run.served();
      one = new String[table.n()];
      for (int i = 0; i < one.length; i++) {
        one[i] = served[i] < 0 ? "" : run.policy().tiers().get(served[i]).model();
      }
    } else {
      one = Sides.alone(table, wish.one()).one();
    }
    return new Sides(one, pairs ? Sides.alone(table, wish.other()).one() : new String[0]);
  }

  /** The prompt on requests from all over the list, as it would be sent. */
  private List<String> previews(JudgePlan plan, JudgeCalls calls) {
    var pages = new SamplePages(workspace);
    int n = calls.list().size();
    var previews = new ArrayList<String>();
    long last = -1;
    for (int k = 0; k < PREVIEWS && k < n; k++) {
      int at = (int) ((long) k * n / PREVIEWS);
      long id = calls.list().samples()[at];
      SampleDetail detail = id == last ? null : pages.detail(id);
      Material material = detail == null ? null : calls.material(at, detail);
      if (material != null) {
        previews.add(
            material
                .request(
                    plan.prompt(), ModelEntry.named(plan.judges().getFirst()), plan.maxOutput())
                .messages()
                .getLast()
                .content());
      }
      last = id;
    }
    return previews;
  }

  /** Prompts of a kind, newest versions first. */
  List<JudgePrompt> prompts(JudgeKind kind) {
    return prompts().list().stream().filter(p -> p.kind() == kind).toList();
  }

  /** The newest judge run of the set that ended early, or null. */
  @Nullable RunInfo unfinished() {
    return new Runs(workspace, clock)
        .list(evalSet, RUNS).stream()
            .filter(r -> r.purpose().equals(Purpose.JUDGE.name()) && r.state().unfinished())
            .findFirst()
            .orElse(null);
  }

  /** How several judges come to one word in the figures. */
  PanelRule rule() {
    return new Panels(workspace).get(evalSet).rule();
  }

  /** Lets these judges count in the figures, under that rule. */
  void count(JudgePlan plan, PanelRule rule) {
    var panels = new Panels(workspace);
    Panel now = panels.get(evalSet);
    var raters = new LinkedHashSet<String>(now.raters());
    if (!raters.isEmpty()) {
      plan.judges().forEach(j -> raters.add(j + " " + plan.prompt().label()));
    }
    panels.choose(evalSet, new Panel(List.copyOf(raters), rule));
  }

  /** Goes on with a run that ended early, to its end; says what it came to. */
  String resume(long run, double leastUsd, Progress progress) throws InterruptedException {
    Judging judging = judging();
    Judging.Kept kept = judging.kept(run);
    double own = kept.info().budgetUsd();
    double budget = Double.isNaN(own) ? own : Math.max(own, leastUsd);
    ActiveRun active = judging.resume(kept, budget, cost(), RunSettings.DEFAULT, id -> {});
    return finish(judging, kept.plan(), kept.list(), wait(active, progress), budget, progress);
  }

  /** Runs an offer to its end, unreadable replies asked once more; says what it came to. */
  String run(JudgeOffer offer, double budgetUsd, Progress progress) throws InterruptedException {
    Judging judging = judging();
    CallCost cost = cost();
    JudgeCalls calls = judging.calls(evalSet, offer.plan(), offer.list(), id -> {});
    RunProgress end =
        wait(
            judging.start(evalSet, offer.plan(), calls, budgetUsd, cost, RunSettings.DEFAULT),
            progress);
    return finish(judging, offer.plan(), offer.list(), end, budgetUsd, progress);
  }

  /** Asks once more for what could not be read, with what is left of the budget. */
  private String finish(
      Judging judging,
      JudgePlan plan,
      JudgeList list,
      RunProgress end,
      double budgetUsd,
      Progress progress)
      throws InterruptedException {
    JudgeList again = judging.retry(evalSet, plan, list);
    double spent = end.spentUsd();
    if (end.state() == RunState.DONE && again.size() > 0) {
      JudgeCalls rest = judging.calls(evalSet, plan, again, id -> {});
      double left = budgetUsd - end.spentUsd();
      spent +=
          wait(judging.start(evalSet, plan, rest, left, cost(), RunSettings.DEFAULT), progress)
              .spentUsd();
    }
    int unreadable = judging.retry(evalSet, plan, list).size();
    String words =
        String.format(
            Locale.ROOT,
            "%,d verdicts, %,d known before, %,d failed, %,d unreadable; $%.4f",
            end.done(),
            end.known(),
            end.failed(),
            unreadable,
            spent);
    return end.why() == null ? words : words + ". " + end.why();
  }

  private static RunProgress wait(ActiveRun run, Progress progress) throws InterruptedException {
    boolean asked = false;
    while (!run.await(Duration.ofMillis(200))) {
      RunProgress p = run.progress();
      progress.at(
          p.calls() == 0 ? 1 : (double) p.ended() / p.calls(),
          String.format(
              Locale.ROOT, "Judging: %,d of %,d, $%.2f", p.ended(), p.calls(), p.spentUsd()));
      if (progress.cancelled() && !asked) {
        asked = true;
        run.cancel();
      }
    }
    return run.progress();
  }

  private Judging judging() {
    return new Judging(workspace, runner, catalogue.get(), clock);
  }

  private CallCost cost() {
    return new CallCost(catalogue.get().prices(), LocalDate.now(clock), false);
  }
}
