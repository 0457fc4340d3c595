package dev.lanewright.store;

import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.Split;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of a list of samples by their ids. */
final class RowLoad {
  private static final String SELECT =
      "SELECT key, category, substr(request, 1, ?), messages, facts FROM sample WHERE id = ?";

  private final Connection c;
  private final List<String> categories;
  private final List<String> models;
  private final byte[] splits;

  RowLoad(Connection c, long evalSet) throws SQLException {
    this.c = c;
    this.categories = EvalSetRows.names(c, "category", evalSet);
    this.models = EvalSetRows.names(c, "model", evalSet);
    this.splits = SplitRows.splits(c, evalSet).orElse(new byte[0]);
  }

  List<SampleRow> rows(long[] ids, int from, int to) throws SQLException {
    var rows = new ArrayList<SampleRow>();
    try (PreparedStatement s = c.prepareStatement(SELECT)) {
      s.setInt(1, SamplePages.PREVIEW);
      for (int i = from; i < to; i++) {
        s.setLong(2, ids[i]);
        try (ResultSet r = s.executeQuery()) {
          if (r.next()) {
            rows.add(row(ids[i], r));
          }
        }
      }
    }
    return rows;
  }

  private SampleRow row(long id, ResultSet r) throws SQLException {
    String key = r.getString(1);
    int code = r.getInt(2);
    String category = r.wasNull() ? null : categories.get(code);
    String text = Sample.textOf(MessageJson.read(r.getString(3), r.getString(4)));
    return new SampleRow(
        id, key, preview(text), category, split(splits, id), quality(r.getBytes(5)));
  }

  private static String preview(String text) {
    int end = Math.min(text.length(), SamplePages.PREVIEW);
    boolean cut = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, cut ? end - 1 : end);
  }

  private Map<String, Double> quality(byte @Nullable [] packed) {
    var quality = new LinkedHashMap<String, Double>();
    if (packed == null) {
      return quality;
    }
    var means = new RunningMean[models.size()];
    var facts = new Facts().on(packed);
    while (facts.next()) {
      if (!facts.hasError && !Double.isNaN(facts.quality)) {
        if (means[facts.model] == null) {
          means[facts.model] = new RunningMean();
        }
        quality.put(models.get(facts.model), means[facts.model].add(facts.quality));
      }
    }
    return quality;
  }

  /** The part of a sample, by the parts of its set. */
  static Split split(byte[] splits, long id) {
    int number = Ids.number(id);
    return switch (number < splits.length ? splits[number] : 0) {
      case 1 -> Split.CALIBRATE;
      case 2 -> Split.REPORT;
      default -> Split.TUNE;
    };
  }
}
