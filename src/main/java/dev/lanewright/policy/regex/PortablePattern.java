package dev.lanewright.policy.regex;

/**
 * A regular expression of the portable subset, in the spellings that RE2, JavaScript and Python
 * read alike. What counts is whether a text has a match anywhere, not which.
 *
 * <p>The subset: characters; the escapes {@code \n \r \t \f \v}, {@code \x} with two hexadecimal
 * digits, {@code \}u with four, either with braces around any number of digits, and a backslash
 * before punctuation; {@code .} (all but the line feed); classes {@code […]} and {@code [^…]} with
 * ranges; {@code \d \w \s \b} and {@code \D \W \S \B} in their ASCII meaning; groups {@code (…)}
 * and {@code (?:…)}; {@code |}; greedy and lazy {@code * + ? {n} {n,} {n,m}} with bounds up to
 * 1000; {@code ^} and {@code $} (start and end of the text only); {@code (?i)} at the very start
 * (see {@link CaseFold}). Everything works on code points.
 *
 * @param canonical for RE2, and for JavaScript with the flag {@code u}
 * @param python for Python's {@code re} with {@code re.ASCII}
 */
public record PortablePattern(String canonical, String python) {

  /**
   * Parses a pattern of the subset.
   *
   * @throws RegexSyntaxException outside the subset
   */
  public static PortablePattern parse(String pattern) {
    return of(RegexParser.parse(pattern));
  }

  /**
   * Whether a backtracking engine, such as Python's or JavaScript's, can take exponentially long on
   * some text: a repetition within a repetition that reads the same text in two ways, such as
   * {@code (a+)+}.
   *
   * @throws RegexSyntaxException outside the subset
   */
  public static boolean explodes(String pattern) {
    return Blowup.in(RegexParser.parse(pattern));
  }

  static PortablePattern of(Node node) {
    return new PortablePattern(
        new RegexWriter(false).write(node), new RegexWriter(true).write(node));
  }
}
