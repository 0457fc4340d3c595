package dev.lanewright.ui.verdicts;

import dev.lanewright.ui.table.RowSource;
import dev.lanewright.ui.table.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pairs listed, with their requests fetched by page.
 *
 * @param positions of the pairs in the comparison, in order
 */
record PairSource(VerdictsViewModel model, Findings findings, List<Integer> positions)
    implements RowSource<PairLine> {

  @Override
  public int count() {
    return positions.size();
  }

  @Override
  public List<PairLine> rows(int from, int count, @Nullable Sort sort) {
    return model.lines(findings, positions.subList(from, Math.min(positions.size(), from + count)));
  }
}
