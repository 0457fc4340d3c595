package dev.lanewright.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The models and prices that a new workspace starts with. */
public final class CatalogueSeed {
  private static final String RESOURCE = "catalogue.json";

  private CatalogueSeed() {}

  /** Reads the seed from the program's resources. */
  public static Catalogue load() {
    try (InputStream in = CatalogueSeed.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + RESOURCE);
      }
      return read(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Catalogue read(JsonNode root) {
    LocalDate validFrom = LocalDate.parse(root.required("validFrom").asString());
    String source = root.required("source").asString();
    var models = new ArrayList<ModelEntry>();
    var prices = new ArrayList<Price>();
    for (JsonNode m : root.required("models")) {
      ModelEntry entry = entry(m);
      models.add(entry);
      prices.add(price(m.required("price"), entry.name(), validFrom, source));
    }
    return new Catalogue(models, new PriceBook(prices));
  }

  private static ModelEntry entry(JsonNode m) {
    return new ModelEntry(
        m.required("provider").asString(),
        m.required("id").asString(),
        m.required("label").asString(),
        ModelText.kind(m.path("kind").asString("")),
        ModelText.tier(m.path("tier").asString("")),
        Set.copyOf(ModelText.strings(m.path("parameters"))),
        BookNumbers.context(m.path("contextTokens")),
        ModelText.strings(m.path("aliases")));
  }

  private static Price price(JsonNode p, String model, LocalDate validFrom, String source) {
    return new Price(
        model,
        validFrom,
        usd(p, "inputPerM"),
        usd(p, "outputPerM"),
        usd(p, "cachedInputPerM"),
        usd(p, "cacheWritePerM"),
        usd(p, "batchInputPerM"),
        usd(p, "batchOutputPerM"),
        ModelText.surcharge(p.path("longContext")),
        source);
  }

  private static double usd(JsonNode p, String field) {
    return p.path(field).asDouble(Double.NaN);
  }
}
