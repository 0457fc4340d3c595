package dev.lanewright.provider;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Dated prices of models. Immutable. */
public final class PriceBook {
  /** No prices. */
  public static final PriceBook EMPTY = new PriceBook(List.of());

  private final Map<String, NavigableMap<LocalDate, Price>> byModel = new HashMap<>();

  /** A book of these prices; of two for the same model and day, the later in the list counts. */
  public PriceBook(Collection<Price> prices) {
    for (Price p : prices) {
      byModel.computeIfAbsent(p.model(), m -> new TreeMap<>()).put(p.validFrom(), p);
    }
  }

  /**
   * The price of a model on a day. Before the first known price the first one counts, so that a
   * recorded answer older than the book is costed at the price that is shown.
   *
   * @param model {@code provider/id}
   */
  public Optional<Price> price(String model, LocalDate date) {
    NavigableMap<LocalDate, Price> prices = byModel.get(model);
    if (prices == null) {
      return Optional.empty();
    }
    var entry = prices.floorEntry(date);
    return Optional.of((entry == null ? prices.firstEntry() : entry).getValue());
  }

  /**
   * USD of one call.
   *
   * @param inputTokens tokens billed as input; negative: not known
   * @param outputTokens tokens billed as output; negative: not known
   * @return NaN when the model is unpriced, half-priced where it matters, or tokens are not known
   */
  public double costUsd(String model, double inputTokens, double outputTokens, LocalDate date) {
    return price(model, date).map(p -> p.costUsd(inputTokens, outputTokens)).orElse(Double.NaN);
  }

  /** What a model's answers cost on a day. */
  public AnswerCost answerCost(String model, LocalDate date) {
    return price(model, date).map(AnswerCost::at).orElse(AnswerCost.UNPRICED);
  }

  /** This book with one more price; it replaces the one of the same model and day. */
  public PriceBook with(Price price) {
    var all = new ArrayList<>(all());
    all.add(price);
    return new PriceBook(all);
  }

  /** This book without the prices of a model. */
  public PriceBook without(String model) {
    return new PriceBook(all().stream().filter(p -> !p.model().equals(model)).toList());
  }

  /** Prices of one model, oldest first. */
  public List<Price> history(String model) {
    NavigableMap<LocalDate, Price> prices = byModel.get(model);
    return prices == null ? List.of() : List.copyOf(prices.values());
  }

  /** Every price, by model, oldest first. */
  public List<Price> all() {
    return byModel.keySet().stream().sorted().flatMap(m -> history(m).stream()).toList();
  }

  /** The latest day from which any price in force on the given day holds. */
  public Optional<LocalDate> asOf(LocalDate date) {
    return byModel.keySet().stream()
        .flatMap(m -> price(m, date).stream())
        .map(Price::validFrom)
        .max(LocalDate::compareTo);
  }
}
