package dev.lanewright.ui.replay;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Missing;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.ChatClients;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.replay.ActiveRun;
import dev.lanewright.replay.BatchRunner;
import dev.lanewright.replay.BatchSettings;
import dev.lanewright.replay.CallCost;
import dev.lanewright.replay.CallSource;
import dev.lanewright.replay.RetryRules;
import dev.lanewright.replay.RunPlan;
import dev.lanewright.replay.RunSettings;
import dev.lanewright.replay.Runner;
import dev.lanewright.replay.answer.AnswerCalls;
import dev.lanewright.replay.answer.AnswerSettings;
import dev.lanewright.replay.answer.CallList;
import dev.lanewright.replay.answer.Forecast;
import dev.lanewright.replay.answer.Forecaster;
import dev.lanewright.replay.answer.Replays;
import dev.lanewright.replay.answer.Selection;
import dev.lanewright.replay.answer.ShortForecast;
import dev.lanewright.replay.gate.Gates;
import dev.lanewright.replay.intent.IntentAsk;
import dev.lanewright.replay.intent.Intents;
import dev.lanewright.store.AnswerTokens;
import dev.lanewright.store.Attempts;
import dev.lanewright.store.BatchInfo;
import dev.lanewright.store.Columns;
import dev.lanewright.store.FailedAnswers;
import dev.lanewright.store.Graders;
import dev.lanewright.store.Requests;
import dev.lanewright.store.RunInfo;
import dev.lanewright.store.Runs;
import dev.lanewright.store.Settings;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.ColumnLoader;
import dev.lanewright.workspace.ColumnSource;
import dev.lanewright.workspace.catalogue.Costs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the replay screen does on a workspace, off the JavaFX thread. Safe for many threads. */
public final class ReplayService {
  private static final long SEED = 20_260_101;
  private static final String DAILY = "replay.dailyUsd";
  private static final double USUAL_DAILY = 5;

  private final Workspace workspace;
  private final long evalSet;
  private final Runner runner;
  private final BatchRunner batches;
  private final Replays replays;
  private final Intents intents;
  private final Gates gates;
  private final Supplier<Catalogue> catalogue;
  private final ColumnSource columns;
  private final ToIntFunction<String> tokens;
  private final ChatClients clients;
  private final Clock clock;
  private final Runs runs;

  /**
   * @param catalogue models and prices in hand
   * @param columns the session's loader of columns
   * @param tokens counts a text's tokens
   * @param clients asked, before a plan is started, whether its providers can be called
   */
  public ReplayService(
      Workspace workspace,
      long evalSet,
      Runner runner,
      BatchRunner batches,
      Supplier<Catalogue> catalogue,
      ColumnSource columns,
      ToIntFunction<String> tokens,
      ChatClients clients,
      Clock clock) {
    this.clients = clients;
    this.workspace = workspace;
    this.evalSet = evalSet;
    this.runner = runner;
    this.batches = batches;
    this.intents = new Intents(workspace, clock);
    this.gates = new Gates(workspace, clock);
    this.catalogue = catalogue;
    this.columns = columns;
    this.tokens = tokens;
    this.clock = clock;
    this.replays = new Replays(workspace, runner, clock);
    this.runs = new Runs(workspace, clock);
  }

  /** Why providers of a plan cannot be called at all, such as for want of a key; sends nothing. */
  List<String> hurdles(Forecast forecast) {
    var found = new LinkedHashSet<String>();
    for (Forecast.ModelForecast m : forecast.models()) {
      try {
        clients.of(m.model().substring(0, Math.max(0, m.model().indexOf('/'))));
      } catch (CallFailure e) {
        found.add(Objects.requireNonNullElse(e.getMessage(), e.kind().toString()));
      }
    }
    return List.copyOf(found);
  }

