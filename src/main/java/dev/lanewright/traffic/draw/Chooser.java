package dev.lanewright.traffic.draw;

import dev.lanewright.traffic.Hash64;
import dev.lanewright.traffic.reader.CallPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * First pass: counts strata and keeps of each the places of a simple random sample, large enough to
 * leave copies out. A place's rank is a hash of seed and place, and the lowest ranks are kept, so
 * that order and threads do not matter. In memory: at most {@link #MOST_STRATA} × {@value #SPARE} ×
 * samples places, some 60 bytes each, however long the log.
 */
public final class Chooser {
  /** Strata beyond come together as one. */
  static final int MOST_STRATA = 300;

  private static final int SPARE = 3;
  private static final String OTHER = "(other)";
  private static final Comparator<Ranked> ORDER =
      Comparator.comparingLong(Ranked::rank)
          .thenComparingInt(r -> r.place().file())
          .thenComparingLong(r -> r.place().line())
          .thenComparingInt(r -> r.place().part());

  private final DrawPlan plan;
  private final Map<String, Stratum> strata = new TreeMap<>();

  /** A place and its rank. */
  private record Ranked(long rank, CallPlace place) {}

  private static final class Stratum {
    private final PriorityQueue<Ranked> lowest = new PriorityQueue<>(ORDER.reversed());
    private long calls;
  }

  /**
   * The candidates of a stratum.
   *
   * @param name see {@link Strata}
   * @param calls how many calls it has
   * @param wanted how many samples it is to give
   * @param places a simple random sample of its calls, in random order
   */
  public record Candidates(String name, long calls, int wanted, List<CallPlace> places) {
    public Candidates {
      places = List.copyOf(places);
    }
  }

  public Chooser(DrawPlan plan) {
    this.plan = plan;
  }

  /** Counts one call. */
  public void add(String stratum, CallPlace place) {
    Stratum s = strata.get(stratum);
    if (s == null) {
      s =
          strata.computeIfAbsent(
              strata.size() >= MOST_STRATA ? OTHER : stratum, n -> new Stratum());
    }
    s.calls++;
    var ranked = new Ranked(rank(place), place);
    if (s.lowest.size() < SPARE * plan.samples()) {
      s.lowest.add(ranked);
    } else if (ORDER.compare(ranked, s.lowest.peek()) < 0) {
      s.lowest.poll();
      s.lowest.add(ranked);
    }
  }

  private long rank(CallPlace p) {
    long h = Hash64.mix(plan.seed() + 0x9E3779B97F4A7C15L * (p.file() + 1));
    return Hash64.mix(Hash64.mix(h ^ p.line()) + p.part());
  }

  /** The strata's candidates, by name. */
  public List<Candidates> candidates() {
    List<Map.Entry<String, Stratum>> all = List.copyOf(strata.entrySet());
    long[] calls = all.stream().mapToLong(e -> e.getValue().calls).toArray();
    int[] wanted = Allocation.of(calls, plan.samples(), plan.least());
    List<Candidates> out = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      List<CallPlace> places =
          all.get(i).getValue().lowest.stream()
              .sorted(ORDER)
              .limit((long) SPARE * wanted[i])
              .map(Ranked::place)
              .toList();
      out.add(new Candidates(all.get(i).getKey(), calls[i], wanted[i], places));
    }
    return out;
  }
}
