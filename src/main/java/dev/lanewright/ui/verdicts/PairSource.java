package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.RaterValues;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.ui.table.RowSource;
import dev.lanewright.ui.table.Sort;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pairs listed, with their requests fetched by page, in any order. */
final class PairSource implements RowSource<PairLine> {
  static final String CATEGORY = "category";
  static final String PANEL = "panel";
  static final String STAKE = "stake";

  /** Followed by the rater's position. */
  static final String RATER = "rater-";

  private record Sorted(@Nullable Sort by, List<Integer> positions) {}

  private final VerdictsViewModel model;
  private final Findings findings;
  private final List<Integer> positions;
  private volatile Sorted sorted;

  /**
   * @param positions of the pairs in the comparison, in the order unless another is chosen
   */
  PairSource(VerdictsViewModel model, Findings findings, List<Integer> positions) {
    this.model = model;
    this.findings = findings;
    this.positions = List.copyOf(positions);
    sorted = new Sorted(null, this.positions);
  }

  @Override
  public int count() {
    return positions.size();
  }

  @Override
  public List<PairLine> rows(int from, int count, @Nullable Sort sort) {
    List<Integer> all = order(sort);
    return model.lines(findings, all.subList(from, Math.min(all.size(), from + count)));
  }

  /** Positions in that order; equal ones as they stood. */
  List<Integer> order(@Nullable Sort sort) {
    Sorted now = sorted;
    if (!Objects.equals(now.by(), sort)) {
      now =
          new Sorted(sort, sort == null ? positions : positions.stream().sorted(by(sort)).toList());
      sorted = now;
    }
    return now.positions();
  }

  private Comparator<Integer> by(Sort sort) {
    Comparator<Integer> up = up(sort.column());
    return sort.ascending() ? up : up.reversed();
  }

  private Comparator<Integer> up(String column) {
    Findings f = findings;
    return switch (column) {
      case CATEGORY ->
          Comparator.comparing(k -> Findings.category(f.table(), f.comparison().pairs()[k]));
      case PANEL -> Comparator.comparing(k -> f.standings()[k]);
      case STAKE ->
          Comparator.comparingDouble(k -> Double.isNaN(f.stakes()[k]) ? -1 : f.stakes()[k]);
      default -> {
        RaterValues rater = f.raters().get(Integer.parseInt(column.substring(RATER.length())));
        yield Comparator.comparing(k -> said(rater, k));
      }
    };
  }

  private Standing said(RaterValues rater, int k) {
    Standing s = rater.combined(findings.comparison().pairs()[k]);
    return findings.comparison().mirrored()[k] ? s.mirrored() : s;
  }
}
