package dev.lanewright.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a workspace keeps of a model and its prices beside its own columns, as JSON text: kind,
 * parameters, context window, aliases, and by day the batch prices and the surcharge. Unknown
 * fields are ignored; a text that cannot be read counts as empty.
 */
public final class ModelText {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private ModelText() {}

  /** Writes a model with its prices. */
  public static String write(ModelEntry m, List<Price> prices) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("kind", m.kind().name().toLowerCase(Locale.ROOT));
    var parameters = root.putArray("parameters");
    m.parameters().stream().sorted().forEach(parameters::add);
    if (m.contextTokens() != null) {
      root.put("contextTokens", m.contextTokens());
    }
    var aliases = root.putArray("aliases");
    m.aliases().forEach(aliases::add);
    ObjectNode byDay = root.putObject("prices");
    prices.forEach(p -> write(byDay, p));
    return MAPPER.writeValueAsString(root);
  }

  private static void write(ObjectNode byDay, Price p) {
    Surcharge extra = p.longContext();
    if (extra == null && Double.isNaN(p.batchInputPerM()) && Double.isNaN(p.batchOutputPerM())) {
      return;
    }
    ObjectNode day = byDay.putObject(p.validFrom().toString());
    put(day, "batchInputPerM", p.batchInputPerM());
    put(day, "batchOutputPerM", p.batchOutputPerM());
    if (extra != null) {
      day.putObject("longContext")
          .put("aboveTokens", extra.aboveTokens())
          .put("inputFactor", extra.inputFactor())
          .put("outputFactor", extra.outputFactor());
    }
  }

  /** The entry of a model from its columns and text. */
  public static ModelEntry entry(
      String provider, String id, String label, @Nullable String tier, String text) {
    JsonNode root = parse(text);
    return new ModelEntry(
        provider,
        id,
        label,
        kind(root.path("kind").asString("")),
        tier(tier),
        Set.copyOf(strings(root.path("parameters"))),
        BookNumbers.context(root.path("contextTokens")),
        strings(root.path("aliases")));
  }

  /** The price with what the model's text adds to it. */
  public static Price complete(Price p, String text) {
    JsonNode day = parse(text).path("prices").path(p.validFrom().toString());
    return new Price(
        p.model(),
        p.validFrom(),
        p.inputPerM(),
        p.outputPerM(),
        p.cachedInputPerM(),
        p.cacheWritePerM(),
        day.path("batchInputPerM").asDouble(Double.NaN),
        day.path("batchOutputPerM").asDouble(Double.NaN),
        surcharge(day.path("longContext")),
        p.source());
  }

  /** The hint as workspaces write it, or null. */
  public static @Nullable String written(ModelEntry.@Nullable TierHint tier) {
    return tier == null ? null : tier.name().toLowerCase(Locale.ROOT);
  }

  /** The hint of that name, or null where there is none of that name. */
  public static ModelEntry.@Nullable TierHint tier(@Nullable String written) {
    for (ModelEntry.TierHint hint : ModelEntry.TierHint.values()) {
      if (hint.name().equalsIgnoreCase(written)) {
        return hint;
      }
    }
    return null;
  }

  static ModelEntry.Kind kind(String written) {
    return written.equals("embedding") ? ModelEntry.Kind.EMBEDDING : ModelEntry.Kind.CHAT;
  }

  static @Nullable Surcharge surcharge(JsonNode s) {
    int above = s.path("aboveTokens").asInt(0);
    double factor = s.path("factor").asDouble(1);
    return above <= 0
        ? null
        : new Surcharge(
            above, s.path("inputFactor").asDouble(factor), s.path("outputFactor").asDouble(factor));
  }

  static List<String> strings(JsonNode array) {
    var all = new ArrayList<String>();
    array.forEach(s -> all.add(s.asString()));
    return all;
  }

  private static void put(ObjectNode node, String field, double value) {
    if (!Double.isNaN(value)) {
      node.put(field, value);
    }
  }

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      return MAPPER.createObjectNode();
    }
  }
}
