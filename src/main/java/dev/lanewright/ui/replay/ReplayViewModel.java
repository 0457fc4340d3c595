package dev.lanewright.ui.replay;

import dev.lanewright.chart.ThroughputChart;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.View;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import dev.lanewright.replay.ActiveRun;
import dev.lanewright.replay.LaneProgress;
import dev.lanewright.replay.RunProgress;
import dev.lanewright.replay.answer.CallList;
import dev.lanewright.replay.answer.Forecast;
import dev.lanewright.store.RunInfo;
import dev.lanewright.store.RunState;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.task.Work;
import dev.lanewright.workspace.Aspect;
import dev.lanewright.workspace.Details;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.Subscription;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the replay screen shows: a plan with its price, the run under way, and the ledger. JavaFX
 * thread only. {@link #tick} is called some times a second while a run is under way.
 */
public final class ReplayViewModel implements AutoCloseable {
  private final ReplayService service;
  private final Session session;
  private final Tasks tasks;
  private final Consumer<Throwable> failed;
  private final BiConsumer<String, String> notify;
  private final PlanInputs inputs = new PlanInputs();
  private final GraderChoice grader;
  private final TableFeed feed;
  private final BooleanProperty planning = new SimpleBooleanProperty();
  private final StringProperty problem = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Forecast> forecast = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Forecast> lacking = new ReadOnlyObjectWrapper<>();
  private final RunWatch watch = new RunWatch();
  private final ReadOnlyObjectWrapper<ReplayBooks> books =
      new ReadOnlyObjectWrapper<>(ReplayBooks.EMPTY);
  private final ObjectProperty<@Nullable RunInfo> looked = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<List<String>> hurdles =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper today = new ReadOnlyStringWrapper("");
  private final Subscription subscription;
  private @Nullable Planned planned;
  private List<String> writes = List.of();
  private boolean starting;

  /**
   * @param failed told what was thrown
   * @param notify told of an end: title and words
   */
  public ReplayViewModel(
      ReplayService service,
      Session session,
      Tasks tasks,
      Consumer<Throwable> failed,
      BiConsumer<String, String> notify) {
    this.service = service;
    this.session = session;
    this.tasks = tasks;
    this.failed = failed;
    this.notify = notify;
    this.grader = new GraderChoice(service, tasks, failed);
    this.feed = new TableFeed(service, session, tasks, failed);
    subscription =
        session.subscribe(
            what -> {
              if (what.contains(Aspect.POLICY) || what.contains(Aspect.TABLE)) {
                inputs.offer(session);
              }
              if (what.contains(Aspect.DETAILS)) {
                countLacking();
              }
            });
    inputs.offer(session);
    refresh();
  }

  /** Reads the ledger's lists anew. */
  public void refresh() {
    double spent = watch.spentUsd();
    tasks.run(
        "replay books",
        p -> service.books(),
        found -> {
          watch.booked(spent);
          books.set(found);
          tellToday();
          if (Double.isNaN(inputs.budgetProperty().get())) {
            inputs.budgetProperty().set(found.leftTodayUsd());
          }
          List<RunInfo> runs = found.runs();
          if (watch.active().get() == null
              && watch.progress().get() == null
              && looked.get() == null) {
            looked.set(runs.isEmpty() ? null : runs.getFirst());
          }
        },
        failed);
    grader.refresh();
  }

  /** Plans what the policy lacks where nothing was planned yet, so that its price is in view. */
  public void planFirst() {
    boolean idle = watch.active().get() == null && forecast.get() == null && !planning.get();
    if (idle && session.details() != null && session.figures() != null) {
      plan();
    }
  }

  /** Plans: chooses the calls and foretells their price, in the background. */
  public void plan() {
    ReplayWish wish = inputs.wish();
    Details details = session.details();
    Run run = details == null ? null : details.run();
    View view = session.view();
    var table = session.table();
    planning.set(true);
    problem.set("");
    forecast.set(null);
    hurdles.set(List.of());
    tasks.run(
        "replay plan",
        p -> {
          if (wish.which() == ReplayWish.Which.GATES) {
            return run == null ? Planned.NOTHING : gates(run, view, wish);
          }
          CallList list = service.select(wish, table, run, view);
          Forecast found =
              service.forecast(
                  list, wish, table, share -> p.at(share, "Pricing the plan"), p::cancelled);
          p.check();
          Forecast known = Objects.requireNonNull(found);
          String title =
              String.format(Locale.ROOT, "%,d calls, %s", known.calls(), Words.wish(wish));
          return new Planned(
              known, List.of(), limit -> service.start(list, wish, title, limit, feed::answered));
        },
        found -> {
          planning.set(false);
          planned = found;
          forecast.set(found.forecast());
          tasks.run("replay hurdles", p -> service.hurdles(found.forecast()), hurdles::set, failed);
        },
        e -> {
          planning.set(false);
          problem.set(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        });
  }

  private Planned gates(Run run, View view, ReplayWish wish) {
    ReplayService.PlannedGates found = service.gates(run, view, wish.sample());
    return new Planned(
        found.forecast(),
        ReplayService.writes(found.asking()),
        limit -> service.start(found.asking().within(limit), wish.concurrency()));
  }

  /** How many answers the policy lacks, and at what price, for the status bar. */
  private void countLacking() {
    Details details = session.details();
    if (details == null || watch.active().get() != null) {
      return;
    }
    View view = session.view();
    ReplayWish wish =
        new ReplayWish(
            ReplayWish.Which.POLICY,
            details.run().policy().tiers().stream().map(Tier::model).distinct().toList(),
            0,
            inputs.concurrencyProperty().get(),
            inputs.maxOutputProperty().get(),
            false,
            false,
            Map.of());
    tasks.run(
        "replay lacking",
        p -> {
          CallList list = service.select(wish, session.table(), details.run(), view);
          Forecast found =
              service.forecast(list, wish, details.run().table(), share -> {}, p::cancelled);
          p.check();
          return Objects.requireNonNull(found);
        },
        lacking::set,
        failed);
  }

  /** Plans exactly what the policy in hand lacks. */
  public void planLacking() {
    inputs.lacking(session);
    plan();
  }

  /** Plans what the gates of the policy in hand never said. */
  public void planGates() {
    inputs.gates();
    plan();
  }

  /** Why the plan cannot be started, or empty. */
  public String refusal() {
    Forecast f = forecast.get();
    if (f == null || f.calls() == 0) {
      return f == null ? "Plan first." : "There is nothing to call.";
    }
    if (watch.active().get() != null || starting) {
      return "A replay is under way.";
    }
    return "";
  }

  /**
   * Begins the plan.
   *
   * @param unpriced whether calls without a price are agreed to: no budget can hold for them
   */
  public void start(boolean unpriced) {
    Planned plan = planned;
    if (plan == null || !refusal().isEmpty()) {
      return;
    }
    Forecast f = plan.forecast();
    boolean free = f.unpricedCalls() == f.calls() && unpriced;
    double limit = free ? Double.NaN : inputs.budgetProperty().get();
    begin(p -> new Begun(plan.start().apply(limit), plan.writes()));
  }

  /**
   * A run that was begun.
   *
   * @param writes metadata fields that its replies are written to
   */
  private record Begun(ActiveRun run, List<String> writes) {}

  /** Two runs begun by two quick clicks would pay for the same calls twice. */
  private void begin(Work<Begun> work) {
    starting = true;
    tasks.run(
        "replay start",
        work,
        this::took,
        e -> {
          starting = false;
          failed.accept(e);
        });
  }

  /**
   * Lets one model label every sample with an intent, into a field that policies read.
   *
   * @param labels easiest first, at least two
   * @param agreed asked with the price before anything is sent
   */
  public void label(String model, List<String> labels, String field, Predicate<Forecast> agreed) {
    if (watch.active().get() != null || starting) {
      return;
    }
    double limit = inputs.budgetProperty().get();
    planning.set(true);
    tasks.run(
        "replay labels",
        p -> service.labels(session.table(), model, labels, field),
        found -> {
          planning.set(false);
          if (agreed.test(found.forecast())) {
            double most = found.forecast().unpricedCalls() > 0 ? Double.NaN : limit;
            begin(
                p ->
                    new Begun(
                        service.start(found.labelling().within(most)),
                        ReplayService.writes(found.labelling())));
          }
        },
        e -> {
          planning.set(false);
          problem.set(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        });
  }

  /** Goes on with a run that ended early. */
  public void resume(RunInfo run, boolean repeatUnknown) {
    if (watch.active().get() != null || starting) {
      return;
    }
    double limit =
        Double.isNaN(run.budgetUsd())
            ? Double.NaN
            : Math.max(run.budgetUsd(), inputs.budgetProperty().get());
    begin(
        p ->
            new Begun(
                service.resume(
                    run.id(),
                    limit,
                    inputs.concurrencyProperty().get(),
                    repeatUnknown,
                    feed::answered),
                service.writes(run.id())));
  }

  private void took(Begun begun) {
    ActiveRun run = begun.run();
    writes = begun.writes();
    starting = false;
    looked.set(null);
    watch.took(run);
    forecast.set(null);
    planned = null;
  }

  /** Holds back, or goes on. */
  public void pauseOrResume() {
    watch.pauseOrResume();
  }

  /** Sends nothing more; the second time calls in flight are broken off. */
  public void cancel() {
    watch.cancel();
  }

  /** Looks at the run under way: some times a second. */
  public void tick(long nowNanos) {
    RunProgress now = watch.look();
    if (now == null) {
      return;
    }
    tellToday();
    boolean over = now.state() != RunState.RUNNING;
    feed.tick(nowNanos, over);
    if (over && feed.settled()) {
      watch.over();
      if (!writes.isEmpty()) {
        session.replaceTable(service.forget(session.table(), writes));
        writes = List.of();
      }
      notify.accept(Words.ended(now), Words.outcome(now));
      refresh();
      countLacking();
    }
  }

  private void tellToday() {
    ReplayBooks b = books.get();
    today.set(
        Numbers.money(b.spentTodayUsd() + watch.sinceUsd()) + " of " + Numbers.money(b.dailyUsd()));
  }

  /** Chooses the set's grader; empty for none. Tells what is wrong with it in {@code problem}. */
  public void chooseGrader(String spec) {
    problem.set(grader.choose(spec));
  }

  /** What may be spent a day. */
  public void daily(double usd) {
    tasks.run(
        "replay daily",
        p -> {
          service.daily(usd);
          return true;
        },
        ok -> refresh(),
        failed);
  }

  /** {@code $0.31 – $0.48}, expected and at most. */
  public static String range(Forecast f) {
    return Words.range(f);
  }

  /** The lowest tier's model. */
  String cheapest() {
    return session.policy().tiers().getFirst().model();
  }

  List<Stage> stages() {
    return session.policy().stages();
  }

  /** What today's calls cost, and may cost; follows a run under way. */
  public ReadOnlyStringProperty todayProperty() {
    return today.getReadOnlyProperty();
  }

  ReplayService service() {
    return service;
  }

  /** What a person chose for the plan. */
  public PlanInputs inputs() {
    return inputs;
  }

  public StringProperty graderProperty() {
    return grader.spec();
  }

  public BooleanProperty planningProperty() {
    return planning;
  }

  public StringProperty problemProperty() {
    return problem;
  }

  /** What the plan comes to; null before it is made. */
  public ReadOnlyObjectProperty<@Nullable Forecast> forecastProperty() {
    return forecast.getReadOnlyProperty();
  }

  /** Why providers of the plan cannot be called as things are; empty where nothing is known. */
  ReadOnlyObjectProperty<List<String>> hurdlesProperty() {
    return hurdles.getReadOnlyProperty();
  }

  /** What it would take to cover the policy in hand; null before it is counted. */
  public ReadOnlyObjectProperty<@Nullable Forecast> lackingProperty() {
    return lacking.getReadOnlyProperty();
  }

  /** How far the run under way, or the last one of this sitting, is; null for none. */
  public ReadOnlyObjectProperty<@Nullable RunProgress> progressProperty() {
    return watch.progress();
  }

  /** The run under way, or null. */
  public ReadOnlyObjectProperty<@Nullable ActiveRun> activeProperty() {
    return watch.active();
  }

  public ReadOnlyObjectProperty<ReplayBooks> booksProperty() {
    return books.getReadOnlyProperty();
  }

  /** The run of the list that a person looks at; null for the one under way. */
  public ObjectProperty<@Nullable RunInfo> lookedProperty() {
    return looked;
  }

  /** Changes when there is one more of {@link #points}. */
  public IntegerProperty measuredProperty() {
    return watch.measured();
  }

  /** Throughput so far. */
  public List<ThroughputChart.Point> points() {
    return watch.points();
  }

  /** Tokens per second of the last second. */
  public double tokensPerSecond() {
    return watch.tokensPerSecond();
  }

  /** Of one provider; 0 when no run is under way. */
  double tokensPerSecond(LaneProgress lane) {
    return watch.active().get() == null ? 0 : watch.tokensPerSecond(lane.provider());
  }

  /** Seconds to a provider's end, NaN where nobody can tell or none is under way. */
  double etaS(LaneProgress lane) {
    RunProgress p = watch.progress().get();
    return p == null || p.state() != RunState.RUNNING ? Double.NaN : lane.etaS(p.seconds());
  }

  @Override
  public void close() {
    subscription.close();
    watch.close();
  }
}
