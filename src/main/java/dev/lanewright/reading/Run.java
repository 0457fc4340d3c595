package dev.lanewright.reading;

import java.util.Set;

/**
 * Text of one look.
 *
 * @param text may hold line feeds
 * @param at where it begins in {@link ReadableText#plain}
 */
public record Run(String text, int at, Set<Style> styles) {
  public Run {
    styles = Set.copyOf(styles);
  }
}
