package dev.lanewright.ui;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Figures;
import dev.lanewright.engine.Repeats;
import dev.lanewright.replay.answer.Forecast;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.ui.replay.ReplayViewModel;
import dev.lanewright.ui.shell.ShellModel;
import dev.lanewright.ui.shell.StatusItem;
import dev.lanewright.workspace.Aspect;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.Subscription;
import dev.lanewright.workspace.catalogue.CatalogueDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the figures on screen stand on, in the status bar. JavaFX thread only. */
final class StatusLine implements AutoCloseable {
  private final ShellModel model;
  private final EvalSetInfo set;
  private final Session session;
  private final CatalogueDesk desk;
  private final List<Subscription> subscriptions;
  private @Nullable ReplayViewModel replay;
  private Runnable replayThem = () -> {};
  private Runnable editMix = () -> {};
  private Runnable setPrices = () -> {};
  private @Nullable EvalTable counted;
  private String repeats = "";

  StatusLine(ShellModel model, EvalSetInfo set, Session session, CatalogueDesk desk) {
    this.model = model;
    this.set = set;
    this.session = session;
    this.desk = desk;
    subscriptions =
        List.of(
            session.subscribe(
                what -> {
                  if (what.contains(Aspect.FIGURES) || what.contains(Aspect.BUSY)) {
                    show();
                  }
                }),
            desk.subscribe(this::show));
    show();
  }

  /** Also tells what is missing, with what replays it, and what replays cost. */
  void watch(ReplayViewModel newReplay, Runnable action) {
    replay = newReplay;
    replayThem = action;
    newReplay.lackingProperty().subscribe(f -> show());
    newReplay.todayProperty().subscribe(t -> show());
    newReplay.activeProperty().subscribe(a -> show());
  }

  /** What edits the production mix, from the words that say there is one. */
  void onMix(Runnable action) {
    editMix = action;
    show();
  }

  /** Where prices are set, from the words that say that some are missing. */
  void onPrices(Runnable action) {
    setPrices = action;
    show();
  }

  private void show() {
    var left = new ArrayList<StatusItem>();
    Figures f = session.figures();
    long n = f == null ? set.samples() : f.overall().n();
    left.add(
        StatusItem.of(
            String.format(
                Locale.ROOT,
                "%,d samples · %s · %s",
                n,
                several(set.categories().size(), "category", "categories"),
                several(set.models().size(), "model", "models"))));
    if (session.view().mix() != null || !session.view().importance().isEmpty()) {
      // Every screen's figures are other ones then, so that every screen says so.
      left.add(
          StatusItem.link(
              session.view().mix() != null
                  ? "Weighted to a production mix"
                  : "Categories weighted by importance",
              editMix));
    }
    repeats(left);
    if (f != null) {
      double coverage = 100 * f.overall().coverage();
      String text = String.format(Locale.ROOT, "Coverage %.1f%%", coverage);
      left.add(
          f.uncovered() == 0
              ? StatusItem.of(text)
              : StatusItem.warning(
                  text + String.format(Locale.ROOT, " · %,d uncovered", f.uncovered())));
      if (f.uncovered() > 0) {
        missing(left);
      }
      if (f.unpriced() > 0) {
        boolean none = !f.overall().costPerRequest().known();
        left.add(
            new StatusItem(
                none
                    ? "No model has a price: set prices"
                    : String.format(
                        Locale.ROOT, "%,d unpriced, dollars are partial: set prices", f.unpriced()),
                "warning",
                setPrices));
      }
      if (f.misroutedPins() > 0) {
        left.add(
            new StatusItem(
                String.format(Locale.ROOT, "%,d pinned samples misrouted", f.misroutedPins()),
                "worse",
                null));
      }
    }
    String problem = session.problem();
    if (problem != null) {
      left.add(new StatusItem(problem, "worse", null));
    }
    set(model.statusLeft(), left);
    var right = new ArrayList<StatusItem>();
    ReplayViewModel r = replay;
    if (r != null) {
      right.add(StatusItem.of(r.activeProperty().get() == null ? "No runs" : "1 run under way"));
      right.add(StatusItem.of("Spent today " + r.todayProperty().get()));
    }
    desk.asOf().ifPresent(day -> right.add(StatusItem.of("Prices " + day)));
    set(model.statusRight(), right);
  }

  private static String several(int n, String one, String more) {
    return n + " " + (n == 1 ? one : more);
  }

  /** How far repeated answers lie apart: figures average them. */
  private void repeats(List<StatusItem> left) {
    EvalTable table = session.table();
    if (!table.equals(counted)) {
      counted = table;
      Repeats r = Repeats.of(table);
      repeats =
          r.n() == 0 ? "" : String.format(Locale.ROOT, "Repeats averaged, ± %.2f", r.spread());
    }
    if (!repeats.isEmpty()) {
      left.add(StatusItem.of(repeats));
    }
  }

  private void missing(List<StatusItem> left) {
    Forecast lacking = replay == null ? null : replay.lackingProperty().get();
    // A set without answers has no models of its own that could be asked.
    boolean models = !session.table().models().isEmpty();
    if (models && lacking != null && lacking.calls() > 0) {
      left.add(
          StatusItem.link(
              String.format(
                  Locale.ROOT,
                  "%,d %s missing: replay %s (%s)",
                  lacking.calls(),
                  lacking.calls() == 1 ? "answer" : "answers",
                  lacking.calls() == 1 ? "it" : "them",
                  ReplayViewModel.range(lacking)),
              replayThem));
    }
  }

  /** Nodes are made anew only when words change: figures come at every frame of a drag. */
  private static void set(ObservableList<StatusItem> shown, List<StatusItem> now) {
    if (!shown.equals(now)) {
      shown.setAll(now);
    }
  }

  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
    model.statusLeft().clear();
    model.statusRight().clear();
  }
}