  /** Chooses the calls of a wish. */
  CallList select(ReplayWish wish, EvalTable table, @Nullable Run run, View view) {
    int[] every = IntStream.range(0, table.n()).toArray();
    CallList list =
        switch (wish.which()) {
          case POLICY ->
              run == null
                  ? new CallList(List.of(), new long[0], new int[0], new int[0])
                  : Selection.only(
                      Selection.missing(run.table(), Missing.of(run, view)), wish.models());
          case MISSING -> Selection.missing(table, every, wish.models());
          case FAILED ->
              Selection.failed(new FailedAnswers(workspace).list(evalSet), wish.models());
          case ALL -> Selection.all(table, every, wish.models());
          case GATES -> throw new IllegalArgumentException("gates are no answers");
        };
    return wish.sample() <= 0 ? list : Selection.sample(table, list, wish.sample(), SEED);
  }

  /** Foretells what the calls come to; null when cancelled. */
  @Nullable Forecast forecast(
      CallList list,
      ReplayWish wish,
      EvalTable table,
      DoubleConsumer progress,
      BooleanSupplier cancelled) {
    return new Forecaster(
            new Requests(workspace),
            new AnswerTokens(workspace),
            tokens,
            cost(wish.batches()),
            this::limits,
            wish.concurrency())
        .of(calls(list, wish.answers(), sample -> {}), table, evalSet, progress, cancelled);
  }

  private RateLimits limits(String model) {
    return runner.limits(model.substring(0, Math.max(0, model.indexOf('/'))), model);
  }

  /** Begins. */
  ActiveRun start(
      CallList list, ReplayWish wish, String title, double budgetUsd, LongConsumer written) {
    AnswerCalls calls = calls(list, wish.answers(), written);
    RunPlan plan = replays.plan(evalSet, title, calls, wish.answers(), budgetUsd);
    return wish.batches()
        ? batches.start(plan, calls, cost(true), BatchSettings.WAIT)
        : runner.start(plan, calls, cost(false), settings(wish.concurrency(), false));
  }

  /** Goes on with a run that ended early, or whose batches are at their providers. */
  ActiveRun resume(
      long run, double budgetUsd, int concurrency, boolean repeatUnknown, LongConsumer written) {
    Intents.Labelling labelling = intents.kept(run, catalogue.get());
    Gates.Asking asking = gates.kept(run, catalogue.get());
    CallSource calls;
    RunPlan plan;
    if (labelling != null) {
      calls = labelling.calls();
      plan = labelling.within(budgetUsd).plan();
    } else if (asking != null) {
      calls = asking.calls();
      plan = asking.within(budgetUsd).plan();
    } else {
      Replays.Kept kept = replays.kept(run, catalogue.get(), written);
      calls = kept.calls();
      plan = kept.plan().within(budgetUsd);
    }
    return batches.batches(run).isEmpty()
        ? runner.resume(run, plan, calls, cost(false), settings(concurrency, repeatUnknown))
        : batches.resume(run, plan, calls, cost(true), BatchSettings.WAIT.repeating(repeatUnknown));
  }

  /**
   * Labels that could be asked for, with their price.
   *
   * @throws IllegalArgumentException for fewer than two labels
   */
  PlannedLabels labels(EvalTable table, String model, List<String> labels, String field) {
    var labelling =
        intents.plan(
            evalSet, catalogue.get(), model, new IntentAsk(labels), field, table.ids(), Double.NaN);
    return new PlannedLabels(
        labelling,
        ShortForecast.of(labelling.calls(), IntentAsk.USUAL_OUTPUT, tokens, cost(false)));
  }

  /** A labelling run and what it comes to. */
  record PlannedLabels(Intents.Labelling labelling, Forecast forecast) {}

  /** Begins to label. */
  ActiveRun start(Intents.Labelling labelling) {
    return runner.start(labelling.plan(), labelling.calls(), cost(false), RunSettings.DEFAULT);
  }

