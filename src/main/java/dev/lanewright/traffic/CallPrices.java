package dev.lanewright.traffic;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelNames;
import dev.lanewright.replay.CallCost;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What logged calls cost by the catalogue's prices on the day they were made, in USD, and which
 * catalogue model a logged name means. Safe for use by many threads.
 */
public final class CallPrices {
  private final Catalogue catalogue;
  private final LocalDate today;
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Map<Day, CallCost> days = new ConcurrentHashMap<>();

  private record Day(LocalDate date, boolean batch) {}

  /**
   * @param today the day of calls that the log gives no time for
   */
  public CallPrices(Catalogue catalogue, LocalDate today) {
    this.catalogue = catalogue;
    this.today = today;
  }

  /** {@code provider/id} of a name as a log writes it; empty for an empty name. */
  public String model(String logged) {
    return logged.isBlank()
        ? ""
        : names.computeIfAbsent(logged, n -> ModelNames.resolve(n, catalogue).model());
  }

  /**
   * What a call cost.
   *
   * @return what the log says where it says it; else tokens × price of that day, 0 where the
   *     gateway's own cache answered; NaN where model, tokens or price are not known
   */
  public double usd(LoggedCall call) {
    if (!Double.isNaN(call.costUsd())) {
      return call.costUsd();
    }
    return call.cacheHit() ? 0 : priced(call);
  }

  /** Tokens × price of the call's day, whatever the log says it cost; NaN when unpriced. */
  public double priced(LoggedCall call) {
    String model = model(call.model());
    return model.isEmpty() ? Double.NaN : cost(call).usd(model, call.usage());
  }

  /** What the call's tokens would cost at another model's price of that day; NaN when unknown. */
  public double at(String model, LoggedCall call) {
    return call.usage().known() ? cost(call).usd(model, call.usage()) : Double.NaN;
  }

  private CallCost cost(LoggedCall call) {
    LocalDate date =
        call.startedMs() < 0
            ? today
            : Instant.ofEpochMilli(call.startedMs()).atZone(ZoneOffset.UTC).toLocalDate();
    return days.computeIfAbsent(
        new Day(date, call.batch()), d -> new CallCost(catalogue.prices(), d.date(), d.batch()));
  }
}
