package dev.lanewright.provider.fault;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.CatalogueSeed;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.Price;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What the server did and billed. Prices are the program's own catalogue's by the model's id;
 * models that it does not list cost 1 and 2 USD per million tokens. Thread-safe.
 */
public final class Account {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private final Map<String, Price> prices = new ConcurrentHashMap<>();
  private final Map<String, Entry> byRequest = new ConcurrentHashMap<>();
  private final Map<Fault, LongAdder> faults = new EnumMap<>(Fault.class);
  private final boolean journal;
  final LongAdder calls = new LongAdder();
  final LongAdder batches = new LongAdder();
  final LongAdder billed = new LongAdder();
  final LongAdder whole = new LongAdder();
  final LongAdder input = new LongAdder();
  final LongAdder output = new LongAdder();
  final DoubleAdder usd = new DoubleAdder();
  final AtomicLong inFlight = new AtomicLong();
  final AtomicLong mostInFlight = new AtomicLong();

  /** What became of equal requests. */
  static final class Entry {
    final LongAdder attempts = new LongAdder();
    final LongAdder billed = new LongAdder();
    final LongAdder whole = new LongAdder();
    final DoubleAdder usd = new DoubleAdder();
  }

  Account(boolean journal) {
    this.journal = journal;
    Catalogue seed = CatalogueSeed.load();
    for (ModelEntry m : seed.models()) {
      seed.prices().price(m.name(), DAY).ifPresent(p -> prices.putIfAbsent(m.id(), p));
    }
    for (Fault f : Fault.values()) {
      faults.put(f, new LongAdder());
    }
  }

  Map<String, Entry> byRequest() {
    return byRequest;
  }

  Map<Fault, LongAdder> faults() {
    return faults;
  }

  /** Notes that a call came in; how often an equal one came before. */
  long came(Asked asked) {
    calls.increment();
    Entry e = entry(asked);
    if (e == null) {
      return calls.sum();
    }
    synchronized (e) {
      e.attempts.increment();
      return e.attempts.sum() - 1;
    }
  }

  void went(Fault fault) {
    faults.get(fault).increment();
  }

  /** Bills a call. */
  void bill(Asked asked, int inputTokens, int outputTokens, boolean batch) {
    double cost = cost(asked.model(), inputTokens, outputTokens, batch);
    billed.increment();
    input.add(inputTokens);
    output.add(outputTokens);
    usd.add(cost);
    Entry e = entry(asked);
    if (e != null) {
      e.billed.increment();
      e.usd.add(cost);
    }
  }

  /** Notes that an answer went out whole. */
  void answered(Asked asked) {
    whole.increment();
    Entry e = entry(asked);
    if (e != null) {
      e.whole.increment();
    }
  }

  /** USD billed so far. */
  public double usd() {
    return usd.sum();
  }

  /** Calls that came in. */
  public long calls() {
    return calls.sum();
  }

  /** Calls that were billed. */
  public long billed() {
    return billed.sum();
  }

  /** Answers that went out whole. */
  public long whole() {
    return whole.sum();
  }

  /** Requests of which more than one whole answer went out. */
  public long answeredTwice() {
    return byRequest.values().stream().filter(e -> e.whole.sum() > 1).count();
  }

  private @Nullable Entry entry(Asked asked) {
    return journal ? byRequest.computeIfAbsent(asked.identity(), k -> new Entry()) : null;
  }

  private double cost(String model, int in, int out, boolean batch) {
    Price p = prices.get(model);
    if (p == null) {
      return (in * 1.0 + out * 2.0) / 1e6 / (batch ? 2 : 1);
    }
    boolean half = batch && !Double.isNaN(p.batchInputPerM());
    return half ? (in * p.batchInputPerM() + out * p.batchOutputPerM()) / 1e6 : p.costUsd(in, out);
  }
}
