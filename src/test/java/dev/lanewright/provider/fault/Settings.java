package dev.lanewright.provider.fault;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the server behaves.
 *
 * @param port 0 for any free one
 * @param seed of every draw: what happens to a request depends on it, the request, and how often
 *     that request came before, not on the order of different requests
 * @param faults share of calls by what goes wrong; together at most 1
 * @param latency of answers
 * @param slowMs how long a slow body takes
 * @param retryAfterMs what {@code retry-after} says
 * @param mostInFlight more at once are answered by 429; 0 for no limit
 * @param requestsPerMinute told in headers and held; 0 for none
 * @param quotaAfter billed calls after which the quota is used up; 0 for never
 * @param batchPolls polls until a batch is over
 * @param batchDelayMs how long the answer to a batch that was handed in is held back
 * @param batchFailed share of a batch's items that fail
 * @param batchExpired share of a batch's items that expire
 * @param key calls without it are refused; empty for none
 * @param journal whether calls are counted by request, which costs memory
 * @param seconds after which the server ends by itself
 */
public record Settings(
    int port,
    long seed,
    Map<Fault, Double> faults,
    Latency latency,
    long slowMs,
    long retryAfterMs,
    int mostInFlight,
    int requestsPerMinute,
    long quotaAfter,
    int batchPolls,
    long batchDelayMs,
    double batchFailed,
    double batchExpired,
    String key,
    boolean journal,
    int seconds) {
  /** What {@code --faults} spreads its share over. */
  static final List<Fault> USUAL =
      List.of(
          Fault.RATE,
          Fault.RATE_AFTER,
          Fault.E500,
          Fault.E503,
          Fault.E529,
          Fault.RESET,
          Fault.RESET_AFTER,
          Fault.HALF,
          Fault.SLOW,
          Fault.MALFORMED);

  /** No faults, no latency. */
  public static Settings plain() {
    return new Settings(0, 1, Map.of(), r -> 0, 1000, 1000, 0, 0, 0, 1, 0, 0, 0, "", true, 3600);
  }

  /** This with faults. */
  public Settings with(Map<Fault, Double> other) {
    return new Settings(
        port,
        seed,
        Map.copyOf(other),
        latency,
        slowMs,
        retryAfterMs,
        mostInFlight,
        requestsPerMinute,
        quotaAfter,
        batchPolls,
        batchDelayMs,
        batchFailed,
        batchExpired,
        key,
        journal,
        seconds);
  }

  /** A share spread evenly over these faults. */
  public static Map<Fault, Double> spread(double share, List<Fault> over) {
    var all = new EnumMap<Fault, Double>(Fault.class);
    over.forEach(f -> all.put(f, share / over.size()));
    return all;
  }

  /** Reads {@code --name value} pairs; {@code --faults 0.2} and {@code --fault half=0.1} add up. */
  public static Settings parse(String... args) {
    Settings s = plain();
    for (int i = 0; i + 1 < args.length; i += 2) {
      s = s.set(args[i], args[i + 1]);
    }
    return s;
  }

  private Settings set(String name, String v) {
    var f = new EnumMap<Fault, Double>(Fault.class);
    f.putAll(faults);
    int newPort = port;
    long newSeed = seed;
    Latency l = latency;
    long slow = slowMs;
    long retry = retryAfterMs;
    int flight = mostInFlight;
    int rpm = requestsPerMinute;
    long quota = quotaAfter;
    int polls = batchPolls;
    long delay = batchDelayMs;
    double failed = batchFailed;
    double expired = batchExpired;
    String newKey = key;
    boolean book = journal;
    int life = seconds;
    switch (name) {
      case "--port" -> newPort = Integer.parseInt(v);
      case "--seed" -> newSeed = Long.parseLong(v);
      case "--faults" -> f.putAll(spread(Double.parseDouble(v), USUAL));
      case "--fault" -> {
        String[] pair = v.split("=");
        f.put(
            Fault.valueOf(pair[0].toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
            Double.parseDouble(pair[1]));
      }
      case "--latency" -> l = Latency.of(v);
      case "--slow-ms" -> slow = Long.parseLong(v);
      case "--retry-after-ms" -> retry = Long.parseLong(v);
      case "--most-in-flight" -> flight = Integer.parseInt(v);
      case "--requests-per-minute" -> rpm = Integer.parseInt(v);
      case "--quota-after" -> quota = Long.parseLong(v);
      case "--batch-polls" -> polls = Integer.parseInt(v);
      case "--batch-delay-ms" -> delay = Long.parseLong(v);
      case "--batch-failed" -> failed = Double.parseDouble(v);
      case "--batch-expired" -> expired = Double.parseDouble(v);
      case "--key" -> newKey = v;
      case "--journal" -> book = Boolean.parseBoolean(v);
      case "--seconds" -> life = Integer.parseInt(v);
      default -> throw new IllegalArgumentException("no such setting: " + name);
    }
    return new Settings(
        newPort, newSeed, f, l, slow, retry, flight, rpm, quota, polls, delay, failed, expired,
        newKey, book, life);
  }
}
