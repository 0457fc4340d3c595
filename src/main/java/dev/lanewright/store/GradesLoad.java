package dev.lanewright.store;

import dev.lanewright.engine.verdict.Grades;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Reads what graders and judges of single answers gave both answers of every pair of a set. */
final class GradesLoad {
  // A text that a file brought with the pair is no recorded answer: grades of that are not its own.
  private static final String RECORDED =
      "SELECT p.id, iif(p.a_text IS NULL, a.code, NULL), p.a_repeat,"
          + " iif(p.b_text IS NULL, b.code, NULL), p.b_repeat, s.facts FROM pair p"
          + " JOIN sample s ON s.id = p.sample"
          + " LEFT JOIN model a ON a.evalset = p.evalset AND a.name = p.a_model"
          + " LEFT JOIN model b ON b.evalset = p.evalset AND b.name = p.b_model"
          + " WHERE p.evalset = ? ORDER BY p.id";

  private final Connection c;
  private final long evalSet;
  private final long[] pairs;
  private final Map<Rater, Grades> found = new LinkedHashMap<>();

  /**
   * @param pairs the store's ids of all pairs of the set, ascending
   */
  GradesLoad(Connection c, long evalSet, long[] pairs) {
    this.c = c;
    this.evalSet = evalSet;
    this.pairs = pairs;
  }

  /** Every grader and rater that graded both answers of any pair; the recorded grade first. */
  List<Grades> load() throws SQLException {
    Grades recorded = grades(Rater.of(RaterKind.GRADER, Grades.RECORDED));
    recorded(recorded);
    for (String side : List.of("a", "b")) {
      graders(side);
      ratings(side);
    }
    List<Grades> all = new ArrayList<>(found.values());
    all.removeIf(Grades::none);
    // The grade that counts is the newest grader's: it is no rater of its own beside that one.
    if (all.stream().anyMatch(g -> !g.equals(recorded) && same(g, recorded))) {
      all.remove(recorded);
    }
    return all;
  }

  private static boolean same(Grades one, Grades other) {
    return one.rater().kind() == RaterKind.GRADER
        && Arrays.equals(one.a(), other.a())
        && Arrays.equals(one.b(), other.b());
  }

  private void recorded(Grades to) throws SQLException {
    var facts = new Facts();
    Sql.each(
        c,
        RECORDED,
        r -> {
          int at = Arrays.binarySearch(pairs, r.getLong(1));
          int a = code(r, 2);
          int b = code(r, 4);
          byte[] packed = r.getBytes(6);
          if (at >= 0 && packed != null) {
            int repeatA = r.getInt(3);
            int repeatB = r.getInt(5);
            for (facts.on(packed); facts.next(); ) {
              if (facts.model == a && facts.repeat == repeatA) {
                to.a()[at] = facts.quality;
              }
              if (facts.model == b && facts.repeat == repeatB) {
                to.b()[at] = facts.quality;
              }
            }
          }
          return true;
        },
        evalSet);
  }

  private void graders(String side) throws SQLException {
    Sql.each(
        c,
        """
        SELECT p.id, g.grader, g.quality FROM pair p
        JOIN model m ON m.evalset = p.evalset AND m.name = p.%1$s_model
        JOIN grade g ON g.sample = p.sample AND g.model = m.code AND g.repeat = p.%1$s_repeat
        WHERE p.evalset = ? AND p.%1$s_text IS NULL AND g.quality IS NOT NULL ORDER BY g.grader\
        """
            .formatted(side),
        r -> {
          var rater = Rater.of(RaterKind.GRADER, r.getString(2));
          put(grades(rater), side).accept(r.getLong(1), r.getDouble(3));
          return true;
        },
        evalSet);
  }

  private void ratings(String side) throws SQLException {
    Sql.each(
        c,
        """
        SELECT p.id, g.score, r.kind, r.name, r.protocol, r.model, r.settings FROM pair p
        JOIN rating g ON g.sample = p.sample AND g.model = p.%1$s_model AND g.repeat = p.%1$s_repeat
        JOIN rater r ON r.id = g.rater WHERE p.evalset = ? AND p.%1$s_text IS NULL ORDER BY r.id\
        """
            .formatted(side),
        r -> {
          double score = PairRows.real(r, 2);
          put(grades(RaterRows.of(r, 3)), side)
              .accept(r.getLong(1), Double.isNaN(score) ? Grades.UNREADABLE : score);
          return true;
        },
        evalSet);
  }

  private Grades grades(Rater rater) {
    return found.computeIfAbsent(rater, r -> new Grades(r, none(), none()));
  }

  private ObjDoubleConsumer<Long> put(Grades to, String side) {
    double[] column = side.equals("a") ? to.a() : to.b();
    return (pair, grade) -> {
      int at = Arrays.binarySearch(pairs, pair);
      if (at >= 0) {
        column[at] = grade;
      }
    };
  }

  private double[] none() {
    double[] none = new double[pairs.length];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  private static int code(ResultSet r, int column) throws SQLException {
    @Nullable Object code = r.getObject(column);
    return code == null ? -1 : r.getInt(column);
  }
}
