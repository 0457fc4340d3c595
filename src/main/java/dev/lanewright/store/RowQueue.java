package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Judged;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Pair;
import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.Verdict;
import dev.lanewright.evalset.reader.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Batches of rows between the thread that reads and the one that writes. Bounded by rows and by
 * characters.
 */
final class RowQueue {
  /** A row of the file. */
  sealed interface Item {}

  /** A row as it was read. */
  record Row(Sample sample, List<Answer> answers) implements Item {}

  /** A row of verdicts as it was read. */
  record Verdicts(Judged row) implements Item {}

  /**
   * Rows to write together.
   *
   * @param last whether none follows
   */
  record Batch(List<Item> items, boolean last) {}

  /** A row set aside. */
  record Bad(Rejected rejected) implements Item {}

  private static final int BATCHES = 8;
  private static final int ROWS = 256;
  private static final long CHARS = 2_000_000;
  private static final int PATIENCE_MS = 100;

  private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
  private List<Item> batch = new ArrayList<>(ROWS);
  private long chars;

  /**
   * Adds a row; waits while the writer is behind; gives up when it has ended, or when {@code check}
   * throws while it waits.
   */
  void add(Item row, CompletableFuture<?> writer, Runnable check) {
    batch.add(row);
    chars += chars(row);
    if (batch.size() >= ROWS || chars > CHARS) {
      send(new Batch(batch, false), writer, check);
      batch = new ArrayList<>(ROWS);
      chars = 0;
    }
  }

  /** Sends what is left and the end mark. */
  void end(CompletableFuture<?> writer, Runnable check) {
    send(new Batch(batch, true), writer, check);
    batch = new ArrayList<>();
  }

  /** Drops what waits and ends; rows that are not written yet never will be. */
  void abandon(CompletableFuture<?> writer) {
    batch = new ArrayList<>();
    batches.clear();
    send(new Batch(List.of(), true), writer, () -> {});
  }

  /** The next batch; waits for it. */
  Batch take() throws InterruptedException {
    return batches.take();
  }

  private void send(Batch rows, CompletableFuture<?> writer, Runnable check) {
    try {
      while (!writer.isDone() && !batches.offer(rows, PATIENCE_MS, TimeUnit.MILLISECONDS)) {
        check.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("The import was interrupted.", e);
    }
  }

  private static long chars(Judged row) {
    long chars = 0;
    for (Message m : row.sample().messages()) {
      chars += m.content().length();
    }
    for (Verdict v : row.verdicts()) {
      String raw = v.raw();
      chars += raw == null ? 0 : raw.length();
    }
    Pair pair = row.pair();
    if (pair != null) {
      String a = pair.a().text();
      String b = pair.b().text();
      chars += (a == null ? 0 : a.length()) + (b == null ? 0 : b.length());
    }
    return chars;
  }

  private static long chars(Item item) {
    long chars = 0;
    if (item instanceof Verdicts verdicts) {
      return chars(verdicts.row());
    }
    if (!(item instanceof Row row)) {
      return chars;
    }
    for (Message m : row.sample().messages()) {
      chars += m.content().length();
    }
    for (Answer a : row.answers()) {
      String text = a.text();
      chars += text == null ? 0 : text.length();
    }
    return chars;
  }
}
