package dev.lanewright.traffic.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts calls one by one, on one thread; at most some 200 MB, however long the log. */
public final class Profiler {
  /** Requests below so many characters are short: the usual length cutoff of routers. */
  public static final int SHORT = 400;

  private static final int MOST_NAMES = 1_000;
  private static final int MOST_DAYS = 4_000;
  private static final long HOUR_MS = 3_600_000;
  private static final int HOURS = 24;

  private final GroupCount all = new GroupCount();
  private final Map<Long, GroupCount> days = new TreeMap<>();
  private final long[] hours = new long[HOURS];
  private final Groups models = new Groups(MOST_NAMES);
  private final Groups lanes = new Groups(MOST_NAMES);
  private final Groups endpoints = new Groups(MOST_NAMES);
  private final Groups categories = new Groups(MOST_NAMES);
  private final DistinctCounts users = new DistinctCounts();
  private final DistinctCounts sessions = new DistinctCounts();
  private final DistinctCounts requests = new DistinctCounts();
  private final LogBins chars = new LogBins();
  private boolean lanesSaid;
  private boolean endpointsSaid;
  private boolean categoriesSaid;
  private long cut;
  private long first = -1;
  private long last = -1;

  /** Counts one call. */
  public void add(Fact f) {
    GroupCount.Bins bins = GroupCount.Bins.of(f);
    all.add(f, bins);
    if (f.startedMs() >= 0) {
      time(f, bins);
    }
    models.add(f.model(), f, bins);
    lanes.add(orEmpty(f.lane()), f, bins);
    endpoints.add(orEmpty(f.endpoint()), f, bins);
    categories.add(orEmpty(f.category()), f, bins);
    lanesSaid |= f.lane() != null;
    endpointsSaid |= f.endpoint() != null;
    categoriesSaid |= f.category() != null;
    count(users, f.user());
    count(sessions, f.session());
    count(requests, f.text());
    chars.add(f.chars() < 0 ? -1 : LogBins.bin(f.chars()));
    cut += f.cut() ? 1 : 0;
  }

  private void time(Fact f, GroupCount.Bins bins) {
    long hour = Math.floorDiv(f.startedMs(), HOUR_MS);
    hours[(int) Math.floorMod(hour, (long) HOURS)]++;
    long day = Math.floorDiv(hour, (long) HOURS);
    if (days.size() < MOST_DAYS || days.containsKey(day)) {
      days.computeIfAbsent(day, d -> new GroupCount()).add(f, bins);
    }
    first = first < 0 ? f.startedMs() : Math.min(first, f.startedMs());
    last = Math.max(last, f.startedMs());
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String name) {
    return name == null ? "" : name;
  }

  private static void count(DistinctCounts counts, long hash) {
    if (hash != 0) {
      counts.add(hash);
    }
  }

  /**
   * What was counted.
   *
   * @param layout of the log, as shown to people
   * @param others what was no call
   * @param rejected rows set aside
   */
  public TrafficProfile profile(String layout, long others, long rejected) {
    List<Group> byDay = new ArrayList<>();
    days.forEach((day, count) -> byDay.add(count.group(LocalDate.ofEpochDay(day).toString())));
    List<Long> byHour = new ArrayList<>();
    for (long n : hours) {
      byHour.add(n);
    }
    LogBins turns = sessions.timesMet();
    return new TrafficProfile(
        layout,
        others,
        rejected,
        first,
        last,
        all.group(""),
        byDay,
        byHour,
        models.list(),
        lanesSaid ? lanes.list() : List.of(),
        endpointsSaid ? endpoints.list() : List.of(),
        categoriesSaid ? categories.list() : List.of(),
        users.distinct(),
        sessions.distinct(),
        sessions.total(),
        turns.quantile(0.5),
        turns.quantile(0.95),
        requests.distinct(),
        users.exact() && sessions.exact() && requests.exact(),
        cut,
        chars.quantile(0.5),
        chars.quantile(0.95));
  }
}
