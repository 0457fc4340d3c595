package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Sample;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Whole samples from their rows. */
final class SampleRows {
  private static final String SELECT =
      "SELECT key, category, conversation, reference, expected_format, request, messages, fields,"
          + " facts FROM sample WHERE id = ?";

  private SampleRows() {}

  /** The sample with its answers by model code, or null. */
  static @Nullable Draft load(Connection c, long id, List<String> categories, List<String> fields)
      throws SQLException {
    return Sql.first(c, SELECT, r -> draft(c, id, r, categories, fields), id).orElse(null);
  }

  private static Draft draft(
      Connection c, long id, ResultSet r, List<String> categories, List<String> fields)
      throws SQLException {
    int category = r.getInt(2);
    boolean none = r.wasNull();
    if (!none && (category < 0 || category >= categories.size())) {
      throw Unpacker.damaged();
    }
    String name = none ? null : categories.get(category);
    var sample =
        new Sample(
            r.getString(1),
            MessageJson.read(r.getString(6), r.getString(7)),
            name,
            r.getString(3),
            r.getString(4),
            r.getString(5),
            fields(r.getBytes(8), fields));
    return new Draft(Ids.number(id), sample, answers(c, id, r.getBytes(9)));
  }

  static SequencedMap<String, Object> fields(byte @Nullable [] packed, List<String> names) {
    var fields = new LinkedHashMap<String, Object>();
    if (packed != null) {
      Fields cursor = new Fields().on(packed);
      while (cursor.next()) {
        if (cursor.code >= names.size()) {
          throw Unpacker.damaged();
        }
        fields.put(names.get(cursor.code), cursor.value());
      }
    }
    return fields;
  }

  private static List<Recorded> answers(Connection c, long id, byte @Nullable [] facts)
      throws SQLException {
    var answers = new ArrayList<Recorded>();
    if (facts == null) {
      return answers;
    }
    Map<Long, String[]> texts = texts(c, id);
    Facts f = new Facts().on(facts);
    while (f.next()) {
      String[] text = texts.getOrDefault((long) f.model << 32 | f.repeat, new String[2]);
      answers.add(
          new Recorded(
              f.model,
              f.repeat,
              new Answer(
                  "",
                  f.repeat,
                  text[0],
                  f.quality,
                  f.inputTokens,
                  f.outputTokens,
                  f.costUsd,
                  f.latencyMs,
                  f.confidence,
                  text[1])));
    }
    return answers;
  }

  private static Map<Long, String[]> texts(Connection c, long id) throws SQLException {
    var texts = new LinkedHashMap<Long, String[]>();
    Sql.each(
        c,
        "SELECT model, repeat, text, error FROM answer_text WHERE sample = ?",
        r -> {
          texts.put(
              r.getLong(1) << 32 | r.getInt(2), new String[] {r.getString(3), r.getString(4)});
          return true;
        },
        id);
    return texts;
  }
}
