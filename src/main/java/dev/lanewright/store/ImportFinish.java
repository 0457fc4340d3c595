package dev.lanewright.store;

import dev.lanewright.evalset.reader.Rejected;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The last steps of an import, in its transaction. */
final class ImportFinish {
  private final Connection c;
  private final ImportTarget target;
  private final SetIndex index;
  private long droppedAnswers;

  ImportFinish(Connection c, ImportTarget target, SetIndex index) {
    this.c = c;
    this.target = target;
    this.index = index;
  }

  /** Takes out new samples that never got a request; returns why, one per sample. */
  List<Rejected> dropLacking(String fileName) throws SQLException {
    var dropped = new ArrayList<Rejected>();
    BitSet lacking = index.lacking();
    for (int n = lacking.nextSetBit(target.next()); n >= 0; n = lacking.nextSetBit(n + 1)) {
      long id = Ids.of(target.evalSet(), n);
      String key =
          Sql.first(c, "SELECT key FROM sample WHERE id = ?", r -> r.getString(1), id).orElse("");
      Sql.each(
          c,
          "SELECT facts FROM sample WHERE id = ? AND facts IS NOT NULL",
          r -> {
            var facts = new Facts().on(r.getBytes(1));
            while (facts.next()) {
              droppedAnswers++;
            }
            return false;
          },
          id);
      Sql.update(c, "DELETE FROM answer_text WHERE sample = ?", id);
      Sql.update(c, "DELETE FROM pin WHERE sample = ?", id);
      Sql.update(c, "DELETE FROM pair WHERE sample = ?", id);
      Sql.update(c, "DELETE FROM rating WHERE sample = ?", id);
      Sql.update(c, "DELETE FROM sample WHERE id = ?", id);
      dropped.add(
          new Rejected(fileName, 0, "sample \"" + key + "\" has no request (prompt or messages)"));
    }
    return dropped;
  }

  /** Answers that went with the samples taken out. */
  long droppedAnswers() {
    return droppedAnswers;
  }

  /** Draws splits, sets the counts, drops what the new samples made stale. */
  void count(long samples, long answers, long rejected) throws SQLException {
    SplitRows.extend(c, target.evalSet(), index);
    Sql.update(
        c,
        "UPDATE import SET samples = ?, answers = ?, rejected = ? WHERE id = ?",
        samples,
        answers,
        rejected,
        target.run());
    Sql.update(
        c,
        "UPDATE evalset SET samples = samples + ?, answers = answers + ?, next = ?,"
            + " revision = revision + 1 WHERE id = ?",
        samples,
        answers,
        index.size(),
        target.evalSet());
    Sql.update(c, "DELETE FROM derived WHERE evalset = ?", target.evalSet());
  }
}
