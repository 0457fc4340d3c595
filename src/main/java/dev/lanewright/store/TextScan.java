package dev.lanewright.store;

import dev.lanewright.evalset.Message;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Streams texts in id order. Several scans may run side by side on parts of the same ids; each
 * holds one row in memory.
 */
public final class TextScan {
  private final Workspace workspace;

  /** Texts of the workspace. */
  public TextScan(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Takes one request. */
  @FunctionalInterface
  public interface Requests {
    /**
     * One sample.
     *
     * @param index its position in the ids given
     */
    void request(int index, List<Message> messages, @Nullable String reference);
  }

  /** Takes one answer. */
  @FunctionalInterface
  public interface Answers {
    /**
     * The first recorded answer of the model to a sample.
     *
     * @param index the sample's position in the ids given
     * @param text the reply, null where only its grade was recorded or the call failed
     * @param reference the sample's known good answer, or null
     */
    void answer(int index, @Nullable String text, @Nullable String reference);
  }

  /**
   * Requests of the samples at positions {@code from} to {@code to} (exclusive) of the ids.
   *
   * @param ids ids of one eval set, ascending: {@code EvalTable.ids()}
   * @return false when cancelled
   */
  public boolean requests(
      long[] ids, int from, int to, Requests visitor, BooleanSupplier cancelled) {
    if (from >= to) {
      return true;
    }
    var at = new Cursor(ids, from);
    return workspace.read(
        c -> {
          Sql.each(
              c,
              "SELECT id, request, messages, reference FROM sample WHERE id >= ? AND id <= ?"
                  + " ORDER BY id",
              r -> {
                int index = at.find(r.getLong(1));
                if (index >= 0) {
                  visitor.request(
                      index, MessageJson.read(r.getString(2), r.getString(3)), r.getString(4));
                }
                return !cancelled.getAsBoolean();
              },
              ids[from],
              ids[to - 1]);
          return !cancelled.getAsBoolean();
        });
  }

  /**
   * First answers (repeat 0) of the model to the samples at positions {@code from} to {@code to};
   * samples it did not answer are passed over.
   *
   * @return false when cancelled
   */
  public boolean answers(
      long[] ids, int from, int to, String model, Answers visitor, BooleanSupplier cancelled) {
    if (from >= to) {
      return true;
    }
    var at = new Cursor(ids, from);
    var facts = new Facts();
    return workspace.read(
        c -> {
          long set = Ids.evalSet(ids[from]);
          int code = EvalSetRows.names(c, "model", set).indexOf(model);
          Sql.each(
              c,
              "SELECT s.id, s.facts, s.reference, t.text FROM sample s LEFT JOIN answer_text t"
                  + " ON t.sample = s.id AND t.model = ? AND t.repeat = 0"
                  + " WHERE s.id >= ? AND s.id <= ? ORDER BY s.id",
              r -> {
                int index = at.find(r.getLong(1));
                if (index >= 0 && answered(facts, r.getBytes(2), code)) {
                  visitor.answer(index, r.getString(4), r.getString(3));
                }
                return !cancelled.getAsBoolean();
              },
              code,
              ids[from],
              ids[to - 1]);
          return !cancelled.getAsBoolean();
        });
  }

  private static boolean answered(Facts facts, byte @Nullable [] packed, int model) {
    if (packed != null) {
      facts.on(packed);
      while (facts.next()) {
        if (facts.model == model && facts.repeat == 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Finds ascending ids in the array, from a position on. */
  private static final class Cursor {
    private final long[] ids;
    private int at;

    Cursor(long[] ids, int from) {
      this.ids = ids;
      this.at = from;
    }

    /** The position of the id, or -1. */
    int find(long id) {
      while (at < ids.length && ids[at] < id) {
        at++;
      }
      return at < ids.length && ids[at] == id ? at : -1;
    }
  }
}
