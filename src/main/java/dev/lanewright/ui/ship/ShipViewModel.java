package dev.lanewright.ui.ship;

import dev.lanewright.engine.Baseline;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Run;
import dev.lanewright.evalset.Split;
import dev.lanewright.ship.Expressed;
import dev.lanewright.ship.gate.GateCommandLine;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.gate.GateSettings;
import dev.lanewright.ship.report.ReportInput;
import dev.lanewright.store.Look;
import dev.lanewright.ui.task.Progress;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Aspect;
import dev.lanewright.workspace.Baselines;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.Subscription;
import dev.lanewright.workspace.shipping.ShipDesk;
import dev.lanewright.workspace.shipping.ShipQuestion;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the ship screen shows and does. JavaFX thread only. */
final class ShipViewModel implements AutoCloseable {

  private static final Set<Aspect> TELLING =
      Set.of(Aspect.POLICY, Aspect.BASELINE, Aspect.VIEW, Aspect.TABLE, Aspect.SAVED);

  private final Session session;
  private final ShipDesk desk;
  private final Tasks tasks;
  private final Consumer<Throwable> failed;
  private final Subscription subscription;
  private final ObjectProperty<@Nullable ShipAnswer> answer = new SimpleObjectProperty<>();
  private final ObjectProperty<ShipState> state =
      new SimpleObjectProperty<>(new ShipState(ShipState.Kind.BUSY, ""));
  private final ObjectProperty<GateSettings> settings =
      new SimpleObjectProperty<>(GateSettings.DEFAULT);
  private final ObjectProperty<List<Look>> looks = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<@Nullable Split> split = new SimpleObjectProperty<>(Split.REPORT);
  private boolean shown;
  private boolean loaded;
  private @Nullable ShipQuestion asked;

  /**
   * @param failed told of what could not be kept or written
   */
  ShipViewModel(Session session, ShipDesk desk, Tasks tasks, Consumer<Throwable> failed) {
    this.session = session;
    this.desk = desk;
    this.tasks = tasks;
    this.failed = failed;
    subscription =
        session.subscribe(
            what -> {
              if (what.stream().anyMatch(TELLING::contains)) {
                refresh();
              }
            });
  }

  /** The screen comes into view: what is asked is answered now, not before. */
  void shown() {
    shown = true;
    refresh();
  }

  void hidden() {
    shown = false;
  }

  /** The answer shown; also while a newer one is computed. */
  ReadOnlyObjectProperty<@Nullable ShipAnswer> answerProperty() {
    return answer;
  }

  ReadOnlyObjectProperty<ShipState> stateProperty() {
    return state;
  }

  ReadOnlyObjectProperty<GateSettings> settingsProperty() {
    return settings;
  }

  ReadOnlyObjectProperty<List<Look>> looksProperty() {
    return looks;
  }

  ReadOnlyObjectProperty<@Nullable Split> splitProperty() {
    return split;
  }

  Session session() {
    return session;
  }

  String baselineName() {
    return Baselines.name(session.baseline(), session.committed());
  }

  /** How many different questions a split has answered. */
  long looksAt(@Nullable Split which) {
    String name = which == null ? "all" : which.name().toLowerCase(Locale.ROOT);
    return looks.get().stream()
        .filter(l -> l.split().equals(name) || l.split().equals("all"))
        .map(l -> l.policyHash() + l.baseline())
        .distinct()
        .count();
  }

  void chooseSplit(@Nullable Split chosen) {
    split.set(chosen);
    refresh();
  }

  /** Holds policies to other settings, and keeps them. */
  void hold(GateSettings changed) {
    if (changed.equals(settings.get()) || changed.problem().isPresent()) {
      return;
    }
    settings.set(changed);
    tasks.run(
        "ship settings",
        p -> {
          desk.keep(changed);
          return changed;
        },
        kept -> {},
        failed);
    refresh();
  }

  /** Answers what is asked though it spends the split further. */
  void look() {
    ask(true);
  }

  private void refresh() {
    if (shown) {
      ask(false);
    }
  }

  private record Found(
      GateSettings settings,
      List<Look> looks,
      ShipQuestion question,
      @Nullable ShipAnswer answer) {}

  private void ask(boolean spend) {
    ShipQuestion question = question(settings.get());
    if (!spend && question.equals(asked) && state.get().kind() != ShipState.Kind.FAILED) {
      return;
    }
    asked = question;
    boolean first = !loaded;
    state.set(new ShipState(ShipState.Kind.BUSY, ""));
    tasks.run(
        "ship",
        progress -> work(question, first, spend, progress),
        this::take,
        e -> {
          asked = null;
          state.set(new ShipState(ShipState.Kind.FAILED, Objects.toString(e.getMessage(), "")));
        });
  }

  private Found work(ShipQuestion given, boolean first, boolean spend, Progress progress) {
    progress.at(Double.NaN, "Asking the gate");
    ShipQuestion q = first ? given.withSettings(desk.settings()) : given;
    List<Look> before = desk.looks();
    String hash = q.hash();
    boolean fresh = before.stream().noneMatch(l -> l.split().equals(q.split()));
    boolean known =
        before.stream().anyMatch(l -> l.split().equals(q.split()) && l.policyHash().equals(hash));
    boolean tune = q.view().split() == Split.TUNE;
    if (!spend && !fresh && !known && !tune) {
      return new Found(q.settings(), before, q, null);
    }
    GateReport report = desk.decide(q, progress::cancelled);
    if (report == null) {
      throw new CancellationException();
    }
    List<Expressed> targets = targets(report, progress);
    return new Found(q.settings(), desk.looks(), q, new ShipAnswer(q, report, targets));
  }

  private List<Expressed> targets(GateReport report, Progress progress) {
    EvalTable table = report.input().table();
    Set<Need> needs = new HashSet<>(Expressed.needs(report.policy()));
    needs.removeIf(table::has);
    if (!needs.isEmpty()) {
      table =
          table.with(session.document().columns().load(needs, share -> {}, progress::cancelled));
    }
    return Expressed.all(
        Run.of(table, report.policy()),
        report.input().view().split(),
        session.document().policies()::model);
  }

  private void take(Found found) {
    loaded = true;
    asked = found.question();
    settings.set(found.settings());
    looks.set(found.looks());
    if (found.answer() == null) {
      state.set(new ShipState(ShipState.Kind.WAITING, found.question().split()));
      return;
    }
    answer.set(found.answer());
    state.set(new ShipState(ShipState.Kind.READY, ""));
  }

  private ShipQuestion question(GateSettings held) {
    return new ShipQuestion(
        session.table(),
        session.committed(),
        session.baseline(),
        baselineName(),
        session.view().withSplit(split.get()).withCategory(null),
        held);
  }

  /** The command that gives the same exit code. */
  String command() {
    return GateCommandLine.of(
        session.document().title(),
        session.committed().name(),
        baselineOption(),
        settings.get(),
        session.view().withSplit(split.get()));
  }

  private String baselineOption() {
    return switch (session.baseline()) {
      case Baseline.Model m ->
          m.equals(Baselines.strong(session.committed())) ? "strong" : "model:" + m.model();
      case Baseline.Saved saved -> saved.policy().name();
      case Baseline.Production p -> "field:" + p.field();
    };
  }

  /** What a report of the answer is made from; blocks. */
  ReportInput reportInput(ShipAnswer shown) {
    return desk.report(shown.report(), shown.targets(), session.document().title(), command());
  }

  @Override
  public void close() {
    subscription.close();
    tasks.cancel("ship");
  }
}
