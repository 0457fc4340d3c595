package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.reader.BadRow;
import dev.lanewright.evalset.reader.JsonText;
import dev.lanewright.evalset.reader.RawRow;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.traffic.LoggedCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Parses rows in batches on other threads and hands results on in file order. At most {@link
 * #WAITING} batches of {@link #BYTES} are in memory.
 */
final class Pipeline<T> {
  private static final int ROWS = 256;
  private static final int BYTES = 1 << 20;
  private static final int WAITING = 2 * Math.max(2, Runtime.getRuntime().availableProcessors());

  private final CallWork<T> work;
  private final LogSink<T> sink;
  private final Executor parsing;
  private final Deque<CompletableFuture<List<Object>>> waiting = new ArrayDeque<>();
  private List<RawRow> batch = new ArrayList<>(ROWS);
  private long bytes;
  private long calls;
  private long others;
  private long rejected;

  /** Stands for something that is no call. */
  private enum Nothing {
    OTHER
  }

  Pipeline(CallWork<T> work, LogSink<T> sink, Executor parsing) {
    this.work = work;
    this.sink = sink;
    this.parsing = parsing;
  }

  void add(RawRow row, RowReader reader, String name, int file) {
    batch.add(row);
    byte[] json = row.json();
    bytes += json == null ? BYTES / ROWS : json.length;
    if (batch.size() >= ROWS || bytes > BYTES) {
      send(reader, name, file);
    }
  }

  /** Sends what is left of a file; its last rows must not mix with the next file's. */
  void endOfFile(RowReader reader, String name, int file) {
    send(reader, name, file);
    drain(0);
  }

  /** A row that could not be taken apart. */
  void reject(Rejected row) {
    drain(0);
    rejected++;
    sink.reject(row);
  }

  private void send(RowReader reader, String name, int file) {
    List<RawRow> rows = batch;
    if (rows.isEmpty()) {
      return;
    }
    batch = new ArrayList<>(ROWS);
    bytes = 0;
    waiting.add(CompletableFuture.supplyAsync(() -> parsed(rows, reader, name, file), parsing));
    drain(WAITING);
  }

  private void drain(int most) {
    while (waiting.size() > most) {
      hand(joined(waiting.removeFirst()));
    }
  }

  private static List<Object> joined(CompletableFuture<List<Object>> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void hand(List<Object> results) {
    for (Object result : results) {
      switch (result) {
        case Nothing _ -> others++;
        case Rejected row -> {
          rejected++;
          sink.reject(row);
        }
        case Made<?> made -> {
          calls++;
          @SuppressWarnings("unchecked") // Made below by this pipeline's own work.
          T value = (T) made.value();
          sink.accept(value);
        }
        default -> throw new IllegalStateException("unknown result");
      }
    }
  }

  private record Made<T>(T value) {}

  private List<Object> parsed(List<RawRow> rows, RowReader reader, String name, int file) {
    var json = new JsonText();
    List<Object> all = new ArrayList<>(rows.size());
    for (RawRow row : rows) {
      int before = all.size();
      try {
        reader.read(row, json, new Taker(all, row.line(), name, file));
      } catch (BadRow e) {
        // Half a row is no row.
        all.subList(before, all.size()).clear();
        all.add(new Rejected(name, row.line(), e.reason()));
      }
    }
    return all;
  }

  private final class Taker implements RowReader.Calls {
    private final List<Object> all;
    private final long line;
    private final String name;
    private final int file;
    private int part;

    Taker(List<Object> all, long line, String name, int file) {
      this.all = all;
      this.line = line;
      this.name = name;
      this.file = file;
    }

    @Override
    public void call(LoggedCall call) {
      all.add(new Made<>(work.on(call, new CallPlace(file, line, part++))));
    }

    @Override
    public void other() {
      all.add(Nothing.OTHER);
    }

    @Override
    public void bad(String reason) {
      all.add(new Rejected(name, line, reason));
    }
  }

  LogSummary summary() {
    return new LogSummary(calls, others, rejected);
  }
}
