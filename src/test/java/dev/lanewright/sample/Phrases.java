package dev.lanewright.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands phrase templates: {@code [a|b]} one of them, {@code {x}} a detail, {@code \n} a break.
 */
final class Phrases {
  private static final Pattern DETAIL = Pattern.compile("\\{([a-z]+[0-9]?)\\}");

  private Phrases() {}

  /** One of the templates, expanded. */
  static String any(List<String> templates, Map<String, String> details, Random random) {
    return expand(templates.get(random.nextInt(templates.size())), details, random);
  }

  static String expand(String template, Map<String, String> details, Random random) {
    String chosen = choose(template, random).replace("\\n", "\n");
    return DETAIL
        .matcher(chosen)
        .replaceAll(m -> Matcher.quoteReplacement(detail(m.group(1), details)));
  }

  private static String detail(String name, Map<String, String> details) {
    String value = details.get(name);
    if (value == null) {
      throw new IllegalArgumentException("unknown detail: " + name);
    }
    return value;
  }

  private static String choose(String template, Random random) {
    var out = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      if (c == '[') {
        int end = closing(template, at);
        List<String> choices = split(template.substring(at + 1, end));
        out.append(choose(choices.get(random.nextInt(choices.size())), random));
        at = end + 1;
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("no closing bracket: " + text);
  }

  private static List<String> split(String choices) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < choices.length(); i++) {
      char c = choices.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '|' && depth == 0) {
        parts.add(choices.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(choices.substring(from));
    return parts;
  }
}
