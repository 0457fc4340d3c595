package dev.lanewright.judge;

import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.Shown;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.replay.ActiveRun;
import dev.lanewright.replay.CallCost;
import dev.lanewright.replay.Purpose;
import dev.lanewright.replay.RunPlan;
import dev.lanewright.replay.RunSettings;
import dev.lanewright.replay.Runner;
import dev.lanewright.store.Ratings;
import dev.lanewright.store.RunInfo;
import dev.lanewright.store.Runs;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.StoreException;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Starts and resumes judge runs of one workspace. A run's verdicts are written as its calls settle;
 * replies that could not be read are asked for once more by {@link #retry}.
 */
public final class Judging {
  private final Workspace workspace;
  private final Runner runner;
  private final Runs runs;
  private final InstantSource clock;
  private final Catalogue catalogue;

  /** Judge runs of the workspace, run by the runner. */
  public Judging(Workspace workspace, Runner runner, Catalogue catalogue, InstantSource clock) {
    this.workspace = workspace;
    this.runner = runner;
    this.runs = new Runs(workspace, clock);
    this.clock = clock;
    this.catalogue = catalogue;
  }

  /** The calls of a list. */
  public JudgeCalls calls(long evalSet, JudgePlan plan, JudgeList list, LongConsumer written) {
    return new JudgeCalls(
        evalSet, new SamplePages(workspace), list, plan, catalogue, clock, written);
  }

  /** Begins a run. */
  public ActiveRun start(
      long evalSet,
      JudgePlan plan,
      JudgeCalls calls,
      double budgetUsd,
      CallCost cost,
      RunSettings settings) {
    JudgeList list = calls.list();
    return runner.start(
        new RunPlan(
            evalSet,
            Purpose.JUDGE,
            title(plan, list),
            PlanLines.write(plan, list),
            list.pack(),
            budgetUsd,
            list.size()),
        calls,
        cost,
        settings);
  }

  /**
   * The calls that ask once more where a judge's first reply could not be read. Those that were
   * asked before are in the ledger and cost nothing again.
   */
  public JudgeList retry(long evalSet, JudgePlan plan, JudgeList list) {
    Set<Asked> open =
        plan.prompt().kind().pairs() ? openPairs(evalSet, plan) : openRatings(evalSet, plan);
    var again = new JudgeList.Builder(list.models(), list.judges());
    for (int i = 0; i < list.size(); i++) {
      var asked =
          new Asked(
              list.samples()[i],
              list.models().get(list.a()[i]),
              list.b()[i] < 0 ? "" : list.models().get(list.b()[i]),
              list.judges().get(list.judge()[i]),
              list.second()[i]);
      if (list.retry()[i] == 0 && open.contains(asked)) {
        again.add(
            list.samples()[i],
            list.a()[i],
            list.b()[i],
            list.judge()[i],
            list.second()[i],
            (byte) 1);
      }
    }
    return again.done();
  }

  private record Asked(long sample, String a, String b, String judge, boolean second) {}

  private Set<Asked> openPairs(long evalSet, JudgePlan plan) {
    VerdictTable t = new Verdicts(workspace).load(evalSet);
    Map<Integer, String> judges = new HashMap<>();
    for (int r = 0; r < t.raters().size(); r++) {
      Rater rater = t.raters().get(r);
      for (String judge : plan.judges()) {
        if (rater.same(VerdictSink.rater(plan, judge))) {
          judges.put(r, judge);
        }
      }
    }
    var open = new HashSet<Asked>();
    for (int v = 0; v < t.verdictCount(); v++) {
      int p = t.pair()[v];
      String judge = judges.get(t.rater()[v]);
      if (judge != null
          && t.preference(v) == Preference.UNREADABLE
          && t.armA()[p] >= 0
          && t.armB()[p] >= 0) {
        boolean second = t.shown()[v] == Shown.B_FIRST.ordinal();
        String a = t.models().get(t.armA()[p]);
        String b = t.models().get(t.armB()[p]);
        // The pair may stand the other way round here than in the plan.
        open.add(new Asked(t.samples()[p], a, b, judge, second));
        open.add(new Asked(t.samples()[p], b, a, judge, !second));
      }
    }
    return open;
  }

  private Set<Asked> openRatings(long evalSet, JudgePlan plan) {
    var open = new HashSet<Asked>();
    for (Ratings.Of of : new Ratings(workspace).list(evalSet)) {
      for (String judge : plan.judges()) {
        if (Double.isNaN(of.rating().score())
            && of.rating().rater().same(VerdictSink.rater(plan, judge))) {
          open.add(new Asked(of.sample(), of.rating().model(), "", judge, false));
        }
      }
    }
    return open;
  }

  /**
   * A judge run that ended early, ready to be gone on with.
   *
   * @param plan how it judges
   * @param list its calls
   */
  public record Kept(RunInfo info, JudgePlan plan, JudgeList list) {}

  /**
   * Reads a run back.
   *
   * @throws StoreException when there is no such judge run
   */
  public Kept kept(long run) {
    RunInfo info = runs.get(run);
    byte[] packed = runs.calls(run);
    if (info == null
        || packed == null
        || info.evalSet() < 0
        || !info.purpose().equals(Purpose.JUDGE.name())) {
      throw new StoreException("There is no such judge run, or its eval set was deleted.");
    }
    return PlanLines.read(info, packed);
  }

  /** Goes on with a run that ended early; what it spent counts against the budget. */
  public ActiveRun resume(
      Kept kept, double budgetUsd, CallCost cost, RunSettings settings, LongConsumer written) {
    JudgeList list = kept.list();
    return runner.resume(
        kept.info().id(),
        new RunPlan(
            kept.info().evalSet(),
            Purpose.JUDGE,
            kept.info().title(),
            kept.info().plan(),
            list.pack(),
            budgetUsd,
            list.size()),
        calls(kept.info().evalSet(), kept.plan(), list, written),
        cost,
        settings);
  }

  private static String title(JudgePlan plan, JudgeList list) {
    boolean again = list.size() > 0 && list.retry()[0] == 1;
    List<String> judges = plan.judges();
    return "%,d %s by %s, %s"
        .formatted(
            list.size(),
            again ? "unreadable verdicts again" : "verdicts",
            judges.size() == 1 ? judges.getFirst() : judges.size() + " judges",
            plan.prompt().label());
  }
}
