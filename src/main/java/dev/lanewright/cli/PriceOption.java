package dev.lanewright.cli;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.Price;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prices typed on the command line: {@code MODEL=IN,OUT[@DATE]}, USD per million tokens. */
final class PriceOption {
  private static final Pattern FORM =
      Pattern.compile("(.+/.+)=([0-9.]+),([0-9.]+)(?:@(\\d{4}-\\d{2}-\\d{2}))?");

  private PriceOption() {}

  /** The catalogue with these prices, which are kept in the workspace. */
  static Catalogue entered(List<String> given, CatalogueShelf shelf) {
    Catalogue before = shelf.load();
    Catalogue after = before;
    for (String text : given) {
      after = after.with(price(text));
    }
    if (!given.isEmpty()) {
      shelf.save(before, after);
    }
    return after;
  }

  private static Price price(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw CommandError.wrong(
          "--price " + text + " is not MODEL=IN,OUT, such as openai/gpt-5-nano=0.05,0.4");
    }
    try {
      LocalDate from =
          m.group(4) == null ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.parse(m.group(4));
      return Price.of(
          m.group(1),
          from,
          Double.parseDouble(m.group(2)),
          Double.parseDouble(m.group(3)),
          "typed");
    } catch (NumberFormatException | DateTimeParseException e) {
      throw CommandError.wrong("--price " + text + ": " + e.getMessage(), e);
    }
  }
}
