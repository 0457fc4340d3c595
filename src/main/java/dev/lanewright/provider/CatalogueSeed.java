package dev.lanewright.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    String tier = m.path("tier").asString("");
    return new ModelEntry(
        m.required("provider").asString(),
        m.required("id").asString(),
        m.required("label").asString(),
        m.path("kind").asString("chat").equals("embedding")
            ? ModelEntry.Kind.EMBEDDING
            : ModelEntry.Kind.CHAT,
        tier.isEmpty() ? null : ModelEntry.TierHint.valueOf(tier.toUpperCase(Locale.ROOT)),
        Set.copyOf(strings(m.path("parameters"))),
        m.has("contextTokens") ? m.get("contextTokens").asInt() : null,
        strings(m.path("aliases")));
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
        surcharge(p.path("longContext")),
        source);
  }

  private static @Nullable Surcharge surcharge(JsonNode s) {
    if (!s.isObject()) {
      return null;
    }
    double factor = s.required("factor").asDouble();
    return new Surcharge(s.required("aboveTokens").asInt(), factor, factor);
  }

  private static double usd(JsonNode p, String field) {
    return p.path(field).asDouble(Double.NaN);
  }

  private static List<String> strings(JsonNode array) {
    var all = new ArrayList<String>();
    array.forEach(s -> all.add(s.asString()));
    return all;
  }
}
