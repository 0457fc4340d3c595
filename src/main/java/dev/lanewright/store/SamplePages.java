package dev.lanewright.store;

import java.util.List;
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
    return Later.yet(workspace);
  }

  /** Ids of all samples that pass, ascending: 8 bytes each, to be sorted by any column. */
  public long[] ids(SampleFilter filter) {
    return Later.yet(workspace);
  }

  /** How many samples pass. */
  public long count(SampleFilter filter) {
    return ids(filter).length;
  }

  /** The samples at positions {@code from} to {@code to} (exclusive) of ids in any order. */
  public List<SampleRow> rows(long[] ids, int from, int to) {
    return Later.yet(workspace);
  }

  /** Everything of one sample, or null when there is no such sample. */
  public @Nullable SampleDetail detail(long id) {
    return Later.yet(workspace);
  }

  /** Id of the sample with that key, or -1; reads the set's keys. */
  public long find(long evalSet, String key) {
    return Later.yet(workspace);
  }
}
