package dev.lanewright.store;

import dev.lanewright.evalset.Message;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a call for an answer reads of a sample. */
public final class Requests {
  private final Workspace workspace;

  /** Samples of the workspace. */
  public Requests(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * A sample's request, and which answers it has.
   *
   * @param sample the store's sample id
   * @param reference the known good answer, or null
   * @param recorded every recorded answer or error
   */
  public record Request(
      long sample,
      String key,
      List<Message> messages,
      @Nullable String reference,
      List<Place> recorded) {
    /**
     * Where an answer of the model goes: over an error of that number, over nothing, else under the
     * next free number. A recorded answer is never replaced.
     *
     * @param repeat the wanted number
     */
    public int place(String model, int repeat) {
      int free = repeat;
      boolean taken = false;
      for (Place p : recorded) {
        if (p.model().equals(model)) {
          taken |= p.repeat() == repeat && !p.error();
          free = Math.max(free, p.repeat() + 1);
        }
      }
      return taken ? free : repeat;
    }
  }

  /**
   * A place that is taken.
   *
   * @param error whether it holds an error
   */
  public record Place(String model, int repeat, boolean error) {}

  /** The samples at positions {@code from} to {@code to}; those that are gone are left out. */
  public List<Request> load(long[] ids, int from, int to) {
    if (from >= to) {
      return List.of();
    }
    return workspace.read(
        c -> {
          List<String> models = EvalSetRows.names(c, "model", Ids.evalSet(ids[from]));
          Map<Long, Request> found = new HashMap<>();
          Sql.each(
              c,
              "SELECT id, key, request, messages, reference, facts FROM sample"
                  + " WHERE id IN (SELECT value FROM json_each(?))",
              r -> {
                found.put(
                    r.getLong(1),
                    new Request(
                        r.getLong(1),
                        r.getString(2),
                        MessageJson.read(r.getString(3), r.getString(4)),
                        r.getString(5),
                        places(r.getBytes(6), models)));
                return true;
              },
              Arrays.toString(Arrays.copyOfRange(ids, from, to)));
          return Arrays.stream(ids, from, to)
              .mapToObj(found::get)
              .filter(Objects::nonNull)
              .toList();
        });
  }

  private static List<Place> places(byte @Nullable [] packed, List<String> models)
      throws SQLException {
    var places = new ArrayList<Place>();
    if (packed != null) {
      var f = new Facts().on(packed);
      while (f.next()) {
        places.add(new Place(models.get(f.model), f.repeat, f.hasError));
      }
    }
    return places;
  }
}
