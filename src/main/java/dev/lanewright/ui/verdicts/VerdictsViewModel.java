package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.Panel;
import dev.lanewright.engine.verdict.RatingTable;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.store.PairDetail;
import dev.lanewright.store.Panels;
import dev.lanewright.store.Ratings;
import dev.lanewright.store.Reviews;
import dev.lanewright.store.SampleDetail;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.SampleRow;
import dev.lanewright.store.StoreException;
import dev.lanewright.store.Verdicts;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Aspect;
import dev.lanewright.workspace.Baselines;
import dev.lanewright.workspace.Details;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The state of the verdicts screen. JavaFX thread only. */
public final class VerdictsViewModel implements AutoCloseable {
  /** Where it stands. */
  enum State {
    LOADING,
    /** The eval set has no verdicts and no single grades. */
    EMPTY,
    READY,
    /** Answers were graded one at a time, and no two were compared. */
    GRADES
  }

  /** What was read from the workspace. */
  private record Read(VerdictTable table, RatingTable ratings, boolean people, Panel panel) {}

  private final Session session;
  private final Verdicts verdicts;
  private final Reviews reviews;
  private final SamplePages samples;
  private final Ratings ratings;
  private final Panels panels;
  private final Runnable onFigures;
  private final long set;
  private final Tasks tasks;
  private final Consumer<Throwable> onError;
  private final Subscription subscription;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable Findings> findings = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Integer>> listed =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Integer>> grades =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
  private final ObjectProperty<GradeFilter> gradeFilter =
      new SimpleObjectProperty<>(GradeFilter.ALL);
  private @Nullable Read read;
  private @Nullable Question question;
  private boolean shown;

  /**
   * @param set id of the eval set
   * @param onFigures told when figures elsewhere stand on other labels now
   * @param onError gets what a read threw
   */
  public VerdictsViewModel(
      Workspace workspace,
      long set,
      Session session,
      Tasks tasks,
      Runnable onFigures,
      Consumer<Throwable> onError) {
    this.session = session;
    this.set = set;
    this.tasks = tasks;
    this.onFigures = onFigures;
    this.onError = onError;
    verdicts = new Verdicts(workspace);
    reviews = new Reviews(workspace);
    samples = new SamplePages(workspace);
    ratings = new Ratings(workspace);
    panels = new Panels(workspace);
    subscription =
        session.subscribe(
            what -> {
              if (shown && (what.contains(Aspect.DETAILS) || what.contains(Aspect.VIEW))) {
                compute();
              }
            });
    filter.subscribe(f -> list());
    gradeFilter.subscribe(f -> list());
  }

  /** Reads the verdicts anew: the screen has come into view, or something was judged. */
  public void refresh() {
    shown = true;
    tasks.run(
        "verdicts",
        p ->
            new Read(
                verdicts.load(set),
                ratings.columns(set),
                reviews.humanOverrides(),
                panels.get(set)),
        this::take,
        onError);
  }

  /** The screen has gone out of view. */
  void hide() {
    shown = false;
  }

  private void take(@Nullable Read found) {
    read = found;
    if (found == null || (found.table().verdictCount() == 0 && found.ratings().size() == 0)) {
      state.set(State.EMPTY);
      return;
    }
    Question before = question;
    question =
        before == null
            ? Question.first(Sides.of(found.table()).getFirst(), found.panel(), found.people())
            : before.withPeople(found.people()).withPanel(found.panel());
    compute();
  }

  /** Asks something else. */
  void ask(Question next) {
    Question before = question;
    question = next;
    if (before != null && before.people() != next.people()) {
      tasks.run(
          "verdicts people",
          p -> {
            reviews.setHumanOverrides(next.people());
            return next;
          },
          done -> onFigures.run(),
          onError);
    }
    if (before != null && !before.panel().equals(next.panel())) {
      tasks.run(
          "verdicts panel",
          p -> {
            panels.choose(set, next.panel());
            return next;
          },
          done -> {},
          onError);
    }
    compute();
  }

