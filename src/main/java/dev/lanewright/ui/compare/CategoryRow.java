package dev.lanewright.ui.compare;

import dev.lanewright.engine.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * A category on both sides.
 *
 * @param right with its delta against the left policy
 */
record CategoryRow(String name, long n, Slice left, Slice right) {
  static List<CategoryRow> of(CompareViewModel.Shown s) {
    var rows = new ArrayList<CategoryRow>();
    for (Slice right : s.paired().categories()) {
      s.comparison().leftFigures().categories().stream()
          .filter(l -> l.name().equals(right.name()))
          .findFirst()
          .ifPresent(l -> rows.add(new CategoryRow(right.name(), right.n(), l, right)));
    }
    return rows;
  }
}