  /** What the gates of the run's policy never said, with its price. */
  PlannedGates gates(Run run, View view, int sample) {
    Missing missing = Missing.of(run, view);
    int most = sample <= 0 ? Integer.MAX_VALUE : sample;
    int[] drawn = Selection.stratified(run.table(), missing.unasked(), most, SEED);
    Arrays.sort(drawn);
    var asked = Gates.lacking(run, missing, i -> Arrays.binarySearch(drawn, i) >= 0);
    Gates.Asking asking = gates.plan(evalSet, catalogue.get(), asked, Double.NaN);
    return new PlannedGates(
        asking, ShortForecast.of(asking.calls(), Gates.USUAL_OUTPUT, tokens, cost(false)));
  }

  /** Gates to ask and what that comes to. */
  record PlannedGates(Gates.Asking asking, Forecast forecast) {}

  /** Begins to ask gates. */
  ActiveRun start(Gates.Asking asking, int concurrency) {
    return runner.start(asking.plan(), asking.calls(), cost(false), settings(concurrency, false));
  }

  /** Fields that gates' replies are written to. */
  static List<String> writes(Gates.Asking asking) {
    return asking.gates().stream()
        .flatMap(g -> Stream.of(g.field(), g.costField(), g.latencyField()))
        .toList();
  }

  /** Fields that labels are written to. */
  static List<String> writes(Intents.Labelling labelling) {
    var to = new IntentSource.Field(labelling.field());
    return List.of(to.name(), to.confidenceField(), to.costField(), to.latencyField());
  }

  /** Fields that the replies of a kept run are written to; none where it brings answers. */
  List<String> writes(long run) {
    Intents.Labelling labelling = intents.kept(run, catalogue.get());
    Gates.Asking asking = gates.kept(run, catalogue.get());
    return labelling != null ? writes(labelling) : asking != null ? writes(asking) : List.of();
  }

  /** The table without what was read of fields before a run wrote to them. */
  EvalTable forget(EvalTable table, List<String> fields) {
    EvalTable fresh = table;
    for (String field : fields) {
      if (columns instanceof ColumnLoader loader) {
        loader.forgetField(field);
      }
      fresh = fresh.withoutField(field);
    }
    return fresh;
  }

  /** The batches of a run, oldest first. */
  List<BatchInfo> batches(long run) {
    return batches.batches(run);
  }

  private AnswerCalls calls(CallList list, AnswerSettings answers, LongConsumer written) {
    return replays.calls(evalSet, list, answers, catalogue.get(), written);
  }

  private static RunSettings settings(int concurrency, boolean repeatUnknown) {
    return new RunSettings(concurrency, RetryRules.DEFAULT, repeatUnknown, true);
  }

  private CallCost cost(boolean inBatches) {
    return new CallCost(catalogue.get().prices(), today(), inBatches);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The table with the newest answers of these samples, gates read anew. */
  EvalTable update(EvalTable table, long[] samples, BooleanSupplier stop) {
    EvalTable fresh =
        new Columns(workspace).update(evalSet, table, samples, Costs.at(catalogue.get(), today()));
    return columns instanceof ColumnLoader loader
        ? fresh.with(loader.refresh(samples, stop))
        : fresh;
  }

  /** The grader's spec, or null. */
  @Nullable String grader() {
    return new Graders(workspace).get(evalSet);
  }

  void grader(@Nullable String spec) {
    new Graders(workspace).choose(evalSet, spec);
  }

  /** Grades answers that have no grade; returns how many. */
  int gradeRecorded(BooleanSupplier cancelled) {
    return replays.gradeRecorded(evalSet, false, cancelled);
  }

  /** What the screen lists besides the run under way. */
  ReplayBooks books() {
    runs.sweep();
    return new ReplayBooks(
        runs.list(evalSet, 50),
        new Attempts(workspace).unknown(evalSet),
        runs.spentSince(today().atStartOfDay(clock.getZone()).toInstant()),
        daily());
  }

  private double daily() {
    String set = new Settings(workspace).get(DAILY);
    return set == null ? USUAL_DAILY : Double.parseDouble(set);
  }

  void daily(double usd) {
    new Settings(workspace).put(DAILY, Double.toString(usd));
  }

  Attempts attempts() {
    return new Attempts(workspace);
  }

  @Nullable RunInfo run(long id) {
    return runs.get(id);
  }
}