  private void compute() {
    Read r = read;
    Question q = question;
    if (r == null || q == null) {
      return;
    }
    Details d = session.details();
    var basis =
        new Basis(
            session.table(),
            session.view(),
            d == null ? null : d.run(),
            session.baseline(),
            session.figures());
    tasks.run(
        "verdicts figures",
        p -> {
          Findings f = Findings.of(r.table(), r.ratings(), basis, q);
          // A set whose models the policy does not serve has nothing routed to show.
          boolean none =
              q.sides().kind() == Sides.Kind.ROUTED
                  && basis.run() != null
                  && f.comparison().pairs().length == 0;
          return none ? Findings.of(r.table(), r.ratings(), basis, q.withSides(Sides.EVERY)) : f;
        },
        this::show,
        onError);
  }

  private void show(Findings f) {
    findings.set(f);
    state.set(f.table().verdictCount() == 0 ? State.GRADES : State.READY);
    list();
  }

  private void list() {
    Findings f = findings.get();
    listed.set(f == null ? List.of() : filter.get().of(f));
    grades.set(f == null ? List.of() : gradeFilter.get().of(f.ratings()));
  }

  /** The lines of the list at positions of {@link #listedProperty}; off the JavaFX thread. */
  List<PairLine> lines(Findings f, List<Integer> positions) {
    long[] ids = positions.stream().mapToLong(k -> sample(f, k)).distinct().toArray();
    List<SampleRow> rows = samples.rows(ids, 0, ids.length);
    return positions.stream()
        .map(
            k -> {
              String text =
                  rows.stream()
                      .filter(r -> r.id() == sample(f, k))
                      .map(SampleRow::preview)
                      .findFirst()
                      .orElse("");
              return new PairLine(f, k, line(text));
            })
        .toList();
  }

  private static long sample(Findings f, int k) {
    return f.table().samples()[f.comparison().pairs()[k]];
  }

  /**
   * Everything of a pair; off the JavaFX thread.
   *
   * @throws StoreException when it is gone
   */
  PairDetail detail(PairLine line) {
    PairDetail detail = verdicts.detail(line.pairId());
    if (detail == null) {
      throw new StoreException("The pair is gone.");
    }
    return detail;
  }

  /** Names of the policy and of what it is compared with. */
  String words(Sides sides) {
    return sides.words(
        session.policy().name(), Baselines.name(session.baseline(), session.policy()));
  }

  /** The split in view, in words. */
  String view() {
    var split = session.view().split();
    return split == null
        ? "all splits"
        : split.name().toLowerCase(java.util.Locale.ROOT) + " split";
  }

  /** Where it stands. */
  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What is shown; null before the first. */
  ReadOnlyObjectProperty<@Nullable Findings> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /** Which pairs are listed. */
  ObjectProperty<Filter> filterProperty() {
    return filter;
  }

  /** Which single grades are listed. */
  ObjectProperty<GradeFilter> gradeFilterProperty() {
    return gradeFilter;
  }

  /** Positions of the single grades listed, the worst first. */
  ReadOnlyObjectProperty<List<Integer>> gradesProperty() {
    return grades.getReadOnlyProperty();
  }

  /** The lines of single grades at these positions; off the JavaFX thread. */
  List<GradeLine> gradeLines(Findings f, List<Integer> positions) {
    RatingTable t = f.ratings();
    long[] ids = positions.stream().mapToLong(i -> t.samples()[i]).distinct().toArray();
    Map<Long, SampleRow> rows =
        samples.rows(ids, 0, ids.length).stream()
            .collect(Collectors.toMap(SampleRow::id, r -> r, (a, b) -> a));
    return positions.stream()
        .map(
            i -> {
              SampleRow row = rows.get(t.samples()[i]);
              Ratings.Of of = ratings.get(t.ids()[i]);
              return of == null
                  ? null
                  : new GradeLine(
                      of.sample(),
                      row == null ? "" : line(row.preview()),
                      row == null || row.category() == null ? "" : row.category(),
                      of.rating());
            })
        .filter(Objects::nonNull)
        .toList();
  }

  private static String line(String preview) {
    return preview.strip().replaceAll("\\s+", " ");
  }

  /** The request and the answers of a sample, or null when it is gone; off the JavaFX thread. */
  @Nullable SampleDetail sample(long id) {
    return samples.detail(id);
  }

  /** Positions in the comparison of the pairs listed, most at stake first. */
  ReadOnlyObjectProperty<List<Integer>> listedProperty() {
    return listed.getReadOnlyProperty();
  }

  Tasks tasks() {
    return tasks;
  }

  Consumer<Throwable> onError() {
    return onError;
  }

  @Override
  public void close() {
    subscription.close();
  }
}
