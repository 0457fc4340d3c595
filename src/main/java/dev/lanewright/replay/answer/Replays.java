package dev.lanewright.replay.answer;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.replay.ActiveRun;
import dev.lanewright.replay.CallCost;
import dev.lanewright.replay.Purpose;
import dev.lanewright.replay.RunPlan;
import dev.lanewright.replay.RunSettings;
import dev.lanewright.replay.Runner;
import dev.lanewright.replay.grade.Grader;
import dev.lanewright.store.Effects;
import dev.lanewright.store.Graders;
import dev.lanewright.store.Requests;
import dev.lanewright.store.RunInfo;
import dev.lanewright.store.Runs;
import dev.lanewright.store.StoreException;
import dev.lanewright.store.Workspace;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Starts and resumes replays of one workspace. */
public final class Replays {
  private final Workspace workspace;
  private final Runner runner;
  private final Runs runs;
  private final Graders graders;

  /** Replays of the workspace, run by the runner. */
  public Replays(Workspace workspace, Runner runner, InstantSource clock) {
    this.workspace = workspace;
    this.runner = runner;
    this.runs = new Runs(workspace, clock);
    this.graders = new Graders(workspace);
  }

  /** The set's grader, or null. */
  public @Nullable Grader grader(long evalSet) {
    String spec = graders.get(evalSet);
    return spec == null ? null : Grader.of(spec);
  }

  /** The calls of a list. */
  public AnswerCalls calls(
      long evalSet,
      CallList list,
      AnswerSettings settings,
      Catalogue catalogue,
      LongConsumer written) {
    return new AnswerCalls(
        new Requests(workspace), catalogue, list, settings, grader(evalSet), written);
  }

  /** The plan of a replay, as the ledger keeps it. */
  public RunPlan plan(
      long evalSet, String title, AnswerCalls calls, AnswerSettings answers, double budgetUsd) {
    CallList list = calls.list();
    var lines = new LinkedHashMap<>(answers.lines());
    for (int m = 0; m < list.models().size(); m++) {
      lines.put("model " + m, list.models().get(m));
    }
    return new RunPlan(
        evalSet, Purpose.ANSWER, title, PlanText.write(lines), list.pack(), budgetUsd, list.size());
  }

  /** Begins a replay. */
  public ActiveRun start(
      long evalSet,
      String title,
      AnswerCalls calls,
      AnswerSettings answers,
      double budgetUsd,
      CallCost cost,
      RunSettings settings) {
    return runner.start(plan(evalSet, title, calls, answers, budgetUsd), calls, cost, settings);
  }

  /**
   * A replay as the ledger keeps it.
   *
   * @param plan with the budget that it had
   */
  public record Kept(RunPlan plan, AnswerCalls calls) {}

  /**
   * Reads a replay.
   *
   * @throws StoreException when there is no such replay, or its set was deleted
   */
  public Kept kept(long run, Catalogue catalogue, LongConsumer written) {
    RunInfo info = runs.get(run);
    byte[] packed = runs.calls(run);
    if (info == null || packed == null || info.evalSet() < 0) {
      throw new StoreException("There is no such replay, or its eval set was deleted.");
    }
    Map<String, String> lines = PlanText.read(info.plan());
    List<String> models = new ArrayList<>();
    for (String m = lines.get("model 0"); m != null; m = lines.get("model " + models.size())) {
      models.add(m);
    }
    CallList list = CallList.unpack(models, packed);
    AnswerCalls calls = calls(info.evalSet(), list, AnswerSettings.of(lines), catalogue, written);
    return new Kept(
        new RunPlan(
            info.evalSet(),
            Purpose.ANSWER,
            info.title(),
            info.plan(),
            packed,
            info.budgetUsd(),
            list.size()),
        calls);
  }

  /**
   * Goes on with a replay that ended early.
   *
   * @throws StoreException when there is no such replay, or it cannot be gone on with
   */
  public ActiveRun resume(
      long run,
      double budgetUsd,
      Catalogue catalogue,
      CallCost cost,
      RunSettings settings,
      LongConsumer written) {
    Kept kept = kept(run, catalogue, written);
    return runner.resume(run, kept.plan().within(budgetUsd), kept.calls(), cost, settings);
  }

  /**
   * Grades recorded answers with the set's grader.
   *
   * @param again also those that have a grade; the file's own is kept beside
   * @return how many were graded, -1 when cancelled
   */
  public int gradeRecorded(long evalSet, boolean again, BooleanSupplier cancelled) {
    Grader grader = grader(evalSet);
    if (grader == null) {
      throw new StoreException("This eval set has no grader.");
    }
    int[] graded = {0};
    var waiting = new ArrayList<CompletableFuture<Long>>();
    graders.each(
        evalSet,
        (sample, model, repeat, text, reference, quality) -> {
          double grade = grader.grade(text, reference);
          if (!Double.isNaN(grade) && (again || Double.isNaN(quality))) {
            waiting.add(
                runner
                    .ledger()
                    .apply(List.of(Effects.grade(sample, model, repeat, grader.name(), grade))));
            graded[0]++;
          }
        },
        cancelled);
    waiting.forEach(CompletableFuture::join);
    return cancelled.getAsBoolean() ? -1 : graded[0];
  }
}
