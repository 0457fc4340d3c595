package dev.lanewright.ship.gateway;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.regex.Keywords;
import dev.lanewright.policy.regex.PortablePattern;
import dev.lanewright.signal.Wordings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questions as Portkey's guardrails over a text: the request's last message before the call, the
 * answer after it. A guardrail that denies answers with status 446.
 */
final class PortkeyText {
  private static final Set<String> SIGNALS = Set.of("chars", "code", "multi_step");
  private static final int MANY = Integer.MAX_VALUE;

  private PortkeyText() {}

  /** Whether the gateway computes the signal from the text. */
  static boolean reads(String signal) {
    return SIGNALS.contains(signal);
  }

  /** A guardrail that lets pass where the condition holds (or not), or empty. */
  static Optional<Map<String, Object>> of(Condition leaf, boolean holds) {
    return switch (leaf) {
      case Condition.Keyword k -> regex(Keywords.pattern(k.words()), holds);
      case Condition.Regex r -> regex(PortablePattern.parse(r.pattern()), holds);
      case Condition.InRange in when in.source().name().equals("chars") ->
          length(in.range(), holds);
      case Condition.InRange in when in.source().name().equals("code") ->
          flag(in.range(), Wordings.code(), holds);
      default -> Optional.empty();
    };
  }

  /** Guardrails that let pass what the gate passes, or empty where they cannot. */
  static Optional<List<Map<String, Object>>> of(Gate gate) {
    return unchecked(gate).map(all -> all.stream().map(PortkeyText::strict).toList());
  }

  /** A check of an empty answer is an error, and errors pass unless that is said. */
  private static Map<String, Object> strict(Map<String, Object> check) {
    var out = new LinkedHashMap<String, Object>();
    check.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> parameters) {
            var all = new LinkedHashMap<Object, Object>(parameters);
            all.put("failOnError", true);
            out.put(name, all);
          } else {
            out.put(name, value);
          }
        });
    return out;
  }

  private static Optional<List<Map<String, Object>>> unchecked(Gate gate) {
    return switch (gate) {
      case Gate.Regex r -> regex(PortablePattern.parse(r.pattern()), true).map(List::of);
      case Gate.Length l -> length(l.range(), true).map(List::of);
      case Gate.NotRefusal _, Gate.Confidence _, Gate.Stated _, Gate.Grounded _, Gate.Called _ ->
          Optional.empty();
      case Gate.Schema s ->
          Optional.of(
              List.of(check("default.jsonSchema", Map.of("schema", s.schema(), "not", false))));
      case Gate.Reference r -> Optional.empty();
    };
  }

  /** The two patterns whose union is the signal {@code multi_step}. */
  static Condition multiStep() {
    return new Condition.Any(
        List.of(
            new Condition.Keyword(Wordings.STEPS),
            new Condition.Regex(Wordings.list().canonical())));
  }

  private static Optional<Map<String, Object>> flag(
      Range range, PortablePattern pattern, boolean holds) {
    boolean one = range.contains(1);
    return one == range.contains(0) ? Optional.empty() : regex(pattern, holds == one);
  }

  private static Optional<Map<String, Object>> regex(PortablePattern pattern, boolean holds) {
    return withoutUnicodeFlag(pattern.canonical())
        .map(rule -> check("default.regexMatch", Map.of("rule", rule, "not", !holds)));
  }

  private static Optional<Map<String, Object>> length(Range range, boolean holds) {
    int least = 0;
    int most = MANY;
    if (range.atLeast() != null) {
      least = whole(Math.ceil(range.atLeast()));
    }
    if (range.above() != null) {
      least = Math.max(least, whole(Math.floor(range.above()) + 1));
    }
    if (range.atMost() != null) {
      most = whole(Math.floor(range.atMost()));
    }
    if (range.below() != null) {
      most = Math.min(most, whole(Math.ceil(range.below()) - 1));
    }
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("minCharacters", least);
    parameters.put("maxCharacters", most);
    parameters.put("not", !holds);
    return Optional.of(check("default.characterCount", parameters));
  }

  private static int whole(double x) {
    return (int) Math.clamp(x, -1, MANY);
  }

  /** Several checks of one name in one guardrail would be one: each stands alone. */
  private static Map<String, Object> check(String name, Map<String, Object> parameters) {
    var out = new LinkedHashMap<String, Object>();
    out.put(name, parameters);
    out.put("deny", true);
    return out;
  }

  /**
   * The pattern for a matcher over UTF-16 units; empty where a class holds characters beyond U+FFFF
   * that are not all of them.
   */
  static Optional<String> withoutUnicodeFlag(String canonical) {
    var out = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < canonical.length(); ) {
      int c = canonical.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\\') {
        out.append('\\').appendCodePoint(canonical.codePointAt(i));
        i++;
      } else if (inClass && c == Character.MAX_CODE_POINT && out.charAt(out.length() - 1) == '-') {
        out.append('\uFFFF');
      } else if (inClass && c > Character.MAX_VALUE) {
        return Optional.empty();
      } else {
        inClass = c == '[' || (inClass && c != ']');
        out.appendCodePoint(c);
      }
    }
    return Optional.of(out.toString());
  }
}
