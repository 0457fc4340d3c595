package dev.lanewright.ui.compare;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.Need;
import dev.lanewright.engine.View;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Session;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The wanted mix of categories and their importance, typed or taken from the data. */
final class MixViewModel {
  private final Session session;
  private final Tasks tasks;
  private final List<MixRow> rows = new ArrayList<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(true);

  MixViewModel(Session session, Tasks tasks) {
    this.session = session;
    this.tasks = tasks;
    long[] counts = counts(session.table(), session.view());
    View view = session.view();
    Map<String, Double> mix = view.mix() == null ? Map.of() : view.mix();
    for (int c = 0; c < counts.length; c++) {
      String name = session.table().categories().get(c);
      MixRow row = new MixRow(name, counts[c]);
      if (mix.containsKey(name)) {
        row.wantedProperty().set(written(mix.get(name) * 100));
      }
      row.importanceProperty().set(written(view.importance().getOrDefault(name, 1.0)));
      rows.add(row);
    }
    rows.forEach(
        r -> {
          r.wantedProperty().subscribe(t -> check());
          r.importanceProperty().subscribe(t -> check());
        });
  }

  List<MixRow> rows() {
    return rows;
  }

  /** Fields of the samples that a mix can be taken from. */
  List<String> fields() {
    return session.document().fields();
  }

  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What the mix amounts to, in words. */
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty validProperty() {
    return valid.getReadOnlyProperty();
  }

  /** Share of all samples in the split in view. */
  double observed(MixRow row) {
    long all = rows.stream().mapToLong(MixRow::samples).sum();
    return all == 0 ? Double.NaN : (double) row.samples() / all;
  }

  /** The share that the number typed amounts to; NaN where no mix is wanted. */
  double share(MixRow row) {
    double all = rows.stream().mapToDouble(r -> MixRow.number(r.wantedProperty().get())).sum();
    return all > 0 ? MixRow.number(row.wantedProperty().get()) / all : Double.NaN;
  }

  /** Fills in the counts of the whole eval set, whatever split is in view. */
  void fromCounts() {
    long[] counts = counts(session.table(), View.ALL);
    for (int c = 0; c < counts.length; c++) {
      rows.get(c).wantedProperty().set(Long.toString(counts[c]));
    }
  }

  /**
   * Fills in from a field: numbers are added up by category; texts that name categories are
   * counted.
   */
  void fromField(String field) {
    Need need = new Need.Field(field);
    EvalTable table = session.table();
    tasks.run(
        "mix from a field",
        progress ->
            MixFromField.of(
                table,
                (Labels)
                    session
                        .document()
                        .columns()
                        .load(Set.of(need), share -> progress.at(share, field), progress::cancelled)
                        .get(need)),
        found -> {
          if (found.length == 0) {
            problem.set("\"" + field + "\" holds neither numbers nor names of categories.");
          } else {
            for (int c = 0; c < found.length; c++) {
              rows.get(c).wantedProperty().set(written(found[c]));
            }
          }
        },
        e -> problem.set("\"" + field + "\" could not be read: " + e.getMessage()));
  }

  /** Back to the samples as they are. */
  void reset() {
    rows.forEach(
        r -> {
          r.wantedProperty().set("");
          r.importanceProperty().set("1");
        });
  }

  /** Puts the mix and the importance in place; every screen follows. */
  void apply() {
    if (!valid.get()) {
      return;
    }
    SequencedMap<String, Double> mix = new LinkedHashMap<>();
    SequencedMap<String, Double> importance = new LinkedHashMap<>();
    for (MixRow r : rows) {
      double share = share(r);
      if (share > 0) {
        mix.put(r.category(), share);
      }
      double weight = MixRow.number(r.importanceProperty().get());
      if (weight != 1) {
        importance.put(r.category(), weight);
      }
    }
    View view = session.view();
    session.look(new View(view.split(), view.category(), mix.isEmpty() ? null : mix, importance));
  }

  private void check() {
    String wrong = "";
    boolean some = false;
    boolean important = false;
    for (MixRow r : rows) {
      double wanted = MixRow.number(r.wantedProperty().get());
      double weight = MixRow.number(r.importanceProperty().get());
      if (wrong.isEmpty() && Double.isNaN(wanted)) {
        wrong = r.category() + ": write a share or a count, such as 30 or 12000.";
      }
      if (wrong.isEmpty() && Double.isNaN(weight)) {
        wrong = r.category() + ": write an importance from 0 up, such as 3.";
      }
      if (wrong.isEmpty() && wanted > 0 && r.samples() == 0) {
        wrong = r.category() + " has no sample in view that could stand for its share.";
      }
      some |= wanted > 0;
      important |= weight > 0 || r.importanceProperty().get().isBlank();
    }
    if (wrong.isEmpty() && !important) {
      wrong = "At least one category must have an importance above 0.";
    }
    problem.set(wrong);
    valid.set(wrong.isEmpty());
    note.set(
        some
            ? "Samples are weighed so that the categories have these shares; a blank one counts 0."
            : "No mix: every sample counts once.");
  }

  private static long[] counts(EvalTable table, View view) {
    long[] counts = new long[table.categories().size()];
    for (int i = 0; i < table.n(); i++) {
      if (view.split() == null || table.split()[i] == view.split().ordinal()) {
        counts[table.category()[i]]++;
      }
    }
    return counts;
  }

  private static String written(double x) {
    return BigDecimal.valueOf(x)
        .setScale(6, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
