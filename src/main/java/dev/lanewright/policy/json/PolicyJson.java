package dev.lanewright.policy.json;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.PolicyCheck;
import dev.lanewright.policy.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes policies in their versioned JSON form ({@code "lanewright": 1}). */
public final class PolicyJson {
  /** The version this code reads and writes. */
  public static final int VERSION = 1;

  private PolicyJson() {}

  /**
   * Reads a policy that can route.
   *
   * @throws PolicyFormatException where the text is not one, naming the place
   */
  public static Policy read(String json) {
    Part document = new Part("", SpotReader.read(json));
    Policy policy = PolicyReader.policy(document);
    List<Problem> problems = PolicyCheck.problems(policy);
    if (!problems.isEmpty()) {
      Problem first = problems.getFirst();
      Spot spot = nearest(document, first.path());
      throw new PolicyFormatException(first.path(), spot.line(), spot.column(), first.message());
    }
    return policy;
  }

  /**
   * Reads a policy file in UTF-8.
   *
   * @throws PolicyFormatException where the text is not a policy, naming the place
   * @throws IOException where the file cannot be read
   */
  public static Policy read(Path file) throws IOException {
    try {
      return read(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new PolicyFormatException("", 0, 0, "the file is not UTF-8 text");
    }
  }

  /**
   * Reads a policy that may be half-edited: as {@link #read(String)}, but unknown tiers, thresholds
   * out of order and the like pass. For drafts and history.
   *
   * @throws PolicyFormatException where the text has not a policy's form
   */
  public static Policy readDraft(String json) {
    return PolicyReader.policy(new Part("", SpotReader.read(json)));
  }

  /**
   * Reads a JSON Schema alone, as a gate holds it. What the portable subset lacks passes here;
   * {@link PolicyCheck} names it.
   *
   * @throws PolicyFormatException where the text is no JSON object
   */
  public static Map<String, ?> readSchema(String json) {
    return GateReader.schema(new Part("", SpotReader.read(json)));
  }

  /** A JSON Schema as text, pretty printed. */
  public static String write(Map<String, ?> schema) {
    return text(schema);
  }

  /** The policy as JSON, pretty printed with a stable order of keys and a final line feed. */
  public static String write(Policy policy) {
    return text(PolicyTree.of(policy)) + "\n";
  }

  private static String text(Map<String, ?> tree) {
    var indent = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(indent);
    String json = JsonMapper.shared().writer().with(printer).writeValueAsString(tree);
    return escapeLoneSurrogates(json);
  }

  /** Half a surrogate pair has no UTF-8 form; in JSON it can be written as an escape. */
  private static String escapeLoneSurrogates(String json) {
    var out = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.append("\\u%04x".formatted(c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /** Where the path leads, or as far as the document follows it. */
  private static Spot nearest(Part document, String path) {
    Map<String, Spot> spots = new HashMap<>();
    collect(document, spots);
    String at = path;
    while (!at.isEmpty() && !spots.containsKey(at)) {
      at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
    }
    return spots.getOrDefault(at, document.spot());
  }

  private static void collect(Part part, Map<String, Spot> spots) {
    spots.put(part.path(), part.spot());
    if (part.spot().value() instanceof Map) {
      part.map().values().forEach(p -> collect(p, spots));
    } else if (part.spot().value() instanceof List) {
      part.list().forEach(p -> collect(p, spots));
    }
  }
}
