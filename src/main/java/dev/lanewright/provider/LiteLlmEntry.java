package dev.lanewright.provider;

import static dev.lanewright.provider.BookNumbers.amount;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of LiteLLM's table: a key that may start with its provider, and amounts in USD per
 * token.
 *
 * @param key the entry's name
 * @param source the prices' source
 */
record LiteLlmEntry(String key, String source) {
  private static final double PER_M = 1e6;
  private static final Map<String, String> PROVIDERS =
      Map.of(
          "gemini", "google",
          "bedrock_converse", "bedrock",
          "text-completion-openai", "openai",
          "together_ai", "together",
          "fireworks_ai", "fireworks");
  // The thresholds stand in the fields' names only.
  private static final Pattern ABOVE =
      Pattern.compile("(?:input|output)_cost_per_token_above_(\\d{1,5})k_tokens");

  BookEntry read(JsonNode entry) throws Unusable {
    String mode = entry.path("mode").asString("");
    if (key.equals("sample_spec")) {
      throw new Unusable(key, "the table's own explanation of its fields");
    }
    if (!Set.of("chat", "completion", "responses", "embedding", "").contains(mode)) {
      throw new Unusable(key, "mode " + mode + ": not priced by text tokens");
    }
    String given = entry.path("litellm_provider").asString("");
    if (given.isBlank()) {
      throw new Unusable(key, "litellm_provider is missing");
    }
    double input = amount(entry.path("input_cost_per_token"), PER_M, key, "input_cost_per_token");
    double output =
        amount(entry.path("output_cost_per_token"), PER_M, key, "output_cost_per_token");
    boolean embedding = mode.equals("embedding");
    // An embedding has no output: the table's 0 for it says nothing.
    output = embedding ? Double.NaN : output;
    BookNumbers.requirePrice(key, input, output);
    ModelEntry model = model(entry, given, embedding);
    return new BookEntry(
        model,
        List.of(),
        List.of(
            new Price(
                model.name(),
                PriceBookReader.ALWAYS,
                input,
                output,
                usd(entry, "cache_read_input_token_cost"),
                usd(entry, "cache_creation_input_token_cost"),
                usd(entry, "input_cost_per_token_batches"),
                usd(entry, "output_cost_per_token_batches"),
                surcharge(entry, input, output),
                source)));
  }

  private ModelEntry model(JsonNode entry, String given, boolean embedding) {
    String lower = given.toLowerCase(Locale.ROOT);
    String provider =
        lower.startsWith("vertex_ai") ? "vertex" : PROVIDERS.getOrDefault(lower, lower);
    String id = key;
    for (String prefix : List.of(given + "/", provider + "/")) {
      if (id.startsWith(prefix) && id.length() > prefix.length()) {
        id = id.substring(prefix.length());
      }
    }
    JsonNode context = entry.path("max_input_tokens");
    return new ModelEntry(
        provider,
        id,
        id,
        embedding ? ModelEntry.Kind.EMBEDDING : ModelEntry.Kind.CHAT,
        null,
        Set.of(),
        BookNumbers.context(context.isNumber() ? context : entry.path("max_tokens")),
        List.of());
  }

  private @Nullable Surcharge surcharge(JsonNode entry, double input, double output)
      throws Unusable {
    var thresholds = new TreeSet<Integer>();
    for (String field : entry.propertyNames()) {
      Matcher m = ABOVE.matcher(field);
      if (m.matches() && !entry.path(field).isNull()) {
        thresholds.add(Integer.parseInt(m.group(1)));
      }
    }
    if (thresholds.isEmpty()) {
      return null;
    }
    if (thresholds.size() > 1) {
      throw new Unusable(key, "several long-context thresholds, of which one can be kept");
    }
    int k = thresholds.first();
    return BookNumbers.surcharge(
        k * 1000,
        input,
        usd(entry, "input_cost_per_token_above_" + k + "k_tokens"),
        output,
        usd(entry, "output_cost_per_token_above_" + k + "k_tokens"));
  }

  private double usd(JsonNode entry, String field) throws Unusable {
    return amount(entry.path(field), PER_M, key, field);
  }
}
