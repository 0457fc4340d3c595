package dev.lanewright.store;

import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pairs and the verdicts on them. */
public final class Verdicts {
  private final Workspace workspace;

  /** Verdicts of the workspace. */
  public Verdicts(Workspace workspace) {
    this.workspace = workspace;
  }

  /** All verdicts of a set as columns, without texts. */
  public VerdictTable load(long evalSet) {
    return workspace.read(c -> new VerdictLoad(c, evalSet).load());
  }

  /** How many pairs of the set there are. */
  public long pairs(long evalSet) {
    return workspace.read(
        c -> Sql.number(c, "SELECT count(*) FROM pair WHERE evalset = ?", evalSet));
  }

  /** Everything of one pair, or null when there is no such pair. */
  public @Nullable PairDetail detail(long pair) {
    return workspace.read(c -> Optional.ofNullable(PairRows.detail(c, pair))).orElse(null);
  }

  /**
   * Finds or adds a pair.
   *
   * @param sample the store's id of the sample
   * @return the store's id of the pair; of the one that holds the same answers the other way round
   *     where that is known
   */
  public long pair(long evalSet, long sample, Pair pair) {
    return workspace.write(c -> new VerdictRows(c).pair(evalSet, sample, pair).id());
  }

  /**
   * Puts verdicts on a pair in one transaction. A verdict with a repeat number replaces the one of
   * the same rater, order and number; one with -1 is added unless an equal one is there.
   *
   * @return how many were written
   */
  public int put(long pair, List<Verdict> verdicts) {
    return workspace.write(
        c -> {
          var rows = new VerdictRows(c);
          int written = 0;
          for (Verdict v : verdicts) {
            written += rows.verdict(pair, v) ? 1 : 0;
          }
          return written;
        });
  }
}
