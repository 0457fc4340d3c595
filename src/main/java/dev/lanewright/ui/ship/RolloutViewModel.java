package dev.lanewright.ui.ship;

import dev.lanewright.engine.Arms;
import dev.lanewright.engine.Baseline;
import dev.lanewright.policy.Policy;
import dev.lanewright.ship.Exports;
import dev.lanewright.ship.gate.JudgedSample;
import dev.lanewright.ship.rollout.ArmTally;
import dev.lanewright.ship.rollout.RolloutPlan;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.traffic.reader.LogRoles;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Aspect;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.Subscription;
import dev.lanewright.workspace.shipping.RolloutDesk;
import dev.lanewright.workspace.traffic.ArmDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The plan of the rollout and what looks at its steps showed. JavaFX thread only. */
final class RolloutViewModel implements AutoCloseable {
  private final Session session;
  private final RolloutDesk desk;
  private final @Nullable ArmDesk logs;
  private final Tasks tasks;
  private final Consumer<Throwable> failed;
  private final Subscription subscription;
  private final ObjectProperty<RolloutPlan> plan = new SimpleObjectProperty<>(RolloutPlan.USUAL);
  private final ObjectProperty<SequencedMap<Integer, RolloutDesk.Seen>> seen =
      new SimpleObjectProperty<>(new TreeMap<>());
  private RolloutDesk.@Nullable Rollout shown;
  private boolean visible;

  /**
   * @param logs reads production logs, or null where they cannot be read
   * @param failed told of what could not be kept or read
   */
  RolloutViewModel(
      Session session,
      RolloutDesk desk,
      @Nullable ArmDesk logs,
      Tasks tasks,
      Consumer<Throwable> failed) {
    this.session = session;
    this.desk = desk;
    this.logs = logs;
    this.tasks = tasks;
    this.failed = failed;
    subscription =
        session.subscribe(
            what -> {
              if (visible
                  && (what.contains(Aspect.POLICY)
                      || what.contains(Aspect.BASELINE)
                      || what.contains(Aspect.SAVED))) {
                refresh();
              }
            });
  }

  /**
   * What is to be read of a step.
   *
   * @param arm field of the log that names the arm; empty: the hash decides
   * @param value of it that means the policy's arm
   * @param set a set drawn from the step's log whose verdicts count; null: what the log says
   * @param judged answers judged elsewhere
   * @param winOrTie of them, as good or better
   */
  record Ask(
      int step, String arm, String value, @Nullable EvalSetInfo set, long judged, long winOrTie) {}

  void shown() {
    visible = true;
    refresh();
  }

  void hidden() {
    visible = false;
  }

  ReadOnlyObjectProperty<RolloutPlan> planProperty() {
    return plan;
  }

  /** The newest look at each step, by its index. */
  ReadOnlyObjectProperty<SequencedMap<Integer, RolloutDesk.Seen>> seenProperty() {
    return seen;
  }

  /** Fields of the set, of which one may keep users apart. */
  List<String> fields() {
    return session.document().fields();
  }

  /** Whether production logs can be read. */
  boolean reads() {
    return logs != null;
  }

  /** Index of the step that runs. */
  int running() {
    return RolloutDesk.next(plan.get(), seen.get());
  }

  private RolloutDesk.Rollout rollout() {
    var policy = session.committed();
    String baseline = Arms.of(session.table(), session.baseline(), policy).name();
    return new RolloutDesk.Rollout(policy.name(), Exports.hash(policy), baseline);
  }

  private void refresh() {
    RolloutDesk.Rollout now = rollout();
    if (now.equals(shown)) {
      return;
    }
    boolean first = shown == null;
    shown = now;
    record Found(RolloutPlan plan, SequencedMap<Integer, RolloutDesk.Seen> seen) {}
    RolloutPlan held = plan.get();
    tasks.run(
        "rollout",
        p -> new Found(first ? desk.plan() : held, desk.seen(now)),
        found -> {
          plan.set(found.plan());
          seen.set(found.seen());
        },
        failed);
  }

  /** Plans otherwise, and keeps the plan. */
  void roll(RolloutPlan changed) {
    if (changed.equals(plan.get()) || changed.problem().isPresent()) {
      return;
    }
    plan.set(changed);
    RolloutDesk.Rollout now = rollout();
    tasks.run(
        "ship plan",
        p -> {
          desk.keep(changed, now);
          return changed;
        },
        kept -> {},
        failed);
  }

  /** Tells the sets whose verdicts may judge a step. */
  void judgedSets(Consumer<List<EvalSetInfo>> told) {
    tasks.run("rollout sets", p -> desk.others(), told, failed);
  }

  /** Reads a step's logs and says whether the rollout goes on. */
  void read(List<Path> files, Ask ask, Consumer<RolloutDesk.Seen> told) {
    ArmDesk reader = logs;
    if (reader == null) {
      return;
    }
    RolloutPlan now = plan.get();
    RolloutDesk.Rollout of = rollout();
    Policy policy = session.committed();
    Baseline baseline = session.baseline();
    var wish =
        new ArmDesk.Wish(
            now.stickyBy(),
            now.salt(),
            now.steps().get(ask.step()).share(),
            ask.arm().isBlank() ? null : ask.arm(),
            Set.of(ask.value()),
            "judge_verdict");
    tasks.run(
        "rollout log",
        progress -> {
          ArmTally.Counted counted =
              reader
                  .count(
                      files,
                      LogRoles.USUAL,
                      wish,
                      (done, total) ->
                          progress.at(total > 0 ? (double) done / total : Double.NaN, "Reading"),
                      progress::cancelled)
                  .arms();
          EvalSetInfo set = ask.set();
          if (set != null) {
            progress.at(Double.NaN, "Counting the verdicts on " + set.name());
            JudgedSample said = desk.judged(set, policy, baseline, progress::cancelled);
            counted = counted.withJudged(said.pairs(), said.goodOrTied());
          } else if (ask.judged() > 0) {
            counted = counted.withJudged(ask.judged(), ask.winOrTie());
          }
          return desk.look(now, of, ask.step(), counted, counted.days());
        },
        look -> {
          var all = new TreeMap<>(seen.get());
          all.put(ask.step(), look);
          seen.set(all);
          told.accept(look);
        },
        failed);
  }

  @Override
  public void close() {
    subscription.close();
    tasks.cancel("rollout log");
  }
}
