package dev.lanewright.ui.tune;

import dev.lanewright.engine.Figures;
import dev.lanewright.ui.shell.StatusItem;
import dev.lanewright.workspace.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the figures stand on: samples, coverage, what is missing, assumed, unpriced, misrouted. */
final class TuneStatus {
  private static final double FULL = 0.9995;

  private final ObservableList<StatusItem> items = FXCollections.observableArrayList();

  TuneStatus(TuneViewModel vm) {
    vm.onChange(
        () -> {
          List<StatusItem> now = of(vm);
          if (!now.equals(items)) {
            items.setAll(now);
          }
        });
  }

  ObservableList<StatusItem> items() {
    return items;
  }

  private static List<StatusItem> of(TuneViewModel vm) {
    Figures f = vm.figuresProperty().get();
    Session session = vm.session();
    List<StatusItem> all = new ArrayList<>();
    if (f == null) {
      return all;
    }
    all.add(
        StatusItem.of(
            "%s samples · %d categories · %d models"
                .formatted(
                    Numbers.count(f.overall().n()),
                    session.table().categories().size(),
                    session.table().models().size())));
    double coverage = f.overall().coverage();
    String covered = "Coverage " + Numbers.wholePercent(coverage);
    all.add(coverage < FULL ? StatusItem.warning(covered) : StatusItem.of(covered));
    count(all, f.uncovered(), " uncovered: an answer was never recorded");
    count(all, f.assumed(), " assumed: recorded without the hint");
    count(all, f.unpriced(), " unpriced");
    if (f.misroutedPins() > 0) {
      all.add(
          new StatusItem(
              Numbers.count(f.misroutedPins()) + " pinned samples misrouted", "worse", null));
    }
    return all;
  }

  private static void count(List<StatusItem> all, long n, String what) {
    if (n > 0) {
      all.add(StatusItem.of(Numbers.count(n) + what));
    }
  }
}
