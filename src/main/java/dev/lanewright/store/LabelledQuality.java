package dev.lanewright.store;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.evalset.Preference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts what people settled in the place of grades, where the user says so: of two recorded answers
 * that were compared, the better one counts 1 and the worse one 0, both bad count 0 each, and tied
 * ones the mean of their grades each. Where a pair of answers has several labels the newest counts.
 */
final class LabelledQuality {
  private final EvalTable table;
  private final Map<String, Integer> position = new HashMap<>();
  private final Map<Integer, float[]> changed = new HashMap<>();

  private LabelledQuality(EvalTable table) {
    this.table = table;
    for (int m = 0; m < table.models().size(); m++) {
      position.put(table.models().get(m).model(), m);
    }
  }

  /** The table with people's labels in it, or as it is where the user did not say so. */
  static EvalTable apply(Connection c, long evalSet, EvalTable table) throws SQLException {
    if (Sql.number(
            c, "SELECT count(*) FROM setting WHERE key = ? AND value = 'true'", Reviews.OVERRIDES)
        == 0) {
      return table;
    }
    var quality = new LabelledQuality(table);
    Sql.each(
        c,
        "SELECT p.sample, p.a_model, p.b_model, l.outcome FROM human_label l"
            + " JOIN pair p ON p.id = l.pair WHERE p.evalset = ? AND p.a_text IS NULL"
            + " AND p.b_text IS NULL AND p.a_model <> p.b_model ORDER BY l.settled, l.pair",
        r -> {
          quality.label(r);
          return true;
        },
        evalSet);
    return quality.done();
  }

  private void label(ResultSet r) throws SQLException {
    int sample = Arrays.binarySearch(table.ids(), r.getLong(1));
    Integer a = position.get(r.getString(2));
    Integer b = position.get(r.getString(3));
    if (sample < 0 || a == null || b == null || !answered(a, sample) || !answered(b, sample)) {
      return;
    }
    float mean = (graded(a, sample) + graded(b, sample)) / 2;
    switch (Preference.of(r.getInt(4))) {
      case A_BETTER -> set(sample, a, 1, b, 0);
      case B_BETTER -> set(sample, a, 0, b, 1);
      case TIE -> set(sample, a, mean, b, mean);
      case BOTH_BAD -> set(sample, a, 0, b, 0);
      case UNREADABLE -> {}
    }
  }

  private boolean answered(int model, int sample) {
    return table.models().get(model).answered()[sample] != 0;
  }

  private float graded(int model, int sample) {
    return table.models().get(model).quality()[sample];
  }

  private void set(int sample, int a, float ofA, int b, float ofB) {
    column(a)[sample] = ofA;
    column(b)[sample] = ofB;
  }

  private float[] column(int model) {
    return changed.computeIfAbsent(model, m -> table.models().get(m).quality().clone());
  }

  private EvalTable done() {
    if (changed.isEmpty()) {
      return table;
    }
    List<ModelColumns> models = new ArrayList<>(table.models());
    changed.forEach(
        (at, quality) -> {
          ModelColumns m = models.get(at);
          models.set(
              at,
              new ModelColumns(
                  m.model(),
                  m.answered(),
                  quality,
                  m.spread(),
                  m.costUsd(),
                  m.latencyMs(),
                  m.confidence(),
                  m.estimated(),
                  m.inputUsd()));
        });
    return new EvalTable(
        table.ids(),
        table.categories(),
        table.category(),
        models,
        table.split(),
        table.group(),
        table.pin(),
        table.columns());
  }
}
