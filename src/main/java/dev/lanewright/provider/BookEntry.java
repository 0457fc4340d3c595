package dev.lanewright.provider;

import java.util.List;

/**
 * A model of a price book.
 *
 * @param model the book's model
 * @param alsoPrices ids of the same provider that the book prices alike; they may be other models
 * @param prices at least one, oldest first; those from {@link PriceBookReader#ALWAYS} are undated
 */
public record BookEntry(ModelEntry model, List<String> alsoPrices, List<Price> prices) {
  public BookEntry {
    alsoPrices = List.copyOf(alsoPrices);
    prices = List.copyOf(prices);
  }
}
