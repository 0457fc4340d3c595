package dev.lanewright.evalset.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Finds which columns of a wide file belong to which model. */
final class WideModels {
  /** Endings after a model's name, longest first, and their roles. */
  private static final List<Map.Entry<String, String>> ENDINGS =
      List.of(
          Map.entry("model_response", "answer"),
          Map.entry("response", "answer"),
          Map.entry("answer", "answer"),
          Map.entry("output", "answer"),
          Map.entry("completion", "answer"),
          Map.entry("is_correct", "score"),
          Map.entry("correct", "score"),
          Map.entry("score", "score"),
          Map.entry("quality", "score"),
          Map.entry("grade", "score"),
          Map.entry("passed", "score"),
          Map.entry("pass", "score"),
          Map.entry("total_cost", "cost"),
          Map.entry("cost_usd", "cost"),
          Map.entry("cost", "cost"),
          Map.entry("latency_ms", "latency"),
          Map.entry("latency_s", "latency_s"),
          Map.entry("latency", "latency"),
          Map.entry("input_tokens", "input_tokens"),
          Map.entry("prompt_tokens", "input_tokens"),
          Map.entry("output_tokens", "output_tokens"),
          Map.entry("completion_tokens", "output_tokens"),
          Map.entry("confidence", "confidence"),
          Map.entry("prediction", "prediction"),
          Map.entry("pred", "prediction"),
          Map.entry("error", "error"));

  private static final String SEPARATORS = "|_.:- /";
  private static final List<String> FAMILIES =
      List.of(
          "gpt",
          "claude",
          "gemini",
          "gemma",
          "llama",
          "meta-llama",
          "mistral",
          "mixtral",
          "qwen",
          "deepseek",
          "phi",
          "grok",
          "o1",
          "o3",
          "o4",
          "command",
          "yi-",
          "wizard",
          "nova",
          "titan",
          "jamba",
          "codellama",
          "code-llama",
          "vicuna",
          "chat-bison",
          "palm",
          "glm",
          "kimi");

  private WideModels() {}

  /**
   * The models of a file.
   *
   * @param taken columns that are spoken for; those of models are added
   */
  static List<Mapping.ModelColumns> find(Peek peek, Set<String> taken) {
    List<String> open = peek.columns().stream().filter(c -> !taken.contains(c)).toList();
    Map<String, SequencedMap<String, String>> ending = new LinkedHashMap<>();
    Set<String> parts = new HashSet<>();
    for (String column : open) {
      if (split(column, ending)) {
        parts.add(column);
      }
    }
    List<String> scores = open.stream().filter(c -> scoreLike(peek, c)).toList();
    boolean allScores = scores.size() == open.size() && scores.size() > 1;
    Map<String, SequencedMap<String, String>> found = new LinkedHashMap<>();
    for (String column : open) {
      boolean named = ending.containsKey(column) || looksLikeModel(column);
      boolean whole = !parts.contains(column) || ending.containsKey(column);
      if (whole && (named ? mostlyScores(peek, column) : allScores)) {
        SequencedMap<String, String> roles = new LinkedHashMap<>();
        roles.put("score", column);
        roles.putAll(ending.getOrDefault(column, new LinkedHashMap<>()));
        roles.put("score", column);
        found.put(column, roles);
      }
    }
    ending.forEach(
        (model, roles) -> {
          boolean told = roles.containsKey("score") || roles.containsKey("prediction");
          boolean spoken = roles.containsKey("answer") && looksLikeModel(model);
          if (told || spoken) {
            found.putIfAbsent(model, roles);
          }
        });
    List<Mapping.ModelColumns> models = new ArrayList<>();
    found.forEach(
        (model, roles) -> {
          models.add(new Mapping.ModelColumns(model, roles));
          taken.addAll(roles.values());
        });
    return models;
  }

  private static boolean split(String column, Map<String, SequencedMap<String, String>> into) {
    String lower = column.toLowerCase(Locale.ROOT);
    String plain = LooseNames.plain(column);
    if (LooseNames.ANSWER.values().stream().anyMatch(names -> names.contains(plain))) {
      return false;
    }
    for (Map.Entry<String, String> known : ENDINGS) {
      String word = known.getKey();
      int at = lower.length() - word.length();
      if (at > 1 && lower.endsWith(word) && SEPARATORS.indexOf(lower.charAt(at - 1)) >= 0) {
        put(into, column.substring(0, at - 1), known.getValue(), column);
        return true;
      }
      int after = word.length() + (lower.startsWith(word + "s") ? 1 : 0);
      if (lower.startsWith(word)
          && lower.length() > after + 1
          && SEPARATORS.indexOf(lower.charAt(after)) >= 0) {
        put(into, column.substring(after + 1), known.getValue(), column);
        return true;
      }
    }
    return false;
  }

  private static void put(
      Map<String, SequencedMap<String, String>> into, String model, String role, String column) {
    into.computeIfAbsent(model, _ -> new LinkedHashMap<>()).putIfAbsent(role, column);
  }

  /** Whether all values of the first rows can be a score. */
  static boolean scoreLike(Peek peek, String column) {
    List<String> values = peek.values(column);
    return !values.isEmpty() && values.stream().allMatch(value -> isScore(value, column));
  }

  private static boolean mostlyScores(Peek peek, String column) {
    List<String> values = peek.values(column);
    long good = values.stream().filter(value -> isScore(value, column)).count();
    return good > 0 && good * 2 >= values.size();
  }

  private static boolean isScore(String value, String column) {
    try {
      return !Double.isNaN(Cells.score(value, column)) || Cells.none(value.strip());
    } catch (BadRow e) {
      return false;
    }
  }

  /** Whether a name is built as the names of models are. */
  static boolean looksLikeModel(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean digit = lower.chars().anyMatch(Character::isDigit);
    return lower.indexOf('/') > 0
        || FAMILIES.stream().anyMatch(lower::startsWith)
        || (digit && lower.indexOf('-') > 0);
  }
}
