package dev.lanewright.workspace.review;

import dev.lanewright.engine.review.JudgeTrust;
import dev.lanewright.engine.review.Prefix;
import dev.lanewright.engine.verdict.Panel;
import dev.lanewright.engine.verdict.PanelRule;
import dev.lanewright.engine.verdict.Standings;
import dev.lanewright.engine.verdict.VerdictTable;
import dev.lanewright.evalset.RaterKind;
import dev.lanewright.evalset.ReviewItem;
import dev.lanewright.workspace.Details;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far every judge of a set is to be trusted, by the random part of a drawing.
 *
 * @param against what is compared
 * @param prefix how far the random part is reviewed
 * @param judges the panel that was chosen first, where it has several; then each judge
 */
public record Trust(String against, Prefix prefix, List<Line> judges) {
  public Trust {
    judges = List.copyOf(judges);
  }

  /** One judge or panel. */
  public record Line(String name, JudgeTrust trust) {}

  /** How many more labels are needed; 0 when there are enough. */
  public int missing() {
    return judges.isEmpty() ? prefix.missing() : judges.getFirst().trust().missing();
  }

  /** Computes it. */
  public static Trust of(
      VerdictTable table, Collection<ReviewItem> items, Panel panel, @Nullable Details details) {
    Prefix prefix =
        Prefix.of(
            items, pair -> table.indexOf(pair) >= 0 && table.label()[table.indexOf(pair)] >= 0);
    Against against = Against.of(table, details);
    int[] judges =
        IntStream.range(0, table.raters().size())
            .filter(r -> table.raters().get(r).kind() == RaterKind.JUDGE)
            .toArray();
    int[] counted = panel.of(table);
    var lines = new ArrayList<Line>();
    if (counted.length > 1) {
      String rule = panel.rule() == PanelRule.MAJORITY ? ", majority" : ", unanimous";
      lines.add(
          new Line(
              "Panel of " + counted.length + rule,
              JudgeTrust.of(
                  table, against.comparison(), panel.standings(table, false), prefix.pairs())));
    }
    for (int r : judges) {
      lines.add(
          new Line(
              table.raters().get(r).label(),
              JudgeTrust.of(
                  table, against.comparison(), Standings.ofRater(table, r), prefix.pairs())));
    }
    return new Trust(against.words(), prefix, lines);
  }
}
