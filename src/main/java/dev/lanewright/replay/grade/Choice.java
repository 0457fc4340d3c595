package dev.lanewright.replay.grade;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares multiple-choice letters, A to J. An answer's letter is, in this order: the whole answer;
 * the last one after "answer is", "answer:" or in {@code \boxed{}}; one that begins the answer,
 * such as "B) …"; the last one in brackets, such as "(C)". No letter is a wrong answer.
 */
final class Choice implements Grader {
  private static final Pattern ALONE =
      Pattern.compile("^[\\s*_(\\[\"'`]*([A-Ja-j])[\\s*_)\\].:\"'`]*$");
  private static final List<Pattern> SAID =
      List.of(
          Pattern.compile(
              "(?i:answer|choice|option)\\s*(?i:is|:|=|would be)\\s*(?i:option\\s*)?"
                  + "[*_(\\[\"'`\\s]*([A-J])(?![A-Za-z])"),
          Pattern.compile("\\\\boxed\\{(?:\\\\text\\{)?\\(?([A-J])\\)?\\}?\\}"));
  private static final Pattern BEGINS = Pattern.compile("^[\\s*_(\\[]*([A-J])[).:\\]]");
  private static final Pattern BRACKETED = Pattern.compile("\\(([A-J])\\)");

  @Override
  public String name() {
    return "choice";
  }

  @Override
  public boolean needsReference() {
    return true;
  }

  @Override
  public double grade(String answer, @Nullable String reference) {
    String expected = reference == null ? null : letter(reference);
    if (expected == null) {
      return Double.NaN;
    }
    return expected.equals(letter(answer)) ? 1 : 0;
  }

  static @Nullable String letter(String text) {
    Matcher alone = ALONE.matcher(text);
    if (alone.matches()) {
      return alone.group(1).toUpperCase(Locale.ROOT);
    }
    for (Pattern said : SAID) {
      String found = last(said, text);
      if (found != null) {
        return found;
      }
    }
    Matcher begins = BEGINS.matcher(text);
    return begins.find() ? begins.group(1) : last(BRACKETED, text);
  }

  private static @Nullable String last(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    String found = null;
    while (m.find()) {
      found = m.group(1);
    }
    return found;
  }
}
