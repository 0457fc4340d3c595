package dev.lanewright.judge;

import dev.lanewright.evalset.Preference;
import dev.lanewright.provider.call.ChatReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a judge's reply: the last JSON object in it that has a verdict or a score, else, for pairs,
 * the marks of MT-bench ({@code [[A]]}, {@code [[B]]}, {@code [[C]]}) and, for grades, {@code
 * [[8]]}. Anything else, a refusal, or two marks that differ, is unreadable.
 */
final class ReplyReader {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern MARK = Pattern.compile("\\[\\[\\s*([^\\]]{1,8}?)\\s*]]");
  private static final int MOST_OBJECTS = 50;

  private ReplyReader() {}

  static Reading read(JudgeKind kind, ChatReply reply) {
    if (reply.stop() == ChatReply.Stop.REFUSAL) {
      return Reading.UNREADABLE;
    }
    JsonNode object = object(reply.text(), kind == JudgeKind.RUBRIC ? "score" : "verdict");
    return object == null ? marked(kind, reply.text()) : said(kind, object);
  }

  private static Reading said(JudgeKind kind, JsonNode o) {
    String why = why(o);
    String verdict = o.path("verdict").asString("").strip();
    return switch (kind) {
      case PAIRWISE -> Reading.pair(preference(verdict), why);
      case RUBRIC -> score(o.path("score").asDouble(Double.NaN), why);
      case PASS_FAIL, REFERENCE ->
          switch (verdict.toLowerCase(Locale.ROOT)) {
            case "pass" -> Reading.answer(1, true, why);
            case "fail" -> Reading.answer(0, false, why);
            default -> Reading.UNREADABLE;
          };
    };
  }

  private static Reading score(double outOfTen, @Nullable String why) {
    return outOfTen >= 0 && outOfTen <= 10
        ? Reading.answer(outOfTen / 10, null, why)
        : Reading.UNREADABLE;
  }

  private static Preference preference(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "a" -> Preference.A_BETTER;
      case "b" -> Preference.B_BETTER;
      case "tie", "c" -> Preference.TIE;
      default -> Preference.UNREADABLE;
    };
  }

  private static Reading marked(JudgeKind kind, String text) {
    var marks = new ArrayList<String>();
    Matcher m = MARK.matcher(text);
    while (m.find() && marks.size() < MOST_OBJECTS) {
      marks.add(m.group(1));
    }
    if (marks.isEmpty() || marks.stream().distinct().count() > 1) {
      return Reading.UNREADABLE;
    }
    if (kind == JudgeKind.PAIRWISE) {
      return Reading.pair(preference(marks.getFirst()), text.strip());
    }
    try {
      return kind == JudgeKind.RUBRIC
          ? score(Double.parseDouble(marks.getFirst()), text.strip())
          : Reading.UNREADABLE;
    } catch (NumberFormatException e) {
      return Reading.UNREADABLE;
    }
  }

  private static @Nullable String why(JsonNode o) {
    List<String> parts = new ArrayList<>();
    for (JsonNode issue : o.path("issues")) {
      parts.add("– " + issue.asString(""));
    }
    String rationale = o.path("rationale").asString("").strip();
    if (!rationale.isEmpty()) {
      parts.addFirst(rationale);
    }
    return parts.isEmpty() ? null : String.join("\n", parts);
  }

  /** The last object with that field: models think aloud before it, or wrap it in a fence. */
  private static @Nullable JsonNode object(String text, String field) {
    int tried = 0;
    for (int at = text.lastIndexOf('{');
        at >= 0 && tried++ < MOST_OBJECTS;
        at = at == 0 ? -1 : text.lastIndexOf('{', at - 1)) {
      int end = text.lastIndexOf('}');
      for (; end > at && tried++ < MOST_OBJECTS; end = text.lastIndexOf('}', end - 1)) {
        JsonNode node = parse(text.substring(at, end + 1));
        if (node != null && node.has(field)) {
          return node;
        }
      }
    }
    return null;
  }

  private static @Nullable JsonNode parse(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return node.isObject() ? node : null;
    } catch (JacksonException e) {
      return null;
    }
  }
}
