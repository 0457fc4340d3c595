package dev.lanewright.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hides names of models and of who makes them in an answer's own text ("As ChatGPT, I cannot …"),
 * while a reader is not to know whose answer it is. Every name becomes the same neutral mark. What
 * the request itself names is the subject and stays. A name may be hidden that tells nothing (a
 * llama in a story): a reader who must not know is helped, and one who may sees the text as it is.
 */
public final class NameMask {
  /** Stands for any name. */
  public static final String MARK = "[hidden name]";

  private static final List<String> FAMILIES =
      List.of(
          "chat\\s?gpt(?:[- ]?\\d[\\w.]*)?",
          "gpt[- ]?\\d[\\w.]*(?:-\\w+)*",
          "gpt",
          "claude(?:[- ](?:haiku|sonnet|opus|instant|v?\\d[\\w.]*))*",
          "gemini(?:[- ](?:pro|flash|ultra|nano|\\d[\\w.]*))*",
          "gemma[- ]?\\d*",
          "palm[- ]?2",
          "bard",
          "llama[- ]?\\d*",
          "(?:mistral|mixtral)(?:[- ](?:ai|large|medium|small|\\dx?\\w*))*",
          "qwen[\\w.-]*",
          "deepseek[\\w.-]*",
          "grok[- ]?\\d*",
          "command[- ]r\\+?",
          "falcon[- ]?\\d+b",
          "phi-\\d",
          "copilot",
          "openai",
          "anthropic",
          "(?:google )?deepmind",
          "google ai",
          "meta ai",
          "cohere",
          "xai");
  // First words of models' names that say nothing of whose they are.
  private static final Set<String> PLAIN =
      Set.of(
          "text",
          "model",
          "chat",
          "base",
          "large",
          "small",
          "medium",
          "mini",
          "fast",
          "test",
          "code",
          "command",
          "output",
          "answer",
          "baseline",
          "system",
          "human",
          "assistant");
  private static final int SHORTEST = 4;

  private final List<Pattern> names;

  private NameMask(List<Pattern> names) {
    this.names = names;
  }

  /**
   * A mask for the answers to a request.
   *
   * @param models {@code provider/id} of those that may have answered; well-known families are
   *     hidden in any case
   * @param request what was asked
   */
  public static NameMask of(Collection<String> models, String request) {
    return new NameMask(
        Stream.concat(
                models.stream().flatMap(m -> parts(m).stream()).map(NameMask::loosely),
                FAMILIES.stream())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(
                p ->
                    Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + p + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .filter(p -> !p.matcher(request).find())
            .toList());
  }

  /** A model's whole name, its parts, and the first word of its id. */
  private static List<String> parts(String model) {
    var parts = new ArrayList<String>(List.of(model));
    int slash = model.lastIndexOf('/');
    if (slash > 0) {
      parts.addAll(List.of(model.substring(0, slash).split("/", -1)));
    }
    String id = model.substring(slash + 1);
    parts.add(id);
    parts.add(id.split("[^\\p{L}]", 2)[0]);
    return parts.stream()
        .filter(p -> p.length() >= SHORTEST && !PLAIN.contains(p.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** The name, however its words are joined. */
  private static String loosely(String name) {
    return Stream.of(name.split("[-_ .]", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining("[-_ .]?"));
  }

  /** The text with every name hidden; the same text where it has none. */
  public String hide(String text) {
    String hidden = text;
    for (Pattern p : names) {
      hidden = p.matcher(hidden).replaceAll(java.util.regex.Matcher.quoteReplacement(MARK));
    }
    return hidden;
  }
}
