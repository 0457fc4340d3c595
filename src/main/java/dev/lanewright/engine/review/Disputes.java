package dev.lanewright.engine.review;

import dev.lanewright.engine.verdict.Grades;
import dev.lanewright.engine.verdict.Standing;
import dev.lanewright.engine.verdict.Standings;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.Preference;
import dev.lanewright.evalset.Rater;
import dev.lanewright.evalset.RaterKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where the raters of a table disagree, pair by pair, each rater's orders taken together.
 * Unreadable is a class of its own: a judge that could not be read disagrees with one that could. A
 * flip disagrees with nobody: it is a reason itself. Graders look at answers alone: equal grades
 * say nothing against a judge that prefers one, so only a grader that names a winner is
 * contradicted.
 */
public final class Disputes {
  private final List<Rater> raters;
  private final List<Standing[]> standings;
  private final List<Standing[]> graders;
  private final boolean[] unreadable;
  private final boolean[] control;

  private Disputes(
      List<Rater> raters,
      List<Standing[]> standings,
      List<Standing[]> graders,
      boolean[] unreadable,
      boolean[] control) {
    this.raters = raters;
    this.standings = standings;
    this.graders = graders;
    this.unreadable = unreadable;
    this.control = control;
  }

  /** The disputes of a table. */
  public static Disputes of(VerdictTable table) {
    List<Rater> raters = table.raters();
    List<Standing[]> standings = new ArrayList<>();
    List<Standing[]> graders = new ArrayList<>();
    for (int r = 0; r < raters.size(); r++) {
      Standing[] said = Standings.ofRater(table, r);
      standings.add(said);
      if (raters.get(r).kind() == RaterKind.GRADER) {
        graders.add(said);
      }
    }
    for (Grades g : table.grades()) {
      if (g.rater().kind() == RaterKind.GRADER) {
        graders.add(Standings.combined(g.values()));
      }
    }
    boolean[] unreadable = new boolean[table.pairCount()];
    for (int v = 0; v < table.verdictCount(); v++) {
      boolean judge = raters.get(table.rater()[v]).kind() == RaterKind.JUDGE;
      unreadable[table.pair()[v]] |= judge && table.preference(v) == Preference.UNREADABLE;
    }
    boolean[] control = new boolean[table.pairCount()];
    for (int p = 0; p < control.length; p++) {
      control[p] = table.isControl(p);
    }
    return new Disputes(raters, standings, graders, unreadable, control);
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
    add(found, Reason.JUDGE_AGAINST_GRADER, contradicted(judges, pair));
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
    return IntStream.range(0, standings.size())
        .filter(r -> raters.get(r).kind() == kind && standings.get(r)[pair] != Standing.NONE)
        .mapToObj(r -> standings.get(r)[pair])
        .toList();
  }

  private boolean contradicted(List<Standing> judges, int pair) {
    List<Standing> winners =
        graders.stream()
            .map(g -> g[pair])
            .filter(s -> s == Standing.BETTER || s == Standing.WORSE)
            .toList();
    return disagree(judges.stream().filter(Standing::readable).toList(), winners);
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
