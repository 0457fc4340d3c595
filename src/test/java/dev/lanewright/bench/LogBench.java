package dev.lanewright.bench;

import dev.lanewright.evalset.reader.Progress;
import dev.lanewright.provider.CatalogueSeed;
import dev.lanewright.store.ImportSummary;
import dev.lanewright.store.Workspace;
import dev.lanewright.traffic.draw.DrawPlan;
import dev.lanewright.traffic.reader.LogRoles;
import dev.lanewright.workspace.traffic.DrawImport;
import dev.lanewright.workspace.traffic.LogDesk;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A generated spend log of about 1 GB: its profile, and an eval set of 2,000 drawn from it and
 * stored, beside DuckDB's scan of the same file for the profile's main figures. DuckDB runs first
 * and has the whole machine too; its memory is not counted.
 */
public final class LogBench {
  /** The figures of a profile that SQL says easily, over the columns that they need. */
  private static final String SCAN =
      "SELECT model, count(*), sum(spend), sum(prompt_tokens), sum(completion_tokens),"
          + " approx_quantile(epoch_ms(endTime::TIMESTAMP) - epoch_ms(startTime::TIMESTAMP), 0.95),"
          + " approx_quantile(total_tokens, 0.95), count(*) FILTER (status = 'failure'),"
          + " approx_count_distinct(session_id), approx_count_distinct(end_user),"
          + " approx_count_distinct(messages::VARCHAR)"
          + " FROM read_json('%s', format = 'newline_delimited') GROUP BY model";

  private LogBench() {}

  /** Arguments: the log, made where there is none; its rows; a folder for the workspace. */
  public static void main(String[] args) throws Exception {
    Path log = Path.of(args[0]);
    if (!Files.exists(log)) {
      GeneratedLog.write(log, Integer.parseInt(args[1]), 7);
    }
    Path workspace = Path.of(args[2]).resolve("log-bench.lanewright");
    Files.deleteIfExists(workspace);
    int pairs = Integer.getInteger("pairs", 1);
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService parsing = Executors.newFixedThreadPool(Math.max(2, threads));
        Workspace ws = Workspace.create(workspace)) {
      var desk = new LogDesk(CatalogueSeed.load(), parsing);
      double theirs = Double.MAX_VALUE;
      double ours = Double.MAX_VALUE;
      long calls = 0;
      for (int i = 0; i < pairs; i++) {
        theirs = Math.min(theirs, duckDb(log));
        long start = System.nanoTime();
        calls =
            desk.profile(List.of(log), LogRoles.USUAL, Progress.NONE, () -> false)
                .profile()
                .all()
                .calls();
        ours = Math.min(ours, since(start));
      }
      String size = "%,d calls, %,d MB".formatted(calls, Files.size(log) / 1_000_000);
      BenchRow.print("DuckDB's scan of a log of " + size, seconds(theirs), "");
      BenchRow.print("profile of it", seconds(ours), "");
      BenchRow.print("ratio of the two", String.format(Locale.ROOT, "%.2f", ours / theirs), "");
      if (!Boolean.getBoolean("profile.only")) {
        draw(desk, log, ws, parsing);
      }
    }
    BenchRow.print(
        "most heap in use, of %,d MB allowed"
            .formatted(Runtime.getRuntime().maxMemory() / 1_000_000),
        "%,d MB".formatted(peakHeap() / 1_000_000),
        "");
  }

  private static void draw(LogDesk desk, Path log, Workspace ws, ExecutorService writing) {
    long start = System.nanoTime();
    LogDesk.Drawing drawing =
        desk.draw(List.of(log), LogRoles.USUAL, DrawPlan.USUAL, Progress.NONE, () -> false);
    ImportSummary kept =
        new DrawImport(ws, writing).keep(drawing, List.of(log), "drawn", () -> false);
    BenchRow.print(
        "an eval set of %,d drawn from it and stored".formatted(kept.samples()),
        seconds(since(start)),
        "");
  }

  private static double duckDb(Path log) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:duckdb:");
        Statement s = c.createStatement()) {
      long start = System.nanoTime();
      int groups = 0;
      try (ResultSet rows = s.executeQuery(SCAN.formatted(log.toString().replace("'", "''")))) {
        while (rows.next()) {
          groups++;
        }
      }
      if (groups == 0) {
        throw new IllegalStateException("DuckDB found nothing");
      }
      return since(start);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.1f s", value);
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(u -> u.getUsed())
        .sum();
  }
}
