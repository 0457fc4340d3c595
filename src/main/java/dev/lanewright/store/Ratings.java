package dev.lanewright.store;

import dev.lanewright.evalset.Rating;
import java.time.Instant;
import java.util.List;

/** Grades of single answers by raters. */
public final class Ratings {
  private final Workspace workspace;

  /** Ratings of the workspace. */
  public Ratings(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * A rating with the sample it is on.
   *
   * @param sample the store's id
   */
  public record Of(long sample, Rating rating) {}

  /** Puts ratings in one transaction; a newer one of the same rater and answer replaces. */
  public void put(long evalSet, List<Of> ratings) {
    workspace.write(
        c -> {
          var rows = new VerdictRows(c);
          for (Of of : ratings) {
            rows.rating(evalSet, of.sample(), of.rating());
          }
          return ratings.size();
        });
  }

  /** Every rating of the set by sample, model, repeat and rater; texts included. */
  public List<Of> list(long evalSet) {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT g.sample, g.model, g.repeat, r.kind, r.name, r.protocol, r.model,"
                    + " r.settings, g.score, g.passed, g.rationale, g.raw, g.cost, g.latency,"
                    + " g.judged FROM rating g JOIN rater r ON r.id = g.rater WHERE g.evalset = ?"
                    + " ORDER BY g.sample, g.model, g.repeat, g.rater",
                r -> {
                  int passed = r.getInt(10);
                  Boolean known = r.wasNull() ? null : passed == 1;
                  String judged = r.getString(15);
                  return new Of(
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
                },
                evalSet));
  }
}
