package dev.lanewright.ui.tune;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Flips;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.Step;
import dev.lanewright.engine.Trace;
import dev.lanewright.policy.Tier;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.table.RowSource;
import dev.lanewright.ui.table.Sort;
import dev.lanewright.workspace.Moved;
import dev.lanewright.workspace.SampleTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The samples that an edit moved; only the pages looked at are put into words. */
final class FlipRows implements RowSource<SampleEntry> {
  private final Moved moved;
  private final SampleTexts texts;
  private final Order order;

  FlipRows(Moved moved, SampleTexts texts) {
    this.moved = moved;
    this.texts = texts;
    this.order = new Order(moved.flips().samples().length);
  }

  @Override
  public int count() {
    return moved.flips().samples().length;
  }

  @Override
  public List<SampleEntry> rows(int from, int count, @Nullable Sort sort) {
    Flips f = moved.flips();
    EvalTable table = moved.run().table();
    int[] rows = order.by(sort, i -> key(f, table, i, sort == null ? "" : sort.column()));
    int to = Math.min(rows.length, from + count);
    long[] ids = new long[Math.max(0, to - from)];
    for (int i = from; i < to; i++) {
      ids[i - from] = table.ids()[f.samples()[rows[i]]];
    }
    Map<Long, String> openings = texts.openings(ids);
    List<SampleEntry> out = new ArrayList<>();
    for (int i = from; i < to; i++) {
      out.add(entry(rows[i], openings));
    }
    return out;
  }

  private static double key(Flips f, EvalTable table, int i, String column) {
    return switch (column) {
      case "category" -> table.category()[f.samples()[i]];
      case "lane" -> f.tierAfter()[i] - f.tierBefore()[i];
      case "quality" -> (double) f.qualityAfter()[i] - f.qualityBefore()[i];
      case "cost" -> f.costAfter()[i] - f.costBefore()[i];
      default -> worstFirst(f, i);
    };
  }

  /** Losses, then wins, then uncovered ones, then lanes that differ, then the rest. */
  private static double worstFirst(Flips f, int i) {
    double change = (double) f.qualityAfter()[i] - f.qualityBefore()[i];
    if (Double.isNaN(change)) {
      return 2;
    }
    boolean lane = f.tierBefore()[i] != f.tierAfter()[i];
    return change < 0 ? change - 1 : change > 0 ? 1 : lane ? 3 : 4;
  }

  private SampleEntry entry(int row, Map<Long, String> openings) {
    Flips f = moved.flips();
    Run run = moved.run();
    EvalTable table = run.table();
    int sample = f.samples()[row];
    List<Tier> tiers = run.policy().tiers();
    int after = f.tierAfter()[row];
    double before = f.qualityBefore()[row];
    double now = f.qualityAfter()[row];
    return new SampleEntry(
        sample,
        quoted(openings.getOrDefault(table.ids()[sample], "")),
        table.categories().get(table.category()[sample]),
        f.tierBefore()[row],
        after,
        after < 0 ? "?" : tiers.get(after).name(),
        tiers.size(),
        grade(before) + " → " + grade(now),
        Double.isNaN(before) || Double.isNaN(now) || before == now
            ? Tone.NEUTRAL
            : Tone.of(now - before),
        Numbers.signedMoney(f.costAfter()[row] - f.costBefore()[row]),
        why(sample));
  }

  /** The first step where the start moved, else the last: what the cascade did. */
  private String why(int sample) {
    List<Step> steps = Trace.of(moved.run(), sample);
    if (steps.isEmpty()) {
      return "";
    }
    boolean start = moved.run().start()[sample] != moved.saved().start()[sample];
    return (start ? steps.getFirst() : steps.getLast()).words();
  }

  static String grade(double quality) {
    return Double.isNaN(quality) ? "?" : Numbers.plain(quality).replaceFirst("(\\.\\d)0$", "$1");
  }

  static String quoted(String text) {
    return text.isEmpty() ? "" : "“" + text.replaceAll("\\s+", " ").strip() + "”";
  }
}
