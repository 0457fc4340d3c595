package dev.lanewright.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.lanewright.csv.CsvCell;
import dev.lanewright.engine.Arm;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.Step;
import dev.lanewright.engine.Trace;
import dev.lanewright.engine.View;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Tier;
import dev.lanewright.store.SamplePages;
import dev.lanewright.store.SampleRow;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes where a policy sent every sample, and why. */
final class DecisionsCsv {
  private static final int PAGE = 2_000;
  private static final List<Split> SPLITS = List.of(Split.values());
  private final SamplePages pages;

  DecisionsCsv(Workspace workspace) {
    this.pages = new SamplePages(workspace);
  }

  void write(Path file, Run run, View view) {
    EvalTable table = run.table();
    byte[] start = run.start();
    byte[] served = run.served();
    Arm arm = run.arm(run.policy().name());
    List<String> tiers = run.policy().tiers().stream().map(Tier::name).toList();
    try (var csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          "sample",
          "category",
          "split",
          "start",
          "served",
          "quality",
          "cost",
          "latencyMs",
          "reasons",
          "words");
      for (int from = 0; from < table.n(); from += PAGE) {
        int to = Math.min(table.n(), from + PAGE);
        Map<Long, String> keys = keys(table.ids(), from, to);
        for (int i = from; i < to; i++) {
          Split split = SPLITS.get(table.split()[i]);
          if (view.split() == null || view.split() == split) {
            List<Step> steps = Trace.of(run, i);
            csv.writeRecord(
                CsvCell.safe(keys.getOrDefault(table.ids()[i], "")),
                CsvCell.safe(table.categories().get(table.category()[i])),
                split.name().toLowerCase(Locale.ROOT),
                CsvCell.safe(tiers.get(start[i])),
                served[i] < 0 ? "" : CsvCell.safe(tiers.get(served[i])),
                number(arm.quality()[i]),
                number(arm.costUsd()[i]),
                number(arm.latencyMs()[i]),
                CsvCell.safe(steps.stream().map(Step::code).collect(Collectors.joining(" "))),
                CsvCell.safe(steps.stream().map(Step::words).collect(Collectors.joining("; "))));
          }
        }
      }
    } catch (IOException e) {
      throw CommandError.outside(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private Map<Long, String> keys(long[] ids, int from, int to) {
    var keys = new HashMap<Long, String>();
    for (SampleRow row : pages.rows(ids, from, to)) {
      keys.put(row.id(), row.key());
    }
    return keys;
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
