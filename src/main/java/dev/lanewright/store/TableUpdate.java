package dev.lanewright.store;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.ModelColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table with the newest answers of some samples. */
final class TableUpdate {
  private final Connection c;
  private final long evalSet;
  private final EvalTable table;
  private final CallPrice price;
  private final List<String> names;
  private final Map<Integer, ModelFill> changed = new HashMap<>();

  TableUpdate(Connection c, long evalSet, EvalTable table, CallPrice price) throws SQLException {
    this.c = c;
    this.evalSet = evalSet;
    this.table = table;
    this.price = price;
    this.names = EvalSetRows.names(c, "model", evalSet);
  }

  EvalTable with(long[] ids) throws SQLException {
    var facts = new Facts();
    try (var s = c.prepareStatement(PackedAnswers.SELECT)) {
      for (long id : ids) {
        int index = Arrays.binarySearch(table.ids(), id);
        s.setLong(1, id);
        try (var r = s.executeQuery()) {
          byte[] packed = index >= 0 && r.next() ? r.getBytes(1) : null;
          if (packed != null) {
            boolean[] here = called(id);
            facts.on(packed);
            while (facts.next()) {
              if (facts.model < here.length && here[facts.model]) {
                fill(facts.model).add(index, Ids.number(id), facts);
              }
            }
          }
        }
      }
    }
    return new EvalTable(
        table.ids(),
        table.categories(),
        table.category(),
        models(),
        table.split(),
        table.group(),
        table.pin(),
        table.columns());
  }

  /** Models whose answers to the sample did not come from a file. */
  private boolean[] called(long id) throws SQLException {
    boolean[] here = new boolean[names.size()];
    Sql.each(
        c,
        "SELECT model FROM grade WHERE sample = ? UNION SELECT model FROM answer WHERE sample = ?",
        r -> {
          int model = r.getInt(1);
          if (model < here.length) {
            here[model] = true;
          }
          return true;
        },
        id,
        id);
    return here;
  }

  private ModelFill fill(int code) {
    return changed.computeIfAbsent(
        code,
        m -> {
          ModelColumns old = table.model(names.get(m));
          return old == null
              ? new ModelFill(c, evalSet, m, names.get(m), table.n(), price)
              : new ModelFill(c, evalSet, m, price, copy(old));
        });
  }

  private static ModelColumns copy(ModelColumns old) {
    return new ModelColumns(
        old.model(),
        old.answered().clone(),
        old.quality().clone(),
        clone(old.spread()),
        old.costUsd().clone(),
        old.latencyMs().clone(),
        old.confidence().clone(),
        clone(old.estimated()),
        old.inputUsd());
  }

  private static float @Nullable [] clone(float @Nullable [] values) {
    return values == null ? null : values.clone();
  }

  private static byte @Nullable [] clone(byte @Nullable [] values) {
    return values == null ? null : values.clone();
  }

  private List<ModelColumns> models() {
    var models = new ArrayList<ModelColumns>();
    for (int m = 0; m < names.size(); m++) {
      ModelFill fill = changed.get(m);
      ModelColumns old = table.model(names.get(m));
      if (fill != null) {
        models.add(fill.columns());
      } else if (old != null) {
        models.add(old);
      }
    }
    return models;
  }
}
