package dev.lanewright.store;

import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.Rater;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads all verdicts of a set as columns. */
final class VerdictLoad {
  // A recorded answer's length comes from its text; files that bring texts keep them in the pair.
  private static final String PAIRS =
      "SELECT p.id, p.sample, s.category, p.a_model, p.b_model,"
          + " length(coalesce(p.a_text, (SELECT t.text FROM answer_text t JOIN model m ON"
          + " m.evalset = p.evalset AND m.name = p.a_model WHERE t.sample = p.sample AND"
          + " t.model = m.code AND t.repeat = p.a_repeat))),"
          + " length(coalesce(p.b_text, (SELECT t.text FROM answer_text t JOIN model m ON"
          + " m.evalset = p.evalset AND m.name = p.b_model WHERE t.sample = p.sample AND"
          + " t.model = m.code AND t.repeat = p.b_repeat))),"
          + " l.outcome FROM pair p LEFT JOIN sample s ON s.id = p.sample"
          + " LEFT JOIN human_label l ON l.pair = p.id WHERE p.evalset = ? ORDER BY p.id";
  private static final String VERDICTS =
      "SELECT v.pair, v.rater, v.shown, v.outcome, v.score, v.cost, v.latency"
          + " FROM verdict v JOIN pair p ON p.id = v.pair WHERE p.evalset = ?"
          + " ORDER BY v.pair, v.rater, v.shown, v.repeat";

  private final Connection c;
  private final long evalSet;
  private final List<String> models = new ArrayList<>();
  private final Map<String, Integer> modelCode = new HashMap<>();
  private long[] pairs = new long[0];
  private long[] samples = new long[0];
  private int[] category = new int[0];
  private int[] armA = new int[0];
  private int[] armB = new int[0];
  private int[] lengthA = new int[0];
  private int[] lengthB = new int[0];
  private byte[] label = new byte[0];
  private int at;

  VerdictLoad(Connection c, long evalSet) {
    this.c = c;
    this.evalSet = evalSet;
  }

  VerdictTable load() throws SQLException {
    pairs();
    List<Rater> raters = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    Map<Long, Integer> code = new HashMap<>();
    Sql.each(
        c,
        "SELECT id, "
            + RaterRows.COLUMNS
            + " FROM rater WHERE id IN (SELECT v.rater FROM verdict v"
            + " JOIN pair p ON p.id = v.pair WHERE p.evalset = ?) ORDER BY id",
        r -> {
          code.put(r.getLong(1), raters.size());
          ids.add(r.getLong(1));
          return raters.add(RaterRows.of(r, 2));
        },
        evalSet);
    int n =
        (int)
            Sql.number(
                c,
                "SELECT count(*) FROM verdict v JOIN pair p ON p.id = v.pair WHERE p.evalset = ?",
                evalSet);
    int[] pair = new int[n];
    int[] rater = new int[n];
    byte[] shown = new byte[n];
    byte[] outcome = new byte[n];
    double[] score = new double[n];
    double[] cost = new double[n];
    double[] latency = new double[n];
    at = 0;
    Sql.each(
        c,
        VERDICTS,
        r -> {
          if (at < n) {
            pair[at] = Arrays.binarySearch(pairs, r.getLong(1));
            rater[at] = code.getOrDefault(r.getLong(2), 0);
            shown[at] = r.getByte(3);
            outcome[at] = r.getByte(4);
            score[at] = real(r, 5);
            cost[at] = real(r, 6);
            latency[at] = real(r, 7);
          }
          return ++at < n;
        },
        evalSet);
    return new VerdictTable(
        pairs,
        samples,
        EvalSetRows.names(c, "category", evalSet),
        category,
        models,
        armA,
        armB,
        lengthA,
        lengthB,
        label,
        raters,
        ids.stream().mapToLong(Long::longValue).toArray(),
        pair,
        rater,
        shown,
        outcome,
        score,
        cost,
        latency,
        new GradesLoad(c, evalSet, pairs).load());
  }

  private void pairs() throws SQLException {
    int n = (int) Sql.number(c, "SELECT count(*) FROM pair WHERE evalset = ?", evalSet);
    pairs = new long[n];
    samples = new long[n];
    category = new int[n];
    armA = new int[n];
    armB = new int[n];
    lengthA = new int[n];
    lengthB = new int[n];
    label = new byte[n];
    at = 0;
    Sql.each(
        c,
        PAIRS,
        r -> {
          pairs[at] = r.getLong(1);
          samples[at] = r.getLong(2);
          category[at] = whole(r, 3);
          armA[at] = code(r.getString(4));
          armB[at] = code(r.getString(5));
          lengthA[at] = whole(r, 6);
          lengthB[at] = whole(r, 7);
          label[at] = (byte) whole(r, 8);
          return ++at < n;
        },
        evalSet);
  }

  private int code(@Nullable String model) {
    if (model == null) {
      return -1;
    }
    Integer code = modelCode.putIfAbsent(model, models.size());
    if (code == null) {
      models.add(model);
      return models.size() - 1;
    }
    return code;
  }

  private static int whole(ResultSet r, int column) throws SQLException {
    int value = r.getInt(column);
    return r.wasNull() ? -1 : value;
  }

  private static double real(ResultSet r, int column) throws SQLException {
    double value = r.getDouble(column);
    return r.wasNull() ? Double.NaN : value;
  }
}
