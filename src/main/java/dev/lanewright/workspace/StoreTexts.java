package dev.lanewright.workspace;

import dev.lanewright.store.SamplePages;
import dev.lanewright.store.SampleRow;
import dev.lanewright.store.Workspace;
import java.util.HashMap;
import java.util.Map;

/** Request texts from the workspace file. */
public final class StoreTexts implements SampleTexts {
  private final SamplePages pages;

  public StoreTexts(Workspace workspace) {
    this.pages = new SamplePages(workspace);
  }

  @Override
  public Map<Long, String> openings(long[] ids) {
    Map<Long, String> byId = new HashMap<>();
    for (SampleRow row : pages.rows(ids, 0, ids.length)) {
      byId.put(row.id(), row.preview());
    }
    return byId;
  }
}
