package dev.lanewright.store;

import dev.lanewright.evalset.HumanLabel;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Shown;
import dev.lanewright.evalset.Verdict;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads single pairs with their verdicts. */
final class PairRows {
  private PairRows() {}

  static @Nullable PairDetail detail(Connection c, long id) throws SQLException {
    return Sql.first(
            c,
            "SELECT sample, evalset, key, a_model, a_repeat, a_text, b_model, b_repeat, b_text"
                + " FROM pair WHERE id = ?",
            r -> detail(c, id, r),
            id)
        .orElse(null);
  }

  private static PairDetail detail(Connection c, long id, ResultSet r) throws SQLException {
    long sample = r.getLong(1);
    long set = r.getLong(2);
    var pair = new Pair(r.getString(3), arm(c, set, sample, r, 4), arm(c, set, sample, r, 7));
    Draft draft =
        SampleRows.load(
            c, sample, EvalSetRows.names(c, "category", set), EvalSetRows.names(c, "field", set));
    if (draft == null) {
      throw Unpacker.damaged();
    }
    return new PairDetail(
        id, sample, draft.sample(), pair, verdicts(c, id), RatingRows.ofPair(c, id), label(c, id));
  }

  private static PairArm arm(Connection c, long set, long sample, ResultSet r, int from)
      throws SQLException {
    String model = r.getString(from);
    int repeat = r.getInt(from + 1);
    String text = r.getString(from + 2);
    if (text == null && model != null) {
      text =
          Sql.first(
                  c,
                  "SELECT coalesce(t.text, '') FROM answer_text t JOIN model m ON m.code = t.model"
                      + " WHERE m.evalset = ? AND m.name = ? AND t.sample = ? AND t.repeat = ?",
                  t -> t.getString(1),
                  set,
                  model,
                  sample,
                  repeat)
              .orElse(null);
    }
    return new PairArm(model, repeat, text);
  }

  static List<Verdict> verdicts(Connection c, long pair) throws SQLException {
    return Sql.list(
        c,
        "SELECT r.kind, r.name, r.protocol, r.model, r.settings, v.shown, v.repeat, v.outcome,"
            + " v.score, v.rationale, v.raw, v.cost, v.latency, v.judged FROM verdict v"
            + " JOIN rater r ON r.id = v.rater WHERE v.pair = ?"
            + " ORDER BY v.rater, v.shown, v.repeat",
        PairRows::verdict,
        pair);
  }

  private static Verdict verdict(ResultSet r) throws SQLException {
    String judged = r.getString(14);
    return new Verdict(
        RaterRows.of(r, 1),
        Shown.of(r.getInt(6)),
        r.getInt(7),
        Preference.of(r.getInt(8)),
        real(r, 9),
        r.getString(10),
        r.getString(11),
        real(r, 12),
        real(r, 13),
        judged == null ? null : Instant.parse(judged));
  }

  static double real(ResultSet r, int column) throws SQLException {
    double value = r.getDouble(column);
    return r.wasNull() ? Double.NaN : value;
  }

  static @Nullable HumanLabel label(Connection c, long pair) throws SQLException {
    return Sql.first(
            c,
            "SELECT pair, outcome, how, settled FROM human_label WHERE pair = ?",
            PairRows::label,
            pair)
        .orElse(null);
  }

  static HumanLabel label(ResultSet r) throws SQLException {
    return new HumanLabel(
        r.getLong(1),
        Preference.of(r.getInt(2)),
        HumanLabel.How.valueOf(r.getString(3)),
        Instant.parse(r.getString(4)));
  }
}
