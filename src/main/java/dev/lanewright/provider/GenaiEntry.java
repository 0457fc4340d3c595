package dev.lanewright.provider;

import static dev.lanewright.provider.BookNumbers.amount;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One model of genai-prices: amounts in USD per million tokens, plain, tiered by the length of the
 * request, or listed by first day.
 *
 * @param provider the book's provider id
 * @param source the prices' source
 */
record GenaiEntry(String provider, String source) {

  BookEntry read(JsonNode entry) throws Unusable {
    String id = entry.path("id").asString("");
    String name = provider + "/" + id;
    if (id.isBlank() || provider.isBlank()) {
      throw new Unusable(id.isBlank() ? null : id, "the model or its provider has no id");
    }
    List<Price> prices = prices(entry.path("prices"), name);
    boolean embedding = Double.isNaN(prices.getLast().outputPerM());
    return new BookEntry(
        new ModelEntry(
            provider,
            id,
            entry.path("name").asString(id),
            embedding ? ModelEntry.Kind.EMBEDDING : ModelEntry.Kind.CHAT,
            null,
            Set.of(),
            BookNumbers.context(entry.path("context_window")),
            List.of()),
        equalNames(entry.path("match"), id),
        prices);
  }

  private List<Price> prices(JsonNode node, String name) throws Unusable {
    var all = new ArrayList<Price>();
    if (!node.isArray()) {
      all.add(price(node, name, PriceBookReader.ALWAYS));
    }
    for (JsonNode dated : node.isArray() ? node : List.<JsonNode>of()) {
      JsonNode constraint = dated.path("constraint");
      if (constraint.isMissingNode() || constraint.isNull()) {
        all.add(price(dated.path("prices"), name, PriceBookReader.ALWAYS));
      } else if (constraint.has("start_date")) {
        all.add(
            price(
                dated.path("prices"),
                name,
                date(constraint.path("start_date").asString(""), name)));
      } else {
        throw new Unusable(name, "its price depends on the time of day");
      }
    }
    if (all.isEmpty()) {
      throw new Unusable(name, "no price per token");
    }
    all.sort(Comparator.comparing(Price::validFrom));
    return all;
  }

  private Price price(JsonNode p, String name, LocalDate from) throws Unusable {
    double input = base(p, "input_mtok", name);
    double output = base(p, "output_mtok", name);
    BookNumbers.requirePrice(name, input, output);
    return new Price(
        name,
        from,
        input,
        output,
        base(p, "cache_read_mtok", name),
        base(p, "cache_write_mtok", name),
        Double.NaN,
        Double.NaN,
        surcharge(p, name, input, output),
        source);
  }

  private static double base(JsonNode p, String field, String name) throws Unusable {
    JsonNode node = p.path(field);
    return amount(node.isObject() ? node.path("base") : node, 1, name, field);
  }

  private static @Nullable Surcharge surcharge(JsonNode p, String name, double input, double output)
      throws Unusable {
    JsonNode in = p.path("input_mtok").path("tiers");
    JsonNode out = p.path("output_mtok").path("tiers");
    if (in.isEmpty() && out.isEmpty()) {
      return null;
    }
    JsonNode start = (in.isEmpty() ? out : in).path(0).path("start");
    boolean differ = !in.isEmpty() && !out.isEmpty() && !start.equals(out.path(0).path("start"));
    if (in.size() > 1 || out.size() > 1 || differ) {
      throw new Unusable(name, "several long-context thresholds, of which one can be kept");
    }
    if (!start.canConvertToInt() || start.intValue() <= 0) {
      throw new Unusable(name, "tiers.start is no number of tokens: " + start);
    }
    return BookNumbers.surcharge(
        start.intValue(),
        input,
        amount(in.path(0).path("price"), 1, name, "input_mtok.tiers"),
        output,
        amount(out.path(0).path("price"), 1, name, "output_mtok.tiers"));
  }

  // Only exact names: a clause such as starts_with "claude-opus-5" also takes in later models that
  // the book did not know, at another price.
  private static List<String> equalNames(JsonNode match, String id) {
    var all = new ArrayList<String>();
    for (JsonNode clause : match.path("or").isArray() ? match.path("or") : List.of(match)) {
      JsonNode equals = clause.path("equals");
      if (equals.isString() && !equals.stringValue().equals(id)) {
        all.add(equals.stringValue());
      }
    }
    return all;
  }

  private static LocalDate date(String text, String name) throws Unusable {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Unusable(name, "start_date is no date: " + text);
    }
  }
}
