package dev.lanewright.traffic.profile;

import java.util.Comparator;
import java.util.List;

/**
 * What some logs show. Every figure comes with the number of calls behind it.
 *
 * @param layout as shown to people
 * @param others what was no call to a model
 * @param rejected rows set aside
 * @param firstMs when the first call began, milliseconds since 1970, or -1
 * @param lastMs when the last one began, or -1
 * @param all every call
 * @param days by day (UTC), oldest first; named {@code 2026-10-05}
 * @param hours calls by hour of the day (UTC), 24 of them
 * @param models by model, most calls first
 * @param lanes by routing lane; empty where no call says one
 * @param endpoints by endpoint
 * @param categories by category or intent
 * @param users different users
 * @param sessions different conversations
 * @param sessionCalls calls that belong to one
 * @param turnsP50 calls of a conversation, or NaN
 * @param turnsP95 likewise
 * @param requests different requests, case and spacing aside
 * @param exactDistinct whether the counts of different things are exact, not estimates
 * @param cut calls of which a text was cut short by what wrote the log
 * @param charsP50 characters of a request, or NaN
 * @param charsP95 likewise
 */
public record TrafficProfile(
    String layout,
    long others,
    long rejected,
    long firstMs,
    long lastMs,
    Group all,
    List<Group> days,
    List<Long> hours,
    List<Group> models,
    List<Group> lanes,
    List<Group> endpoints,
    List<Group> categories,
    long users,
    long sessions,
    long sessionCalls,
    double turnsP50,
    double turnsP95,
    long requests,
    boolean exactDistinct,
    long cut,
    double charsP50,
    double charsP95) {
  private static final double DAY_MS = 86_400_000;
  private static final double MONTH_DAYS = 30;

  public TrafficProfile {
    days = List.copyOf(days);
    hours = List.copyOf(hours);
    models = List.copyOf(models);
    lanes = List.copyOf(lanes);
    endpoints = List.copyOf(endpoints);
    categories = List.copyOf(categories);
  }

  /** Calls whose request had been asked before, as a share of those with a text, or NaN. */
  public double repeatedShare() {
    long texts = all.texts();
    return texts == 0 ? Double.NaN : Math.max(0, 1 - (double) requests / texts);
  }

  /** Calls a month at this rate, or NaN where the log spans less than a day. */
  public double callsPerMonth() {
    double span = (lastMs - firstMs) / DAY_MS;
    return firstMs < 0 || span < 1 ? Double.NaN : all.calls() / span * MONTH_DAYS;
  }

  /** The endpoints that cost most, at most {@code n}; those without any priced call left out. */
  public List<Group> costliestEndpoints(int n) {
    return endpoints.stream()
        .filter(g -> g.priced() > 0)
        .sorted(Comparator.comparingDouble(Group::usd).reversed())
        .limit(n)
        .toList();
  }
}
