package dev.lanewright.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Finds ids of the samples that pass a filter, in id order, with what SQL can decide in SQL. */
final class SampleScan {
  /** Up to so many given ids are looked up one by one, more are met in a scan. */
  private static final int LOOKED_UP = 2_000;

  private final Connection c;
  private final SampleFilter filter;
  private final Facts facts = new Facts();
  private final int category;
  private final int model;
  private final byte[] splits;
  private final String match;

  SampleScan(Connection c, SampleFilter filter) throws SQLException {
    this.c = c;
    this.filter = filter;
    this.category = code("category", filter.category());
    this.model = code("model", filter.model());
    this.splits =
        filter.split() == null
            ? new byte[0]
            : SplitRows.splits(c, filter.evalSet()).orElse(new byte[0]);
    String text = filter.text();
    this.match = text == null ? "" : TextIndex.query(text);
  }

  private int code(String table, @Nullable String name) throws SQLException {
    return name == null ? -1 : EvalSetRows.names(c, table, filter.evalSet()).indexOf(name);
  }

  long[] ids(long after, int limit) throws SQLException {
    long[] given = filter.ids();
    boolean nobody =
        (filter.category() != null && category < 0) || (filter.model() != null && model < 0);
    if (nobody || limit <= 0 || (given != null && given.length == 0)) {
      return new long[0];
    }
    var found = LongStream.builder();
    if (given != null && given.length <= LOOKED_UP) {
      int left = limit;
      for (long id : given) {
        if (id > after && left > 0) {
          left -= scan(id - 1, id + 1, 1, found);
        }
      }
    } else {
      scan(
          Math.max(after, Ids.first(filter.evalSet()) - 1),
          Ids.first(filter.evalSet() + 1),
          limit,
          found);
    }
    return found.build().toArray();
  }

  /** Adds ids between the two, both exclusive; returns how many. */
  private int scan(long after, long before, int limit, LongStream.Builder found)
      throws SQLException {
    int[] left = {limit};
    var values = new ArrayList<@Nullable Object>();
    boolean searching = !match.isEmpty();
    String sql =
        searching
            ? "SELECT s.id, s.facts FROM request_index f CROSS JOIN sample s ON s.id = f.rowid"
                + " WHERE request_index MATCH ? AND f.rowid > ? AND f.rowid < ?"
            : "SELECT s.id, s.facts FROM sample s WHERE s.id > ? AND s.id < ?";
    if (searching) {
      values.add(match);
    }
    values.add(after);
    values.add(before);
    if (category >= 0) {
      sql += " AND s.category = ?";
      values.add(category);
    }
    Sql.each(
        c,
        sql + (searching ? " ORDER BY f.rowid" : " ORDER BY s.id"),
        r -> {
          if (passes(r)) {
            found.add(r.getLong(1));
            left[0]--;
          }
          return left[0] > 0;
        },
        values.toArray());
    return limit - left[0];
  }

  private boolean passes(ResultSet r) throws SQLException {
    long id = r.getLong(1);
    var split = filter.split();
    if (split != null && RowLoad.split(splits, id) != split) {
      return false;
    }
    long[] given = filter.ids();
    if (given != null && Arrays.binarySearch(given, id) < 0) {
      return false;
    }
    return model < 0 || graded(r.getBytes(2));
  }

  /** Whether the model's mean grade is there and, where asked, right or wrong. */
  private boolean graded(byte @Nullable [] packed) {
    if (packed == null) {
      return false;
    }
    var mean = new RunningMean();
    facts.on(packed);
    while (facts.next()) {
      if (facts.model == model && !facts.hasError) {
        mean.add(facts.quality);
      }
    }
    Boolean right = filter.right();
    double quality = mean.add(Double.NaN);
    return !Double.isNaN(quality) && (right == null || right == (quality >= 0.5));
  }
}
