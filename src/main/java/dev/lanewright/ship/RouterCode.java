package dev.lanewright.ship;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.regex.Keywords;
import dev.lanewright.signal.Counted;
import dev.lanewright.signal.ReferenceMatch;
import dev.lanewright.signal.Refusals;
import dev.lanewright.signal.Wordings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a router's template with a policy. */
final class RouterCode {
  private static final Pattern PLACE = Pattern.compile("@([A-Z_]+)@");

  private RouterCode() {}

  /** The router's source text. */
  static String of(Policy policy, CarriedModels models, String hash, Dialect dialect) {
    var literal = new Literal(dialect);
    String learned = "";
    if (models.any()) {
      learned =
          template(dialect == Dialect.PYTHON ? "learned.py" : "learned.cjs")
              .replace("@MODELS@", dialect.text(models.json()));
    }
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("LEARNED", learned),
            Map.entry("COUNTED", literal.write(counted(dialect))),
            Map.entry("NAME", plain(policy.name())),
            Map.entry("HASH", hash),
            Map.entry("POLICY", literal.write(new RouterData(dialect).of(policy))),
            Map.entry("CODE", dialect.text(dialect.spelling(Wordings.code()))),
            Map.entry("STEPS", dialect.text(dialect.spelling(Wordings.steps()))),
            Map.entry("NUMBERED", dialect.text(dialect.spelling(Wordings.list()))),
            Map.entry("BLANK", dialect.text(dialect.spelling(Refusals.blank()))),
            Map.entry(
                "REFUSAL", dialect.text(dialect.spelling(Keywords.pattern(Refusals.PHRASES)))),
            Map.entry("REFUSAL_WITHIN", String.valueOf(Refusals.WITHIN)),
            Map.entry("OUTER", dialect.text(ReferenceMatch.OUTER)));
    String template = template(dialect == Dialect.PYTHON ? "router.py" : "router.cjs");
    return PLACE
        .matcher(template)
        .replaceAll(
            (MatchResult m) ->
                Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
  }

  private static Map<String, String> counted(Dialect dialect) {
    var out = new LinkedHashMap<String, String>();
    Counted.NAMES.forEach(n -> out.put(n, dialect.spelling(Counted.pattern(n))));
    return out;
  }

  /** The name as it can stand in any comment. */
  private static String plain(String name) {
    var out = new StringBuilder();
    name.codePoints()
        .forEach(
            c ->
                out.appendCodePoint(
                    Character.isLetterOrDigit(c) || " ._-,:()".indexOf(c) >= 0 ? c : '_'));
    return out.toString();
  }

  private static String template(String name) {
    try (InputStream in = RouterCode.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the template " + name + " is not part of this program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
