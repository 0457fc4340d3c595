package dev.lanewright.provider;

import java.util.List;

/**
 * What a machine-readable price book says.
 *
 * @param format the layout recognised, as shown to people
 * @param entries in the book's order
 * @param setAside entries that were not taken
 */
public record LoadedBook(String format, List<BookEntry> entries, List<SetAside> setAside) {
  public LoadedBook {
    entries = List.copyOf(entries);
    setAside = List.copyOf(setAside);
  }

  /**
   * An entry that was not taken.
   *
   * @param name as the book writes it
   * @param reason in words
   */
  public record SetAside(String name, String reason) {}
}
