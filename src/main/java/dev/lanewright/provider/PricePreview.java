package dev.lanewright.provider;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would change if a price book were applied, before it is.
 *
 * @param book what was loaded
 * @param changes in the book's order; models of the catalogue before new ones
 */
public record PricePreview(LoadedBook book, List<PriceChange> changes) {
  public PricePreview {
    changes = List.copyOf(changes);
  }

  /**
   * Compares a book with a catalogue.
   *
   * @param asOf the day whose prices count; an undated price of the book holds from this day on
   */
  public static PricePreview of(LoadedBook book, Catalogue catalogue, LocalDate asOf) {
    Map<String, BookEntry> byName = new HashMap<>();
    for (BookEntry e : book.entries()) {
      e.alsoPrices().forEach(id -> byName.putIfAbsent(e.model().provider() + "/" + id, e));
    }
    // An entry of its own goes before another's list of equal prices.
    book.entries().forEach(e -> byName.put(e.model().name(), e));
    String source = book.format() + ", loaded " + asOf;
    var changes = new ArrayList<PriceChange>();
    for (ModelEntry m : catalogue.models()) {
      BookEntry e = byName.get(m.name());
      for (Price after : e == null ? List.<Price>of() : stated(e, m, asOf, source)) {
        changes.add(change(catalogue.prices().price(m.name(), after.validFrom()), m, after));
      }
    }
    for (BookEntry e : book.entries()) {
      if (catalogue.model(e.model().name()).isEmpty()) {
        for (Price after : stated(e, e.model(), asOf, source)) {
          changes.add(new PriceChange(PriceChange.Kind.NEW_MODEL, e.model(), null, after));
        }
      }
    }
    return new PricePreview(book, changes);
  }

  /** How many changes are of the kind. */
  public long count(PriceChange.Kind kind) {
    return changes.stream().filter(c -> c.kind() == kind).count();
  }

  /** The catalogue with the given changes made; unchanged ones do nothing. */
  public static Catalogue apply(Catalogue catalogue, Collection<PriceChange> changes) {
    var models = new ArrayList<>(catalogue.models());
    var prices = new ArrayList<>(catalogue.prices().all());
    for (PriceChange c : changes) {
      if (c.kind() == PriceChange.Kind.NEW_MODEL) {
        models.add(c.entry());
      }
      if (c.kind() != PriceChange.Kind.UNCHANGED) {
        prices.add(c.after());
      }
    }
    return new Catalogue(models, new PriceBook(prices));
  }

  // The price in force, from the day of loading on, and those that the book announces.
  private static List<Price> stated(BookEntry e, ModelEntry m, LocalDate asOf, String source) {
    var all = new ArrayList<Price>();
    for (Price p : e.prices()) {
      boolean future = p.validFrom().isAfter(asOf);
      if (!future) {
        all.clear();
      }
      all.add(p.withModel(m.name()).restated(future ? p.validFrom() : asOf, source));
    }
    return all;
  }

  private static PriceChange change(Optional<Price> inForce, ModelEntry m, Price after) {
    Price before = inForce.orElse(null);
    if (before == null || !before.known()) {
      return new PriceChange(PriceChange.Kind.ADDED, m, before, after);
    }
    Price merged = after.completedBy(before);
    return new PriceChange(
        before.sameAmounts(merged) ? PriceChange.Kind.UNCHANGED : PriceChange.Kind.CHANGED,
        m,
        before,
        merged);
  }
}
