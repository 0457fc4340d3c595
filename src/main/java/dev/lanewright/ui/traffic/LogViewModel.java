package dev.lanewright.ui.traffic;

import dev.lanewright.evalset.reader.ReadException;
import dev.lanewright.policy.Policy;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ImportSummary;
import dev.lanewright.store.Workspace;
import dev.lanewright.traffic.draw.DrawPlan;
import dev.lanewright.traffic.reader.LogRoles;
import dev.lanewright.ui.task.Progress;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.traffic.DrawImport;
import dev.lanewright.workspace.traffic.LogDesk;
import dev.lanewright.workspace.traffic.StartLanes;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A log on its way from files to a profile, a drawing and an eval set. JavaFX thread only. */
public final class LogViewModel {
  /** How far it is. */
  public enum State {
    /** The log is read for its profile. */
    READING,
    /** The profile is there. */
    PROFILED,
    /** A set is being drawn. */
    DRAWING,
    /** A set is drawn and shown; nothing of it is stored. */
    DRAWN,
    /** It is being stored. */
    KEEPING,
    /** It is an eval set. */
    KEPT,
    /** The log cannot be read. */
    FAILED
  }

  private static final String TASK = "production log";

  private final Workspace workspace;
  private final Tasks tasks;
  private final Executor background;
  private final List<Path> files;
  private final @Nullable Policy policy;
  private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.READING);
  private final ObjectProperty<LogDesk.@Nullable Profiled> profiled = new SimpleObjectProperty<>();
  private final ObjectProperty<LogDesk.@Nullable Drawing> drawing = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ImportSummary> kept = new SimpleObjectProperty<>();
  private final StringProperty problem = new SimpleStringProperty("");
  private final StringProperty evalSet;
  private final ObjectProperty<Integer> samples =
      new SimpleObjectProperty<>(DrawPlan.USUAL.samples());
  private final ObjectProperty<DrawPlan> plan = new SimpleObjectProperty<>(DrawPlan.USUAL);
  private final DoubleProperty progress = new SimpleDoubleProperty(Double.NaN);

  /**
   * @param policy whose lanes the profile counts calls by, or null
   */
  LogViewModel(
      Workspace workspace,
      Tasks tasks,
      Executor background,
      List<Path> files,
      @Nullable Policy policy) {
    this.policy = policy == null || StartLanes.problem(policy).isPresent() ? null : policy;
    this.workspace = workspace;
    this.tasks = tasks;
    this.background = background;
    this.files = List.copyOf(files);
    this.evalSet = new SimpleStringProperty(free(name(files.getFirst())));
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private String free(String name) {
    Set<String> taken =
        Set.copyOf(new EvalSets(workspace).list().stream().map(EvalSetInfo::name).toList());
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + "-" + i;
    }
    return free;
  }

  List<Path> files() {
    return files;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state;
  }

  ReadOnlyObjectProperty<LogDesk.@Nullable Profiled> profiledProperty() {
    return profiled;
  }

  ReadOnlyObjectProperty<LogDesk.@Nullable Drawing> drawingProperty() {
    return drawing;
  }

  ReadOnlyObjectProperty<@Nullable ImportSummary> keptProperty() {
    return kept;
  }

  /** What is wrong, in words; empty where nothing is. */
  ReadOnlyStringProperty problemProperty() {
    return problem;
  }

  StringProperty evalSetProperty() {
    return evalSet;
  }

  ObjectProperty<Integer> samplesProperty() {
    return samples;
  }

  /** How a set is drawn; its number of samples is {@link #samplesProperty}. */
  ObjectProperty<DrawPlan> planProperty() {
    return plan;
  }

  /** Share of the bytes read, NaN while that is not known. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress;
  }

  /** Reads the log for its profile. */
  void look() {
    state.set(State.READING);
    tasks.run(
        TASK,
        p -> desk().profile(files, LogRoles.USUAL, policy, (d, t) -> tell(p, d, t), p::cancelled),
        done -> {
          profiled.set(done);
          samples.set((int) Math.min(samples.get(), Math.max(1, done.profile().all().texts())));
          state.set(State.PROFILED);
        },
        e -> failed(e, State.FAILED));
  }

  /** Draws a set and shows it; nothing is stored. */
  void draw() {
    DrawPlan how = plan.get();
    var wanted =
        new DrawPlan(
            samples.get(), how.by(), how.least(), how.nearCopies(), how.lanes(), how.seed());
    state.set(State.DRAWING);
    problem.set("");
    tasks.run(
        TASK,
        p -> desk().draw(files, LogRoles.USUAL, wanted, (d, t) -> tell(p, d, t), p::cancelled),
        done -> {
          drawing.set(done);
          state.set(State.DRAWN);
        },
        e -> failed(e, State.PROFILED));
  }

  /** Stores the drawn set. */
  void keep() {
    LogDesk.Drawing drawn = drawing.get();
    if (drawn == null) {
      return;
    }
    if (evalSet.get().isBlank()) {
      problem.set("An eval set needs a name.");
      return;
    }
    String name = evalSet.get().strip();
    state.set(State.KEEPING);
    tasks.run(
        TASK,
        p -> new DrawImport(workspace, background).keep(drawn, files, name, p::cancelled),
        done -> {
          kept.set(done);
          state.set(State.KEPT);
        },
        e -> failed(e, State.DRAWN));
  }

  /** Goes back from a drawing to the profile. */
  void back() {
    drawing.set(null);
    state.set(profiled.get() == null ? State.FAILED : State.PROFILED);
  }

  /** Stops what is under way. */
  void cancel() {
    tasks.cancel(TASK);
    if (state.get() == State.DRAWING) {
      state.set(State.PROFILED);
    }
  }

  private LogDesk desk() {
    return new LogDesk(new CatalogueShelf(workspace).load(), background);
  }

  private void tell(Progress p, long done, long total) {
    double share = total == 0 ? Double.NaN : (double) done / total;
    p.at(share, String.format(Locale.ROOT, "%,d of %,d MB", done >> 20, total >> 20));
    tasks.onFx(() -> progress.set(share));
  }

  private void failed(Throwable thrown, State then) {
    problem.set(
        thrown instanceof ReadException
            ? String.valueOf(thrown.getMessage())
            : "The log could not be read: " + thrown.getMessage());
    state.set(then);
  }
}
