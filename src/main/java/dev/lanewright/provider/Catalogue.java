package dev.lanewright.provider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Known models and their prices. Immutable. */
public final class Catalogue {
  /** Nothing. */
  public static final Catalogue EMPTY = new Catalogue(List.of(), PriceBook.EMPTY);

  private final SequencedMap<String, ModelEntry> models = new LinkedHashMap<>();
  private final PriceBook prices;

  /** A catalogue; of two entries of the same name, the later in the list counts. */
  public Catalogue(List<ModelEntry> models, PriceBook prices) {
    models.forEach(m -> this.models.put(m.name(), m));
    this.prices = prices;
  }

  /** Entries in catalogue order. */
  public List<ModelEntry> models() {
    return List.copyOf(models.values());
  }

  /** Dated prices; also of models that are not in the list. */
  public PriceBook prices() {
    return prices;
  }

  /** The entry named {@code provider/id}. */
  public Optional<ModelEntry> model(String name) {
    return Optional.ofNullable(models.get(name));
  }

  /** This catalogue with an entry added, or replaced in its place. */
  public Catalogue with(ModelEntry entry) {
    var all = new ArrayList<>(models.values());
    all.add(entry);
    return new Catalogue(all, prices);
  }

  /** This catalogue without an entry and its prices. */
  public Catalogue without(String name) {
    return new Catalogue(
        models.values().stream().filter(m -> !m.name().equals(name)).toList(),
        prices.without(name));
  }

  /** This catalogue with other prices. */
  public Catalogue withPrices(PriceBook newPrices) {
    return new Catalogue(models(), newPrices);
  }

  /** This catalogue with one more price. */
  public Catalogue with(Price price) {
    return withPrices(prices.with(price));
  }
}
