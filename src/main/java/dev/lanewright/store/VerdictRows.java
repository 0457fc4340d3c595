package dev.lanewright.store;

import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.PairArm;
import dev.lanewright.evalset.Rating;
import dev.lanewright.evalset.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts pairs, verdicts and ratings on disk, in an open transaction. */
final class VerdictRows {
  private final Connection c;
  private final RaterRows raters;

  VerdictRows(Connection c) {
    this.c = c;
    this.raters = new RaterRows(c);
  }

  /**
   * Where a pair stands.
   *
   * @param id the store's
   * @param turned whether its first answer is the second there
   */
  record Place(long id, boolean turned) {}

  /**
   * The place of a pair, which is added where it is new. A known pair keeps its arms; what it
   * lacked is filled in. Two models' answers that were compared before are the same pair, whichever
   * stood as A, so that all who judged them can be compared.
   */
  Place pair(long evalSet, long sample, Pair pair) throws SQLException {
    Place twin = pair.byModels() ? twin(evalSet, sample, pair) : null;
    return twin == null ? new Place(own(evalSet, sample, pair), false) : twin;
  }

  private @Nullable Place twin(long evalSet, long sample, Pair p) throws SQLException {
    for (boolean turned : new boolean[] {false, true}) {
      PairArm a = turned ? p.b() : p.a();
      PairArm b = turned ? p.a() : p.b();
      long id =
          Sql.number(
              c,
              "SELECT coalesce(min(id), -1) FROM pair WHERE sample = ? AND evalset = ?"
                  + " AND a_model = ? AND b_model = ? AND a_repeat = ? AND b_repeat = ?"
                  + " AND coalesce(a_text = ?, 1) AND coalesce(b_text = ?, 1)",
              sample,
              evalSet,
              a.model(),
              b.model(),
              a.repeat(),
              b.repeat(),
              a.text(),
              b.text());
      if (id >= 0) {
        return new Place(id, turned);
      }
    }
    return null;
  }

  private long own(long evalSet, long sample, Pair pair) throws SQLException {
    Sql.update(
        c,
        "INSERT INTO pair (evalset, sample, key, a_model, b_model, a_repeat, b_repeat, a_text,"
            + " b_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (evalset, key) DO UPDATE SET"
            + " a_model = coalesce(a_model, excluded.a_model),"
            + " b_model = coalesce(b_model, excluded.b_model),"
            + " a_text = coalesce(a_text, excluded.a_text),"
            + " b_text = coalesce(b_text, excluded.b_text)",
        evalSet,
        sample,
        pair.key(),
        pair.a().model(),
        pair.b().model(),
        pair.a().repeat(),
        pair.b().repeat(),
        pair.a().text(),
        pair.b().text());
    return Sql.number(c, "SELECT id FROM pair WHERE evalset = ? AND key = ?", evalSet, pair.key());
  }

  /** Puts a verdict on the pair at that place; returns whether it is new. */
  boolean verdict(Place place, Verdict v) throws SQLException {
    return verdict(place.id(), place.turned() ? v.mirrored() : v);
  }

  /** Puts a verdict; returns whether it is new. One with a number of its own replaces. */
  boolean verdict(long pair, Verdict v) throws SQLException {
    long rater = raters.id(v.rater());
    int shown = v.shown().ordinal();
    int repeat = v.repeat();
    if (repeat < 0) {
      if (Sql.number(
              c,
              "SELECT count(*) FROM verdict WHERE pair = ? AND rater = ? AND shown = ? AND outcome"
                  + " = ? AND score IS ? AND raw IS ?",
              pair,
              rater,
              shown,
              v.outcome().ordinal(),
              number(v.score()),
              v.raw())
          > 0) {
        return false;
      }
      repeat =
          (int)
              Sql.number(
                  c,
                  "SELECT coalesce(max(repeat), -1) + 1 FROM verdict WHERE pair = ? AND rater = ?"
                      + " AND shown = ?",
                  pair,
                  rater,
                  shown);
    }
    return Sql.update(
            c,
            "INSERT INTO verdict (pair, rater, shown, repeat, outcome, score, cost, latency,"
                + " judged, rationale, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (pair, rater, shown, repeat) DO UPDATE SET"
                + " outcome = excluded.outcome, score = excluded.score, cost = excluded.cost,"
                + " latency = excluded.latency, judged = excluded.judged,"
                + " rationale = excluded.rationale, raw = excluded.raw",
            pair,
            rater,
            shown,
            repeat,
            v.outcome().ordinal(),
            number(v.score()),
            number(v.costUsd()),
            number(v.latencyMs()),
            v.at() == null ? null : v.at().toString(),
            v.rationale(),
            v.raw())
        > 0;
  }

  /**
   * Puts a rating; a newer one of the same rater and answer replaces. Returns whether anything
   * changed.
   */
  boolean rating(long evalSet, long sample, Rating r) throws SQLException {
    Boolean passed = r.passed();
    if (Sql.number(
            c,
            "SELECT count(*) FROM rating WHERE sample = ? AND model = ? AND repeat = ? AND rater ="
                + " ? AND score IS ? AND raw IS ?",
            sample,
            r.model(),
            r.repeat(),
            raters.id(r.rater()),
            number(r.score()),
            r.raw())
        > 0) {
      return false;
    }
    return Sql.update(
            c,
            "INSERT OR REPLACE INTO rating (evalset, sample, model, repeat, rater, score, passed,"
                + " cost, latency, judged, rationale, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?)",
            evalSet,
            sample,
            r.model(),
            r.repeat(),
            raters.id(r.rater()),
            number(r.score()),
            passed == null ? null : passed ? 1 : 0,
            number(r.costUsd()),
            number(r.latencyMs()),
            r.at() == null ? null : r.at().toString(),
            r.rationale(),
            r.raw())
        > 0;
  }

  /** Names a model of the set otherwise. */
  static void rename(Connection c, long evalSet, String from, String to) throws SQLException {
    for (String statement :
        List.of(
            "UPDATE pair SET a_model = ? WHERE evalset = ? AND a_model = ?",
            "UPDATE pair SET b_model = ? WHERE evalset = ? AND b_model = ?",
            "UPDATE rating SET model = ? WHERE evalset = ? AND model = ?")) {
      Sql.update(c, statement, to, evalSet, from);
    }
  }

  static @Nullable Double number(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
