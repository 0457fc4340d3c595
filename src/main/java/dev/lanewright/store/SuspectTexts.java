package dev.lanewright.store;

import dev.lanewright.engine.EvalTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Requests that stand in several samples, and answers that are empty. */
final class SuspectTexts {
  private final Connection c;
  private final long evalSet;
  private final EvalTable table;

  SuspectTexts(Connection c, long evalSet, EvalTable table) {
    this.c = c;
    this.evalSet = evalSet;
    this.table = table;
  }

  /**
   * Samples whose request is that of an earlier sample; and of those, the ones in another split.
   */
  List<Suspicion> duplicates() throws SQLException {
    long[] hashes = hashes();
    Integer[] order = new Integer[hashes.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compare(hashes[a], hashes[b]));
    var same = new Found();
    var leaking = new Found();
    for (int i = 1; i < order.length; i++) {
      int one = order[i - 1];
      int two = order[i];
      if (hashes[one] == hashes[two] && hashes[one] != 0) {
        same.add(two);
        if (table.split()[one] != table.split()[two]) {
          leaking.add(two);
        }
      }
    }
    var found = new ArrayList<Suspicion>();
    same.report(
        found, Suspicion.Kind.DUPLICATE_PROMPT, "%d samples repeat the request of another sample.");
    leaking.report(
        found,
        Suspicion.Kind.SPLIT_LEAK,
        "%d samples have a request that stands in another split too: redraw the splits.");
    return found;
  }

  /** Answers recorded as an empty or blank text, by model. */
  List<Suspicion> emptyAnswers() throws SQLException {
    var found = new ArrayList<Suspicion>();
    List<String> models = EvalSetRows.names(c, "model", evalSet);
    for (int m = 0; m < models.size(); m++) {
      var empty = new Found();
      Sql.each(
          c,
          "SELECT sample FROM answer_text WHERE sample >= ? AND sample < ? AND model = ?"
              + " AND error IS NULL AND trim(text, char(9, 10, 13, 32)) = ''",
          r -> {
            empty.addId(r.getLong(1));
            return true;
          },
          Ids.first(evalSet),
          Ids.first(evalSet + 1),
          m);
      empty.subject = models.get(m);
      empty.report(
          found, Suspicion.Kind.EMPTY_ANSWER, "%d answers of " + models.get(m) + " are empty.");
    }
    return found;
  }

  private long[] hashes() throws SQLException {
    long[] hashes = new long[table.n()];
    int[] at = {0};
    Sql.each(
        c,
        "SELECT hash FROM sample WHERE id >= ? AND id < ? ORDER BY id",
        r -> {
          hashes[at[0]++] = r.getLong(1);
          return true;
        },
        Ids.first(evalSet),
        Ids.first(evalSet + 1));
    return hashes;
  }

  /** Keeps the samples of a finding. */
  private final class Found {
    private final List<Long> samples = new ArrayList<>();
    private String subject = "";

    void add(int index) {
      addId(table.ids()[index]);
    }

    void addId(long id) {
      samples.add(id);
    }

    void report(List<Suspicion> into, Suspicion.Kind kind, String message) {
      int count = samples.size();
      if (count > 0) {
        into.add(
            new Suspicion(
                kind, subject, message.replace("%d", Long.toString(count)), count, samples));
      }
    }
  }
}
