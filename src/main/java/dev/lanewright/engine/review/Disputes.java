package dev.lanewright.engine.review;

import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.Standings;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where the raters of a table disagree, pair by pair, each rater's orders taken together.
 * Unreadable is a class of its own: a judge that could not be read disagrees with one that could. A
 * flip disagrees with nobody: it is a reason itself.
 */
public final class Disputes {
  private final List<Rater> raters;
  private final Standing[][] standings;
  private final boolean[] unreadable;
  private final boolean[] control;

  private Disputes(
      List<Rater> raters, Standing[][] standings, boolean[] unreadable, boolean[] control) {
    this.raters = raters;
    this.standings = standings;
    this.unreadable = unreadable;
    this.control = control;
  }

  /** The disputes of a table. */
  public static Disputes of(VerdictTable table) {
    List<Rater> raters = table.raters();
    var standings = new Standing[raters.size()][];
    for (int r = 0; r < standings.length; r++) {
      standings[r] = Standings.ofRater(table, r);
    }
    boolean[] unreadable = new boolean[table.pairCount()];
    for (int v = 0; v < table.verdictCount(); v++) {
      boolean judge = raters.get(table.rater()[v]).kind() == RaterKind.JUDGE;
      unreadable[table.pair()[v]] |= judge && table.preference(v) == Preference.UNREADABLE;
    }
    boolean[] control = new boolean[table.pairCount()];
    for (int p = 0; p < control.length; p++) {
      control[p] = isControl(table, p);
    }
    return new Disputes(raters, standings, unreadable, control);
  }

  /**
   * Whether the pair only measures a judge's noise: the same model on both sides. Nobody is asked
   * to review it.
   */
  public static boolean isControl(VerdictTable table, int pair) {
    return table.armA()[pair] >= 0 && table.armA()[pair] == table.armB()[pair];
  }

  /** Whether the pair only measures noise. */
  boolean control(int pair) {
    return control[pair];
  }

  /** Why the pair at that position is worth a look; empty where raters agree. */
  public Set<Reason> reasons(int pair) {
    var found = EnumSet.noneOf(Reason.class);
    if (control[pair]) {
      return found;
    }
    List<Standing> judges = of(pair, RaterKind.JUDGE);
    add(found, Reason.JUDGES_DISAGREE, disagree(judges, judges));
    add(found, Reason.FLIP, judges.contains(Standing.UNSURE));
    add(found, Reason.JUDGE_AGAINST_PERSON, disagree(judges, of(pair, RaterKind.PERSON)));
    add(found, Reason.JUDGE_AGAINST_GRADER, disagree(judges, of(pair, RaterKind.GRADER)));
    add(found, Reason.UNREADABLE, unreadable[pair]);
    return found;
  }

  /** Whether any judge says that A is worse. */
  boolean worse(int pair) {
    return of(pair, RaterKind.JUDGE).contains(Standing.WORSE);
  }

  /** How many pairs have any of these reasons. */
  public int count(Set<Reason> wanted) {
    return (int)
        IntStream.range(0, unreadable.length)
            .filter(p -> reasons(p).stream().anyMatch(wanted::contains))
            .count();
  }

  /** Standings of the raters of a kind that said anything of the pair. */
  private List<Standing> of(int pair, RaterKind kind) {
    return IntStream.range(0, standings.length)
        .filter(r -> raters.get(r).kind() == kind && standings[r][pair] != Standing.NONE)
        .mapToObj(r -> standings[r][pair])
        .toList();
  }

  private static void add(Set<Reason> found, Reason reason, boolean holds) {
    if (holds) {
      found.add(reason);
    }
  }

  private static boolean disagree(List<Standing> some, List<Standing> others) {
    return some.stream()
        .filter(s -> s != Standing.UNSURE)
        .anyMatch(s -> others.stream().anyMatch(o -> o != Standing.UNSURE && o != s));
  }
}
