package dev.lanewright.policy;

import dev.lanewright.policy.regex.PortablePattern;
import dev.lanewright.policy.regex.RegexSyntaxException;
import dev.lanewright.policy.schema.SchemaSubset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether a policy's texts stay within what every router can run. */
final class PortableText {
  private PortableText() {}

  static Optional<String> regexProblem(String pattern) {
    try {
      PortablePattern.parse(pattern);
      return PortablePattern.explodes(pattern)
          ? Optional.of(
              "the regular expression repeats what is repeated already, so that one text is read in"
                  + " many ways; exported routers would take very long on some requests. Write"
                  + " (a+)+ as a+, and keep alternatives of a repetition apart")
          : Optional.empty();
    } catch (RegexSyntaxException e) {
      return Optional.of("the regular expression is not portable " + e.getMessage());
    }
  }

  /** Messages by place within the schema. */
  static Map<String, String> schemaProblems(Map<String, ?> schema) {
    var out = new LinkedHashMap<String, String>();
    SchemaSubset.findings(schema).forEach(f -> out.putIfAbsent(f.path(), f.message()));
    return out;
  }
}
