package dev.lanewright.ui.tune;

import dev.lanewright.engine.Arm;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.Step;
import dev.lanewright.engine.Trace;
import dev.lanewright.engine.View;
import dev.lanewright.policy.Tier;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.table.RowSource;
import dev.lanewright.ui.table.Sort;
import dev.lanewright.workspace.Details;
import dev.lanewright.workspace.SampleTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Samples with what the policy does with them, beside the baseline. */
final class SampleRows implements RowSource<SampleEntry> {
  private final Details details;
  private final SampleTexts texts;
  private final int[] samples;
  private final Arm arm;
  private final Order order;

  /**
   * @param samples indexes into the table
   */
  SampleRows(Details details, SampleTexts texts, int[] samples) {
    this.details = details;
    this.texts = texts;
    this.samples = samples.clone();
    this.arm = details.run().arm("");
    this.order = new Order(samples.length);
  }

  /** Every sample in view. */
  @SuppressWarnings("EnumOrdinal") // as the table stores splits
  static int[] inView(EvalTable table, View view) {
    int category = view.category() == null ? -1 : table.categories().indexOf(view.category());
    int[] found = new int[table.n()];
    int n = 0;
    for (int i = 0; i < found.length; i++) {
      if ((view.split() == null || table.split()[i] == view.split().ordinal())
          && (category < 0 || table.category()[i] == category)) {
        found[n++] = i;
      }
    }
    return Arrays.copyOf(found, n);
  }

  @Override
  public int count() {
    return samples.length;
  }

  @Override
  public List<SampleEntry> rows(int from, int count, @Nullable Sort sort) {
    EvalTable table = details.run().table();
    int[] rows = order.by(sort, i -> key(samples[i], sort == null ? "" : sort.column()));
    int to = Math.min(rows.length, from + count);
    long[] ids = new long[Math.max(0, to - from)];
    for (int i = from; i < to; i++) {
      ids[i - from] = table.ids()[samples[rows[i]]];
    }
    Map<Long, String> openings = texts.openings(ids);
    List<SampleEntry> out = new ArrayList<>();
    for (int i = from; i < to; i++) {
      out.add(entry(samples[rows[i]], openings));
    }
    return out;
  }

  private double key(int sample, String column) {
    return switch (column) {
      case "category" -> details.run().table().category()[sample];
      case "lane" -> details.run().served()[sample];
      case "quality" -> (double) arm.quality()[sample] - details.arm().quality()[sample];
      case "cost" -> arm.costUsd()[sample];
      default -> sample;
    };
  }

  private SampleEntry entry(int sample, Map<Long, String> openings) {
    Run run = details.run();
    EvalTable table = run.table();
    List<Tier> tiers = run.policy().tiers();
    int served = run.served()[sample];
    double now = arm.quality()[sample];
    double then = details.arm().quality()[sample];
    List<Step> steps = Trace.of(run, sample);
    return new SampleEntry(
        sample,
        FlipRows.quoted(openings.getOrDefault(table.ids()[sample], "")),
        table.categories().get(table.category()[sample]),
        run.start()[sample],
        served,
        served < 0 ? "uncovered" : tiers.get(served).name(),
        tiers.size(),
        FlipRows.grade(then) + " → " + FlipRows.grade(now),
        Double.isNaN(then) || Double.isNaN(now) || then == now ? Tone.NEUTRAL : Tone.of(now - then),
        Numbers.money(arm.costUsd()[sample]),
        steps.isEmpty() ? "" : steps.getFirst().words());
  }
}
