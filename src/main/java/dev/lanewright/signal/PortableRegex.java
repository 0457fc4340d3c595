package dev.lanewright.signal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.lanewright.policy.regex.PortablePattern;
import dev.lanewright.policy.regex.RegexSyntaxException;

/**
 * A regular expression of the portable subset ({@link PortablePattern}), which decides the same in
 * Java (RE2/J), Python and JavaScript. Immutable, safe for concurrent use, linear time here.
 */
public final class PortableRegex {
  private final PortablePattern pattern;
  private final Pattern compiled;

  private PortableRegex(PortablePattern pattern) {
    this.pattern = pattern;
    this.compiled = Pattern.compile(pattern.canonical());
  }

  /**
   * Compiles the pattern.
   *
   * @throws RegexSyntaxException outside the subset, with the position and the reason
   */
  public static PortableRegex compile(String pattern) {
    return new PortableRegex(PortablePattern.parse(pattern));
  }

  /** Compiles a pattern that is parsed already. */
  public static PortableRegex of(PortablePattern pattern) {
    return new PortableRegex(pattern);
  }

  /** Whether the text has a match anywhere. */
  public boolean find(String text) {
    return compiled.matcher(text).find();
  }

  /** The last match that is not empty, left to right without overlap; empty for none. */
  String last(String text) {
    Matcher matcher = compiled.matcher(text);
    String last = "";
    while (matcher.find()) {
      last = matcher.group().isEmpty() ? last : matcher.group();
    }
    return last;
  }

  /** How many matches the text has, left to right without overlap. */
  public int count(String text) {
    Matcher matcher = compiled.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  /** The canonical pattern: for RE2, and for JavaScript with the flag {@code u}. */
  public String canonical() {
    return pattern.canonical();
  }

  /** The same for Python's {@code re} with {@code re.ASCII}. */
  public String python() {
    return pattern.python();
  }
}
