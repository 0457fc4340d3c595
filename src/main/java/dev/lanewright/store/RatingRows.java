package dev.lanewright.store;

import dev.lanewright.engine.verdict.RatingTable;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.Rating;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads ratings. */
final class RatingRows {
  static final String SELECT =
      "SELECT g.sample, g.model, g.repeat, r.kind, r.name, r.protocol, r.model, r.settings,"
          + " g.score, g.passed, g.rationale, g.raw, g.cost, g.latency, g.judged FROM rating g JOIN"
          + " rater r ON r.id = g.rater";

  private RatingRows() {}

  static Ratings.Of of(ResultSet r) throws SQLException {
    int passed = r.getInt(10);
    Boolean known = r.wasNull() ? null : passed == 1;
    String judged = r.getString(15);
    return new Ratings.Of(
        r.getLong(1),
        new Rating(
            r.getString(2),
            r.getInt(3),
            RaterRows.of(r, 4),
            PairRows.real(r, 9),
            known,
            r.getString(11),
            r.getString(12),
            PairRows.real(r, 13),
            PairRows.real(r, 14),
            judged == null ? null : Instant.parse(judged)));
  }

  /** Ratings of the two answers of a pair, by answer and rater. */
  static List<Rating> ofPair(Connection c, long pair) throws SQLException {
    return Sql.list(
        c,
        SELECT
            + " JOIN pair p ON p.sample = g.sample AND (p.a_model = g.model AND p.a_repeat ="
            + " g.repeat AND p.a_text IS NULL OR p.b_model = g.model AND p.b_repeat = g.repeat"
            + " AND p.b_text IS NULL) WHERE p.id = ?"
            + " ORDER BY g.model, g.repeat, g.rater",
        r -> of(r).rating(),
        pair);
  }

  static RatingTable columns(Connection c, long evalSet) throws SQLException {
    List<Rater> raters = new ArrayList<>();
    Map<Long, Integer> code = new HashMap<>();
    Sql.each(
        c,
        "SELECT id, "
            + RaterRows.COLUMNS
            + " FROM rater WHERE id IN (SELECT rater FROM rating WHERE evalset = ?) ORDER BY id",
        r -> {
          code.put(r.getLong(1), raters.size());
          return raters.add(RaterRows.of(r, 2));
        },
        evalSet);
    int n = (int) Sql.number(c, "SELECT count(*) FROM rating WHERE evalset = ?", evalSet);
    List<String> models = new ArrayList<>();
    var t =
        new RatingTable(
            raters,
            models,
            new long[n],
            new long[n],
            new int[n],
            new int[n],
            new double[n],
            new byte[n],
            new double[n]);
    int[] at = {0};
    Sql.each(
        c,
        "SELECT id, sample, model, rater, score, passed, cost FROM rating WHERE evalset = ?"
            + " ORDER BY sample, model, repeat, rater",
        r -> {
          int i = at[0]++;
          t.ids()[i] = r.getLong(1);
          t.samples()[i] = r.getLong(2);
          String model = r.getString(3);
          if (!models.contains(model)) {
            models.add(model);
          }
          t.model()[i] = models.indexOf(model);
          t.rater()[i] = code.getOrDefault(r.getLong(4), 0);
          t.score()[i] = PairRows.real(r, 5);
          int passed = r.getInt(6);
          t.passed()[i] = (byte) (r.wasNull() ? -1 : passed);
          t.cost()[i] = PairRows.real(r, 7);
          return at[0] < n;
        },
        evalSet);
    return new RatingTable(
        raters,
        models,
        t.ids(),
        t.samples(),
        t.model(),
        t.rater(),
        t.score(),
        t.passed(),
        t.cost());
  }
}
