package dev.lanewright.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes for good: what is deleted is overwritten, the file is built anew without it and the log
 * of recent changes is emptied. Copies made before, and models trained on it, still know it.
 */
public final class Forgetting {
  private final Workspace workspace;

  /** Deletions from the workspace. */
  public Forgetting(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Deletes an eval set with everything recorded of it. */
  public void set(long evalSet) {
    erase(
        c -> {
          EvalSetRows.delete(c, evalSet);
          return 1;
        });
  }

  /**
   * Deletes a reviewer with everything that person decided or wrote; labels are settled anew by
   * what others said.
   *
   * @return how many review events went, or -1 when nobody has that name
   */
  public int reviewer(String name) {
    return erase(c -> reviewer(c, name));
  }

  private static int reviewer(Connection c, String name) throws SQLException {
    List<Long> raters =
        Sql.list(
            c, "SELECT id FROM rater WHERE kind = 'person' AND name = ?", r -> r.getLong(1), name);
    int events = raters.isEmpty() ? -1 : 0;
    for (long id : raters) {
      List<Long> pairs =
          Sql.list(
              c,
              "SELECT DISTINCT i.pair FROM review_event e JOIN review_item i ON i.id = e.item"
                  + " WHERE e.reviewer = ?",
              r -> r.getLong(1),
              id);
      events += Sql.update(c, "DELETE FROM review_event WHERE reviewer = ?", id);
      Sql.update(c, "DELETE FROM verdict WHERE rater = ?", id);
      Sql.update(c, "DELETE FROM rating WHERE rater = ?", id);
      for (long pair : pairs) {
        ReviewRows.settle(c, pair);
      }
      Sql.update(c, "DELETE FROM rater WHERE id = ?", id);
    }
    return events;
  }

  /**
   * Deletes every sample of a set whose metadata field has that value, such as one user's requests,
   * with answers, grades, verdicts and labels.
   *
   * @return how many samples went
   */
  public int samples(long evalSet, String field, String value) {
    return erase(c -> samples(c, evalSet, field, value));
  }

  private static int samples(Connection c, long evalSet, String field, String value)
      throws SQLException {
    List<Long> ids = found(c, evalSet, field, value);
    long answers = 0;
    for (long id : ids) {
      answers += answers(c, id);
      for (String table : List.of("answer_text", "answer", "grade", "pin", "pair", "rating")) {
        Sql.update(c, "DELETE FROM " + table + " WHERE sample = ?", id);
      }
      Sql.update(c, "UPDATE attempt SET words = NULL WHERE sample = ?", id);
      Sql.update(c, "DELETE FROM sample WHERE id = ?", id);
    }
    if (!ids.isEmpty()) {
      Sql.update(
          c,
          "UPDATE evalset SET samples = samples - ?, answers = answers - ?,"
              + " revision = revision + 1 WHERE id = ?",
          ids.size(),
          answers,
          evalSet);
      Sql.update(c, "DELETE FROM derived WHERE evalset = ?", evalSet);
    }
    return ids.size();
  }

  private static List<Long> found(Connection c, long evalSet, String field, String value)
      throws SQLException {
    int code = EvalSetRows.names(c, "field", evalSet).indexOf(field);
    var ids = new ArrayList<Long>();
    if (code < 0) {
      return ids;
    }
    var cursor = new Fields();
    Sql.each(
        c,
        "SELECT id, fields FROM sample WHERE id >= ? AND id < ? AND fields IS NOT NULL",
        r -> {
          cursor.on(r.getBytes(2));
          while (cursor.next()) {
            if (cursor.code == code) {
              if (FieldLoad.text(cursor.value()).equals(value)) {
                ids.add(r.getLong(1));
              }
              break;
            }
            cursor.skip();
          }
          return true;
        },
        Ids.first(evalSet),
        Ids.first(evalSet + 1));
    return ids;
  }

  private static long answers(Connection c, long sample) throws SQLException {
    long[] n = {0};
    Sql.each(
        c,
        "SELECT facts FROM sample WHERE id = ? AND facts IS NOT NULL",
        r -> {
          var facts = new Facts().on(r.getBytes(1));
          while (facts.next()) {
            n[0]++;
          }
          return false;
        },
        sample);
    return n[0];
  }

  private int erase(Sql.Work<Integer> work) {
    Connection c = workspace.takeWriter();
    try {
      Sql.run(c, "PRAGMA secure_delete = ON");
      int done =
          Transaction.run(
              c,
              t -> {
                int n = work.on(t);
                // Words of what is gone stay in an index until it is made anew.
                Sql.run(t, "INSERT INTO request_index (request_index) VALUES ('delete-all')");
                Sql.run(t, "DELETE FROM indexed");
                Sql.run(t, "DELETE FROM embedding");
                return n;
              });
      Sql.run(c, "VACUUM");
      WorkspaceFile.foldLog(c);
      return done;
    } catch (SQLException e) {
      throw Problems.of(workspace.file(), e);
    } finally {
      workspace.returnWriter();
    }
  }
}
