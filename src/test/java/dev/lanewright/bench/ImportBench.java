package dev.lanewright.bench;

import dev.lanewright.evalset.reader.Mapping;
import dev.lanewright.evalset.reader.ReadOptions;
import dev.lanewright.evalset.reader.Readers;
import dev.lanewright.evalset.reader.Sniffer;
import dev.lanewright.store.CallPrice;
import dev.lanewright.store.Columns;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.ImportSummary;
import dev.lanewright.store.Workspace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;

/**
 * Import of a generated wide CSV of about 190 MB (1,000,000 synthetic rows) beside the {@code
 * sqlite3} command's {@code .import} of the same file. Prints one row of a table.
 */
public final class ImportBench {
  private static final int ROWS = 1_000_000;
  private static final int PROMPT = 96;

  private ImportBench() {}

  /** Runs once; the first argument may give another number of rows. */
  public static void main(String[] args) throws Exception {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : ROWS;
    Path folder = Files.createTempDirectory("lanewright-import");
    Path csv = folder.resolve("synthetic.csv");
    Path workspace = folder.resolve("bench.lanewright");
    Path plain = folder.resolve("plain.db");
    try {
      generate(csv, rows);
      double theirs = sqlite(csv, plain);
      double ours = run(csv, workspace);
      double load = load(workspace);
      System.out.println(
          "| rows | MB | import s | sqlite3 .import s | ratio | load s | peak heap MB |");
      System.out.println("|---|---|---|---|---|---|---|");
      System.out.printf(
          Locale.ROOT,
          "| %d | %d | %.2f | %.2f | %.2f | %.2f | %d |%n",
          rows,
          Files.size(csv) / 1_000_000,
          ours,
          theirs,
          ours / theirs,
          load,
          peakHeap() / 1_000_000);
    } finally {
      for (String name : List.of("synthetic.csv", "bench.lanewright", "plain.db")) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.deleteIfExists(folder);
    }
  }

  private static double run(Path csv, Path file) {
    try (var executor = Executors.newSingleThreadExecutor();
        var ws = Workspace.create(file)) {
      long start = System.nanoTime();
      Mapping mapping = Sniffer.sniff(List.of(csv)).mapping();
      ImportSummary summary;
      try (var importing = ImportRun.begin(ws, "bench", "synthetic.csv", "0", "{}", executor)) {
        Readers.read(List.of(csv), mapping, importing, (d, t) -> {}, () -> false, ReadOptions.ALL);
        summary = importing.commit();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.err.println(summary);
      return seconds;
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

  private static void generate(Path csv, int rows) throws IOException {
    var random = new SplittableRandom(1);
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      out.write("id,prompt,category,user_tier,difficulty,region");
      for (int m = 0; m < 3; m++) {
        out.write(",gpt-%1$d_score,gpt-%1$d_cost,gpt-%1$d_latency".formatted(m));
      }
      out.write('\n');
      var row = new StringBuilder();
      for (int i = 0; i < rows; i++) {
        row.setLength(0);
        row.append(i).append(',');
        prompt(row, random);
        row.append(",cat").append(i % 24).append(",tier").append(i % 3);
        row.append(',').append(random.nextInt(1000) / 1000.0).append(",region").append(i % 7);
        for (int m = 0; m < 3; m++) {
          row.append(',').append(random.nextInt(101) / 100.0);
          row.append(",0.00").append(10_000 + random.nextInt(90_000));
          row.append(',').append(random.nextInt(18_000) / 2.0);
        }
        out.write(row.append('\n').toString());
      }
    }
  }

  private static void prompt(StringBuilder row, SplittableRandom random) {
    int end = row.length() + PROMPT;
    while (row.length() < end) {
      row.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
    }
    row.setLength(end - 1);
    row.append('x');
  }
}
