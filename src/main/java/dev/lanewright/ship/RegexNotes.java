package dev.lanewright.ship;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.json.PolicyJson;
import java.util.List;
import java.util.regex.Pattern;

/** What those who run a policy's regular expressions elsewhere should know of their limits. */
final class RegexNotes {
  private static final Pattern READS = Pattern.compile("\"(regex|patterns)\"\\s*:");

  private RegexNotes() {}

  /** For a target whose engine backtracks; empty where the policy has no regular expression. */
  static List<String> of(Policy policy) {
    if (!READS.matcher(PolicyJson.write(policy)).find()) {
      return List.of();
    }
    return List.of(
        "Regular expressions are of a portable subset: \\d, \\w, \\s and \\b mean ASCII, ^ and $"
            + " the text's ends; look-around, back references, possessive quantifiers, named"
            + " groups, \\p{…} and inline flags other than a leading (?i) are refused before"
            + " anything is written.",
        "Here they run on an engine that backtracks. Nested quantifiers that read one text in many"
            + " ways, such as (a+)+ or (a|a)*, are refused up to 160 parts; larger patterns are not"
            + " judged, and open repetitions in a row, such as .*x.*y.*z, still take time that"
            + " grows with a power of the request's length: bound the length of what you route.");
  }
}
