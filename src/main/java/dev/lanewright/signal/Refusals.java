package dev.lanewright.signal;

import dev.lanewright.policy.regex.CodePoints;
import dev.lanewright.policy.regex.Keywords;
import dev.lanewright.policy.regex.PortablePattern;
import java.util.List;

/**
 * Tells empty answers and refusals: an answer of white space only, or one that holds a phrase of
 * {@link #PHRASES} (see {@link Keywords}) within its first {@value #WITHIN} code points.
 */
public final class Refusals {
  /** Code points at the start of an answer in which a refusal's wording is looked for. */
  public static final int WITHIN = 200;

  /** What refusals say; apostrophes also as U+2019. */
  public static final List<String> PHRASES =
      List.of(
          "i can't help",
          "i can’t help",
          "i cannot help",
          "i can't assist",
          "i can’t assist",
          "i cannot assist",
          "i can't provide",
          "i can’t provide",
          "i cannot provide",
          "i can't answer",
          "i can’t answer",
          "i cannot answer",
          "i can't comply",
          "i can’t comply",
          "i cannot comply",
          "i can't fulfill",
          "i can’t fulfill",
          "i cannot fulfill",
          "i can't do that",
          "i can’t do that",
          "i cannot do that",
          "i'm sorry, but i can't",
          "i’m sorry, but i can’t",
          "i'm sorry, but i cannot",
          "i’m sorry, but i cannot",
          "i am sorry, but i cannot",
          "i'm not able to",
          "i’m not able to",
          "i am not able to",
          "i'm unable to",
          "i’m unable to",
          "i am unable to",
          "i won't be able to",
          "i won’t be able to",
          "i must decline",
          "as an ai language model",
          "as a language model");

  /** White space that an empty answer may consist of. */
  static final CodePoints BLANK =
      CodePoints.SPACE.union(
          CodePoints.of(
              0x85, 0x85, 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200B, 0x2028, 0x2029, 0x202F,
              0x202F, 0x205F, 0x205F, 0x3000, 0x3000, 0xFEFF, 0xFEFF));

  private final KeywordMatcher phrases = new KeywordMatcher(PHRASES);

  /** Whether the answer is empty or a refusal. */
  public boolean holds(String answer) {
    return answer.codePoints().allMatch(BLANK::contains) || phrases.find(head(answer));
  }

  /** Matches white space only. */
  public static PortablePattern blank() {
    return PortablePattern.parse(
        "^[\\s\\u0085\\u00A0\\u1680\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]*$");
  }

  private static String head(String answer) {
    return answer.length() <= WITHIN || Signals.chars(answer) <= WITHIN
        ? answer
        : answer.substring(0, answer.offsetByCodePoints(0, WITHIN));
  }
}
