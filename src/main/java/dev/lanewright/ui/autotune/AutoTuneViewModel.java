package dev.lanewright.ui.autotune;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.Slice;
import dev.lanewright.learn.tune.TuneGoal;
import dev.lanewright.learn.tune.TuneNeeds;
import dev.lanewright.learn.tune.TuneStudy;
import dev.lanewright.policy.Policy;
import dev.lanewright.ui.task.Progress;
import dev.lanewright.ui.task.RunningTask;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.ColumnSource;
import dev.lanewright.workspace.Details;
import dev.lanewright.workspace.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What to tune for, how far tuning is, and what it found. JavaFX thread only. */
final class AutoTuneViewModel {
  private static final String TASK = "auto-tune";
  private static final double PERCENT = 100;
  private static final double THOUSAND = 1000;
  private static final double SECOND = 1000;
  private static final long SEED = 20_260_101;

  /**
   * A category that may have a floor of its own.
   *
   * @param quality its mean quality now, 0..1
   * @param floor what is typed, in percent; empty for none
   */
  record Category(String name, long n, double quality, StringProperty floor) {}

  private final Session session;
  private final Tasks tasks;
  private final BooleanProperty budget = new SimpleBooleanProperty();
  private final StringProperty floor = new SimpleStringProperty("");
  private final StringProperty dollars = new SimpleStringProperty("");
  private final StringProperty seconds = new SimpleStringProperty("");
  private final List<Category> categories;
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final DoubleProperty share = new SimpleDoubleProperty();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObjectProperty<TuneStudy.@Nullable Result> result = new SimpleObjectProperty<>();
  private final Policy before;
  private @Nullable TuneGoal asked;
  private volatile int looks;

  AutoTuneViewModel(Session session, Tasks tasks) {
    this.session = session;
    this.tasks = tasks;
    this.before = session.committed();
    Figures now = session.figures();
    categories =
        now == null
            ? List.of()
            : now.categories().stream().map(AutoTuneViewModel::category).toList();
    if (now != null) {
      floor.set(text(PERCENT * now.overall().quality().value(), 1));
      dollars.set(text(THOUSAND * now.overall().costPerRequest().value(), 2));
    }
  }

  private static Category category(Slice slice) {
    return new Category(
        slice.name(), slice.n(), slice.quality().value(), new SimpleStringProperty(""));
  }

  private static String text(double value, int digits) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** Whether dollars are bounded, not quality. */
  BooleanProperty budgetProperty() {
    return budget;
  }

  /** Least quality, percent. */
  StringProperty floorProperty() {
    return floor;
  }

  /** Most dollars per 1,000 requests. */
  StringProperty dollarsProperty() {
    return dollars;
  }

  /** Ceiling on p95, seconds; empty for none. */
  StringProperty secondsProperty() {
    return seconds;
  }

  List<Category> categories() {
    return categories;
  }

  BooleanProperty runningProperty() {
    return running;
  }

  DoubleProperty shareProperty() {
    return share;
  }

  /** What is wrong with what was typed, or what went wrong; else empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What was found, or null before. */
  ObjectProperty<TuneStudy.@Nullable Result> resultProperty() {
    return result;
  }

  /** The policy that tuning begins from. */
  Policy before() {
    return before;
  }

  /** What the result was asked for. */
  @Nullable TuneGoal asked() {
    return asked;
  }

  void start() {
    TuneGoal goal = goal();
    Details details = session.details();
    if (goal == null) {
      return;
    }
    if (details == null) {
      problem.set("The figures are still being computed. Try again in a moment.");
      return;
    }
    problem.set("");
    asked = goal;
    running.set(true);
    share.set(0);
    var table = session.table();
    var columns = session.document().columns();
    RunningTask task =
        tasks.run(
            TASK,
            progress ->
                noted(
                    TuneStudy.run(
                        complete(table, columns, progress),
                        before,
                        goal,
                        details.arm(),
                        details.view(),
                        true,
                        SEED,
                        at -> progress.at(at, "Tuning"),
                        progress::cancelled),
                    details.arm()),
            found -> {
              running.set(false);
              result.set(found);
            },
            e -> {
              running.set(false);
              problem.set(e.getMessage() == null ? e.toString() : e.getMessage());
            });
    task.shareProperty().subscribe(at -> share.set(at.doubleValue()));
  }

  /** The table with what gates at other positions would say, as the command loads it. */
  private EvalTable complete(EvalTable table, ColumnSource columns, Progress progress) {
    Set<Need> missing = new HashSet<>(TuneNeeds.of(before));
    missing.removeIf(table::has);
    return missing.isEmpty()
        ? table
        : table.with(
            columns.load(missing, at -> progress.at(at, "Reading answers"), progress::cancelled));
  }

  /** The result; that it shows the report split is noted, as looking spends it. */
  private TuneStudy.Result noted(TuneStudy.Result found, @Nullable Arm against) {
    String baseline = against == null ? "" : against.name();
    looks = session.document().policies().looked(found.tuned().policy(), baseline);
    return found;
  }

  /** How many different questions the report split has answered by now, 0 where unknown. */
  int looks() {
    return looks;
  }

  void cancel() {
    tasks.cancel(TASK);
    running.set(false);
  }

  /** The goal as typed, or null with the problem told. */
  private @Nullable TuneGoal goal() {
    double bound =
        budget.get()
            ? number(dollars.get(), "dollars per 1,000 requests", 0, Double.MAX_VALUE) / THOUSAND
            : number(floor.get(), "quality in percent", 0, PERCENT) / PERCENT;
    var floors = new TreeMap<String, Double>();
    boolean wrong = Double.isNaN(bound);
    for (Category c : categories) {
      if (!c.floor().get().isBlank()) {
        double least = number(c.floor().get(), c.name() + " in percent", 0, PERCENT);
        wrong |= Double.isNaN(least);
        floors.put(c.name(), least / PERCENT);
      }
    }
    Double p95 = null;
    if (!seconds.get().isBlank()) {
      double most = number(seconds.get(), "p95 in seconds", 0, Double.MAX_VALUE);
      wrong |= Double.isNaN(most);
      p95 = most * SECOND;
    }
    return wrong
        ? null
        : new TuneGoal(
            budget.get() ? TuneGoal.Kind.BUDGET : TuneGoal.Kind.QUALITY_FLOOR, bound, floors, p95);
  }

  private double number(String text, String what, double least, double most) {
    try {
      double value = Double.parseDouble(text.strip().replace("%", "").replace("$", ""));
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    problem.set("“%s” is no %s.".formatted(text.strip(), what));
    return Double.NaN;
  }

  /** Puts the tuned policy in place as one edit. */
  void apply() {
    TuneStudy.Result found = result.get();
    TuneGoal goal = asked;
    if (found != null && goal != null) {
      String name =
          goal.kind() == TuneGoal.Kind.BUDGET
              ? "auto-tune to $" + text(THOUSAND * goal.bound(), 2) + " per 1k"
              : "auto-tune to " + text(PERCENT * goal.bound(), 1) + "%";
      session.apply(name, found.tuned().policy());
    }
  }

  void close() {
    tasks.cancel(TASK);
  }
}
