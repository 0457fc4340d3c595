package dev.lanewright.bench;

import dev.lanewright.evalset.reader.Mapping;
import dev.lanewright.evalset.reader.ReadOptions;
import dev.lanewright.evalset.reader.Readers;
import dev.lanewright.evalset.reader.Sniffer;
import dev.lanewright.store.CallPrice;
import dev.lanewright.store.Columns;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

/**
 * Import of a generated wide CSV of about 190 MB beside the {@code sqlite3} command's {@code
 * .import} of the same file, in turn. The last workspace stays for {@link DragBench}.
 */
public final class ImportBench {
  private static final int ROWS = 1_000_000;

  private ImportBench() {}

  /** Arguments: a folder for the files, and the number of rows where it is not 1,000,000. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int rows = args.length > 1 ? Integer.parseInt(args[1]) : ROWS;
    int pairs = Integer.getInteger("pairs", 3);
    Path csv = folder.resolve("synthetic.csv");
    Path workspace = folder.resolve("bench.lanewright");
    Path plain = folder.resolve("plain.db");
    GeneratedFile.write(csv, rows);
    double[] ours = new double[pairs];
    double[] theirs = new double[pairs];
    double[] ratio = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      Files.deleteIfExists(plain);
      Files.deleteIfExists(workspace);
      theirs[i] = sqlite(csv, plain);
      ours[i] = run(csv, workspace);
      ratio[i] = ours[i] / theirs[i];
    }
    double load = load(workspace);
    String size = "%d MB CSV".formatted(Files.size(csv) / 1_000_000);
    BenchRow.print("import of a " + size, seconds(ours), "");
    BenchRow.print("`sqlite3` `.import` of the same file", seconds(theirs), "");
    BenchRow.print(
        "ratio of the two, median of " + pairs + " pairs", "%.2f".formatted(median(ratio)), "≤ 2");
    BenchRow.print("peak heap of the import", peakHeap() / 1_000_000 + " MB", "< 2 GB");
    BenchRow.print("columns from disk", "%.2f s".formatted(load), "");
    Files.deleteIfExists(plain);
  }

  private static String seconds(double[] values) {
    return String.format(Locale.ROOT, "%.2f s", median(values));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double run(Path csv, Path file) {
    try (var executor = Executors.newSingleThreadExecutor();
        var ws = Workspace.create(file)) {
      long start = System.nanoTime();
      Mapping mapping = Sniffer.sniff(List.of(csv)).mapping();
      try (var importing = ImportRun.begin(ws, "bench", "synthetic.csv", "0", "{}", executor)) {
        Readers.read(List.of(csv), mapping, importing, (d, t) -> {}, () -> false, ReadOptions.ALL);
        importing.commit();
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static double load(Path file) {
    try (var ws = Workspace.open(file)) {
      long start = System.nanoTime();
      new Columns(ws).load(1, CallPrice.NONE);
      return (System.nanoTime() - start) / 1e9;
    }
  }

  /** Seconds, or NaN where there is no such command. */
  private static double sqlite(Path csv, Path database) throws InterruptedException {
    try {
      long start = System.nanoTime();
      int exit =
          new ProcessBuilder("sqlite3", database.toString(), ".import --csv " + csv + " t")
              .inheritIO()
              .start()
              .waitFor();
      return exit == 0 ? (System.nanoTime() - start) / 1e9 : Double.NaN;
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(u -> u.getUsed())
        .sum();
  }
}
