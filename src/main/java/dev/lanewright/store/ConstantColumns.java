package dev.lanewright.store;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns with one value: nothing can be learnt from them, and often a wrong column was mapped. */
final class ConstantColumns {
  private ConstantColumns() {}

  static List<Suspicion> grades(EvalTable table) {
    var found = new ArrayList<Suspicion>();
    for (ModelColumns m : table.models()) {
      double[] known = known(m.quality());
      if (known.length > 1 && Arrays.stream(known).allMatch(q -> q == known[0])) {
        found.add(
            constant(m.model(), "Every grade of " + m.model() + " is " + known[0] + ".", table));
      }
    }
    return found;
  }

  static List<Suspicion> fields(Connection c, long evalSet, List<String> fields, EvalTable table)
      throws SQLException {
    var found = new ArrayList<Suspicion>();
    for (String field : fields) {
      Labels labels = FieldLoad.labels(c, evalSet, field);
      if (table.n() > 1 && labels.values().size() == 1) {
        found.add(
            constant(
                field,
                "The field \"%s\" has the single value \"%s\"."
                    .formatted(field, labels.values().getFirst()),
                table));
      }
    }
    return found;
  }

  private static double[] known(float[] quality) {
    double[] known = new double[quality.length];
    int n = 0;
    for (float q : quality) {
      if (!Float.isNaN(q)) {
        known[n++] = q;
      }
    }
    return Arrays.copyOf(known, n);
  }

  private static Suspicion constant(String subject, String message, EvalTable table) {
    return new Suspicion(Suspicion.Kind.CONSTANT_COLUMN, subject, message, table.n(), List.of());
  }
}
