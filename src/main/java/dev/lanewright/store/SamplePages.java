package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages of samples for long lists. Nothing here reads a whole set's texts. */
public final class SamplePages {
  /** Characters of a row's preview. */
  public static final int PREVIEW = 300;

  private final Workspace workspace;

  /** Samples of the workspace. */
  public SamplePages(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The next samples in id order.
   *
   * @param after id of the last sample of the page before, or -1 for the first page
   */
  public List<SampleRow> page(SampleFilter filter, long after, int limit) {
    return workspace.read(
        c -> {
          long[] ids = new SampleScan(c, filter).ids(after, limit);
          return new RowLoad(c, filter.evalSet()).rows(ids, 0, ids.length);
        });
  }

  /** Ids of all samples that pass, ascending: 8 bytes each, to be sorted by any column. */
  public long[] ids(SampleFilter filter) {
    return workspace.read(c -> new SampleScan(c, filter).ids(-1, Integer.MAX_VALUE));
  }

  /** How many samples pass. */
  public long count(SampleFilter filter) {
    return filter.equals(SampleFilter.all(filter.evalSet()))
        ? workspace.read(c -> (long) FieldLoad.count(c, filter.evalSet()))
        : ids(filter).length;
  }

  /**
   * The samples at positions {@code from} to {@code to} (exclusive) of ids of one set in any order;
   * ids without a sample are left out.
   */
  public List<SampleRow> rows(long[] ids, int from, int to) {
    return from >= to
        ? List.of()
        : workspace.read(c -> new RowLoad(c, Ids.evalSet(ids[from])).rows(ids, from, to));
  }

  /** Everything of one sample, or null when there is no such sample. */
  public @Nullable SampleDetail detail(long id) {
    return workspace.read(c -> Optional.ofNullable(detail(c, id))).orElse(null);
  }

  private static @Nullable SampleDetail detail(Connection c, long id) throws SQLException {
    long set = Ids.evalSet(id);
    Draft draft =
        SampleRows.load(
            c, id, EvalSetRows.names(c, "category", set), EvalSetRows.names(c, "field", set));
    if (draft == null) {
      return null;
    }
    List<String> models = EvalSetRows.names(c, "model", set);
    var answers = new ArrayList<Answer>();
    draft.answers.stream()
        .sorted(Comparator.comparingInt(Recorded::model).thenComparingInt(Recorded::repeat))
        .forEach(r -> answers.add(named(r, models)));
    String pin =
        Sql.first(c, "SELECT lane FROM pin WHERE sample = ?", r -> r.getString(1), id).orElse(null);
    byte[] splits = SplitRows.splits(c, set).orElse(new byte[0]);
    return new SampleDetail(id, draft.sample(), RowLoad.split(splits, id), pin, answers);
  }

  private static Answer named(Recorded r, List<String> models) {
    Answer a = r.answer();
    if (r.model() >= models.size()) {
      throw Unpacker.damaged();
    }
    return new Answer(
        models.get(r.model()),
        r.repeat(),
        a.text(),
        a.quality(),
        a.inputTokens(),
        a.outputTokens(),
        a.costUsd(),
        a.latencyMs(),
        a.confidence(),
        a.error());
  }

  /** Id of the sample with that key, or -1; reads the set's keys. */
  public long find(long evalSet, String key) {
    return workspace.read(
        c ->
            Sql.first(
                    c,
                    "SELECT id FROM sample WHERE id >= ? AND id < ? AND key = ?",
                    r -> r.getLong(1),
                    Ids.first(evalSet),
                    Ids.first(evalSet + 1),
                    key)
                .orElse(-1L));
  }
}
