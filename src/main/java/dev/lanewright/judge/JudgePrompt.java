package dev.lanewright.judge;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A judge's prompt. Places in it are written {@code {{request}}}, {@code {{answer_a}}} and so on. A
 * changed text is a new version: verdicts name the version that they were given under.
 *
 * @param kind what is asked
 * @param name of the prompt
 * @param version from 1
 * @param system system prompt, may be empty
 * @param template the user's turn, with places
 */
public record JudgePrompt(
    JudgeKind kind, String name, int version, String system, String template) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([a-z_]+)\\s*}}");

  /** Name and version, as raters carry it. */
  public String label() {
    return name + " v" + version;
  }

  /** This prompt under another name, as its first version. */
  public JudgePrompt renamed(String newName) {
    return new JudgePrompt(kind, newName, 1, system, template);
  }

  /** This prompt with another system prompt. */
  public JudgePrompt withSystem(String newSystem) {
    return new JudgePrompt(kind, name, version, newSystem, template);
  }

  /** This prompt with another text. */
  public JudgePrompt withTemplate(String newTemplate) {
    return new JudgePrompt(kind, name, version, system, newTemplate);
  }

  /** What is wrong with it, in a sentence; empty for nothing. */
  public String problem() {
    Set<String> found = places();
    for (String wanted : kind.places()) {
      if (!found.contains(wanted)) {
        return "The prompt lacks {{%s}}.".formatted(wanted);
      }
    }
    for (String name : found) {
      if (!kind.places().contains(name) && !name.equals("reference")) {
        return "The prompt has a place {{%s}}, which a %s judge does not fill."
            .formatted(name, kind.word());
      }
    }
    return "";
  }

  /**
   * The user's turn with its places filled, in one pass: what an answer says is never taken for a
   * place.
   *
   * @param values by place; a place without a value is left empty
   */
  public String fill(Map<String, String> values) {
    return PLACE
        .matcher(template)
        .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), "")));
  }

  private Set<String> places() {
    var found = new LinkedHashSet<String>();
    PLACE.matcher(template).results().forEach(m -> found.add(m.group(1)));
    return found;
  }
}
