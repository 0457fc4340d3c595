package dev.lanewright.replay.grade;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the number that each text ends with: what stands after {@code ####} (as GSM8K writes
 * references) or in {@code \boxed{}}, else the last number. Thousands separators, currency signs
 * and trailing zeros do not matter; a per cent sign does not scale.
 */
final class Numeric implements Grader {
  private static final Pattern NUMBER =
      Pattern.compile("[-−]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[-−]?\\.\\d+");
  private static final Pattern BOXED = Pattern.compile("\\\\boxed\\{([^{}]*)\\}");
  private static final String MARK = "####";

  @Override
  public String name() {
    return "numeric";
  }

  @Override
  public boolean needsReference() {
    return true;
  }

  @Override
  public double grade(String answer, @Nullable String reference) {
    BigDecimal expected = reference == null ? null : number(reference);
    if (expected == null) {
      return Double.NaN;
    }
    BigDecimal given = number(answer);
    return given != null && given.compareTo(expected) == 0 ? 1 : 0;
  }

  static @Nullable BigDecimal number(String text) {
    int mark = text.lastIndexOf(MARK);
    if (mark >= 0) {
      BigDecimal marked = last(text.substring(mark + MARK.length()), true);
      if (marked != null) {
        return marked;
      }
    }
    Matcher boxed = BOXED.matcher(text);
    BigDecimal found = null;
    while (boxed.find()) {
      BigDecimal inside = last(boxed.group(1), false);
      found = inside == null ? found : inside;
    }
    return found == null ? last(text, false) : found;
  }

  private static @Nullable BigDecimal last(String text, boolean first) {
    Matcher m = NUMBER.matcher(text);
    String found = null;
    while (m.find() && !(first && found != null)) {
      boolean minus = m.group().startsWith("-") || m.group().startsWith("−");
      // "3-4" is no minus four: a sign counts only after what is not a digit or letter.
      boolean joined =
          minus && m.start() > 0 && Character.isLetterOrDigit(text.charAt(m.start() - 1));
      String digits = minus ? m.group().substring(1) : m.group();
      found = (minus && !joined ? "-" : "") + digits;
    }
    return found == null ? null : new BigDecimal(found.replace(",", ""));
  }
}
