package dev.lanewright.ui.tune;

import dev.lanewright.engine.verdict.VerdictTallies;
import dev.lanewright.engine.verdict.VerdictTally;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Details;
import dev.lanewright.workspace.PolicyVerdicts;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Verdicts on the policy per category, counted in the background. JavaFX thread only. */
final class CategoryVerdicts {
  private final Tasks tasks;
  private final @Nullable PolicyVerdicts source;
  private final ReadOnlyObjectWrapper<@Nullable VerdictTallies> tallies =
      new ReadOnlyObjectWrapper<>();
  private @Nullable Details last;

  /**
   * @param source null where there are no verdicts to read
   */
  CategoryVerdicts(TuneViewModel vm, Tasks tasks, @Nullable PolicyVerdicts source) {
    this.tasks = tasks;
    this.source = source;
    vm.onChange(() -> count(vm.session().details()));
  }

  /** Reads the verdicts anew: the screen has come into view. */
  void refresh() {
    PolicyVerdicts s = source;
    Details d = last;
    if (s != null && d != null) {
      s.forget();
      last = null;
      count(d);
    }
  }

  private void count(@Nullable Details d) {
    PolicyVerdicts s = source;
    if (s == null || d == null || d.equals(last)) {
      return;
    }
    last = d;
    // A failure leaves the grades in place; the verdicts screen tells of it.
    tasks.run("tune verdicts", p -> s.of(d), tallies::set, e -> {});
  }

  /** What was counted; null before the first count. */
  ReadOnlyObjectProperty<@Nullable VerdictTallies> talliesProperty() {
    return tallies.getReadOnlyProperty();
  }

  /**
   * The tally of a category, or of all, or null where nothing of it was judged.
   *
   * @param category null for all
   */
  @Nullable VerdictTally of(@Nullable String category) {
    VerdictTallies t = tallies.get();
    if (t == null) {
      return null;
    }
    return Stream.concat(
            category == null ? Stream.of(t.all()) : Stream.empty(), t.categories().stream())
        .filter(c -> (category == null || c.name().equals(category)) && c.n() > 0)
        .findFirst()
        .orElse(null);
  }
}
