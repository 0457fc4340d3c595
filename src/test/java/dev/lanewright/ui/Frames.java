package dev.lanewright.ui;

import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times between pulses, the JavaFX thread's own work in each, and what the machine did in the long
 * ones. {@link #pulse} once per pulse, on the JavaFX thread.
 */
final class Frames {
  private static final double MS = 1e6;

  /** Gaps from here on are told one by one on standard error. */
  private static final double LONG_MS = Double.parseDouble(System.getProperty("frames.long", "60"));

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
  private static final List<GarbageCollectorMXBean> COLLECTORS =
      ManagementFactory.getGarbageCollectorMXBeans();

  private final List<Double> gaps = new ArrayList<>();
  private final List<Double> works = new ArrayList<>();
  private final Thread fx = Thread.currentThread();
  private volatile long last;
  private boolean watched;
  private long begun;
  private long cpu;
  private long compiled;
  private long collected;
  private Map<String, Double> times = Map.of();

  void begin() {
    gaps.clear();
    works.clear();
    times = ThreadTimes.now();
    begun = System.nanoTime();
    mark(begun);
    if (Boolean.getBoolean("frames.trace") && !watched) {
      watched = true;
      Thread.ofPlatform().daemon().priority(Thread.MAX_PRIORITY).start(this::watch);
    }
  }

  void pulse() {
    long now = System.nanoTime();
    double gap = (now - last) / MS;
    double work = (THREADS.getCurrentThreadCpuTime() - cpu) / MS;
    gaps.add(gap);
    works.add(work);
    if (gap > LONG_MS) {
      System.err.printf(
          Locale.ROOT,
          "at %.2f s a pulse of %.0f ms: own work %.0f ms, collections %d ms, compiled %d ms%n",
          (now - begun) / MS / 1000,
          gap,
          work,
          collections() - collected,
          COMPILER.getTotalCompilationTime() - compiled);
    }
    mark(System.nanoTime());
  }

  private void mark(long now) {
    cpu = THREADS.getCurrentThreadCpuTime();
    compiled = COMPILER.getTotalCompilationTime();
    collected = collections();
    last = now;
  }

  private static long collections() {
    return COLLECTORS.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
  }

  /** Where the JavaFX thread is while a pulse takes long. */
  private void watch() {
    try {
      while (true) {
        Thread.sleep(10);
        long gap = (System.nanoTime() - last) / 1_000_000;
        if (gap > 40) {
          StackTraceElement[] at = fx.getStackTrace();
          System.err.printf("  +%d ms %s %s%n", gap, fx.getState(), brief(at));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String brief(StackTraceElement[] at) {
    var words = new StringBuilder();
    int shown = 0;
    for (int i = 0; i < at.length && shown < 14; i++) {
      boolean ours = at[i].getClassName().startsWith("dev.lanewright");
      if (i < 5 || ours) {
        String c = at[i].getClassName();
        words.append(c.substring(c.lastIndexOf('.') + 1)).append('.');
        words.append(at[i].getMethodName()).append(':').append(at[i].getLineNumber()).append(" < ");
        shown++;
      }
    }
    return words.toString();
  }

  /** Prints the longest so far. */
  void reportLongest(String what) {
    System.out.printf(
        Locale.ROOT,
        "| %s, longest pulse, ms | | | %.1f | |%n",
        what,
        gaps.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN));
  }

  void report(String what, long answers, double seconds, String end) {
    System.out.printf(
        Locale.ROOT,
        "| %s: %,d answers (%s), %,.0f a second; between pulses, ms | %s | none over 100: %d of %,d"
            + " |%n",
        what,
        answers,
        end,
        answers / seconds,
        at(gaps),
        gaps.stream().filter(g -> g > 100).count(),
        gaps.size());
    System.err.println("processor seconds: " + ThreadTimes.between(times, ThreadTimes.now()));
    System.out.printf("| … work on the screen's thread per pulse, ms | %s | |%n", at(works));
  }

  private static String at(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%.1f | %.1f | %.1f",
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1]);
  }
}
