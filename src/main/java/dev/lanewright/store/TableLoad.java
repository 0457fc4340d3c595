package dev.lanewright.store;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One pass over a set's samples to the engine's table. */
final class TableLoad {

  private final Connection c;
  private final long evalSet;
  private final CallPrice price;
  private final int n;

  TableLoad(Connection c, long evalSet, CallPrice price) throws SQLException {
    this.c = c;
    this.evalSet = evalSet;
    this.price = price;
    this.n = FieldLoad.count(c, evalSet);
    if (Sql.number(c, "SELECT count(*) FROM evalset WHERE id = ?", evalSet) == 0) {
      throw new StoreException("There is no such eval set in this workspace.");
    }
  }

  EvalTable load() throws SQLException {
    var categories = new ArrayList<>(EvalSetRows.names(c, "category", evalSet));
    short none = (short) categories.size();
    SplitRows.Parts parts = SplitRows.load(c, evalSet);
    long[] ids = new long[n];
    short[] category = new short[n];
    byte[] split = new byte[n];
    int[] group = new int[n];
    var models = new ArrayList<ModelFill>();
    for (String model : EvalSetRows.names(c, "model", evalSet)) {
      models.add(new ModelFill(c, evalSet, models.size(), model, n, price));
    }
    var facts = new Facts();
    int[] at = {0};
    Sql.each(
        c,
        "SELECT id, category, facts FROM sample WHERE id >= ? AND id < ? ORDER BY id",
        r -> {
          int i = at[0]++;
          if (i >= n) {
            throw Unpacker.damaged();
          }
          long id = r.getLong(1);
          ids[i] = id;
          int code = r.getInt(2);
          boolean uncategorised = r.wasNull();
          if (!uncategorised && (code < 0 || code >= none)) {
            throw Unpacker.damaged();
          }
          category[i] = uncategorised ? none : (short) code;
          int number = Ids.number(id);
          boolean drawn = number < parts.splits().length;
          split[i] = drawn ? parts.splits()[number] : 0;
          group[i] = drawn ? parts.groups()[number] : number;
          byte[] packed = r.getBytes(3);
          if (packed != null) {
            answers(facts.on(packed), models, i, number);
          }
          return true;
        },
        Ids.first(evalSet),
        Ids.first(evalSet + 1));
    if (at[0] != n) {
      throw Unpacker.damaged();
    }
    if (hasNone(category, none)) {
      categories.add(EvalTable.NO_CATEGORY);
    }
    List<ModelColumns> columns = models.stream().map(ModelFill::columns).toList();
    return new EvalTable(ids, categories, category, columns, split, group, pins(ids), Map.of());
  }

  private static void answers(Facts facts, List<ModelFill> models, int index, int number)
      throws SQLException {
    while (facts.next()) {
      if (facts.model >= models.size()) {
        throw Unpacker.damaged();
      }
      models.get(facts.model).add(index, number, facts);
    }
  }

  private static boolean hasNone(short[] category, short none) {
    for (short code : category) {
      if (code == none) {
        return true;
      }
    }
    return false;
  }

  /** Pins set by hand. */
  private Labels pins(long[] ids) throws SQLException {
    var pins = new LabelBuilder(n);
    Sql.each(
        c,
        "SELECT sample, lane FROM pin WHERE sample >= ? AND sample < ?",
        r -> {
          int i = Arrays.binarySearch(ids, r.getLong(1));
          if (i >= 0) {
            pins.set(i, r.getString(2));
          }
          return true;
        },
        Ids.first(evalSet),
        Ids.first(evalSet + 1));
    return pins.build();
  }
}
