package dev.lanewright.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * From a model's name in a data file to {@code provider/id}.
 *
 * <p>A name means a catalogue entry only when it is that entry's name, id or alias, up to case,
 * punctuation, a release date, {@code -latest}, or a caller's prefix; a name that could mean two
 * entries, or only resembles one, becomes a new, unpriced name. A wrong price is worse than none.
 */
public final class ModelNames {
  /** How a name was resolved. */
  public enum How {
    /** It is the name, or the id of only one entry. */
    EXACT,
    /** It is another spelling, an alias or a dated release of one entry. */
    ALIAS,
    /** No entry is meant: the name is new and unpriced. */
    NEW
  }

  /**
   * A resolved name.
   *
   * @param model {@code provider/id}
   * @param how on what grounds
   */
  public record Resolved(String model, How how) {}

  // A release date as the providers write it: 20260114, 2026-01-14, @20260114; or the moving name.
  private static final Pattern RELEASE =
      Pattern.compile(
          "[-@](?:20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
              + "|20\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|latest)$");
  private static final Pattern PUNCTUATION = Pattern.compile("[._:\\s-]+");
  // Evaluation tools write provider:api:id.
  private static final Pattern TOOL_PREFIX =
      Pattern.compile(
          "^(openai|anthropic|google|vertex|azure|azureopenai|bedrock|groq|mistral|openrouter|ollama"
              + "|together|deepseek|xai|cohere|huggingface|cerebras|fireworks):"
              + "(?:(?:chat|messages|completion|completions|responses|embedding|embeddings):)?(.+)$");
  private static final List<String> CALLER_PREFIXES = List.of("litellm/", "openrouter/", "models/");

  private ModelNames() {}

  /**
   * Resolves a name as a file writes it.
   *
   * @param fileName not blank; blanks around it are dropped
   */
  public static Resolved resolve(String fileName, Catalogue catalogue) {
    String name = canonical(fileName.strip());
    if (catalogue.model(name).isPresent()) {
      return new Resolved(name, How.EXACT);
    }
    String loose = loose(name);
    String release = loose(RELEASE.matcher(name).replaceFirst(""));
    var rules = new LinkedHashMap<Predicate<ModelEntry>, How>();
    rules.put(m -> aliased(m, loose), How.ALIAS);
    rules.put(m -> m.id().equals(name), How.EXACT);
    rules.put(m -> means(m, loose), How.ALIAS);
    rules.put(m -> means(m, release) || aliased(m, release), How.ALIAS);
    for (var rule : rules.entrySet()) {
      List<ModelEntry> hits = catalogue.models().stream().filter(rule.getKey()).toList();
      if (hits.size() == 1) {
        return new Resolved(hits.getFirst().name(), rule.getValue());
      }
      if (hits.size() > 1) {
        break;
      }
    }
    // Several providers may list one id: the name's usual provider settles it.
    String fresh = fresh(name);
    return new Resolved(fresh, catalogue.model(fresh).isPresent() ? How.EXACT : How.NEW);
  }

  /** The name under which an unknown model is kept: its provider by the usual prefixes. */
  static String fresh(String name) {
    if (name.indexOf('/') > 0) {
      return name;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("gpt-oss")) {
      return "local/" + name;
    }
    if (lower.matches("(gpt-|chatgpt-|o[134](-|$)|text-embedding-(3|ada)).*")) {
      return "openai/" + name;
    }
    if (lower.startsWith("claude-")) {
      return "anthropic/" + name;
    }
    return (lower.startsWith("gemini-") ? "google/" : "local/") + name;
  }

  private static String canonical(String name) {
    var tool = TOOL_PREFIX.matcher(name);
    String result = tool.matches() ? tool.group(1) + "/" + tool.group(2) : name;
    for (String prefix : CALLER_PREFIXES) {
      if (result.toLowerCase(Locale.ROOT).startsWith(prefix)) {
        result = result.substring(prefix.length());
      }
    }
    return result;
  }

  private static boolean means(ModelEntry m, String loose) {
    return loose.equals(loose(m.name()))
        || loose.equals(loose(m.id()))
        || loose.equals(loose(m.label()));
  }

  private static boolean aliased(ModelEntry m, String loose) {
    return m.aliases().stream().anyMatch(a -> loose.equals(loose(a)));
  }

  private static String loose(String name) {
    return PUNCTUATION.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
  }
}
