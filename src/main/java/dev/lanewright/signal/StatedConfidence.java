package dev.lanewright.signal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.lanewright.engine.Need;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Rounding;
import java.util.Map;

/** How sure an answer says it is, read alike by the portable routers. */
public final class StatedConfidence {
  /**
   * "confidence", up to twenty characters that are no digit and no line feed, and a number that no
   * digit, point with a digit, or percent sign follows.
   */
  public static final String NUMBER =
      "[cC][oO][nN][fF][iI][dD][eE][nN][cC][eE][^0-9\\n]{0,20}([0-9]+(?:\\.[0-9]+)?)(%?)";

  /** Objects at the end that are tried, from the innermost on. */
  public static final int TRIED = 20;

  private static final Pattern COMPILED = Pattern.compile(NUMBER);
  private static final double TOP = 10;

  private StatedConfidence() {}

  /** What the gate says of an answer. */
  static byte word(String answer, Gate.Stated gate) {
    return gate.form() == Gate.Stated.Form.NUMBER
        ? number(answer, gate.atLeast())
        : block(answer, gate.atLeast());
  }

  private static byte number(String answer, double atLeast) {
    Matcher matcher = COMPILED.matcher(answer);
    String last = null;
    while (matcher.find()) {
      last = matcher.group(2).isEmpty() ? matcher.group(1) : "";
    }
    // More digits than any number from 0 to 10 needs are no such number.
    if (last == null || last.isEmpty() || last.length() > 20) {
      return Need.UNREADABLE;
    }
    double number = Double.parseDouble(last);
    return number > TOP ? Need.UNREADABLE : reaches(number / TOP, atLeast);
  }

  private static byte block(String answer, double atLeast) {
    String text = strip(answer);
    if (text.endsWith("```")) {
      text = strip(text.substring(0, text.length() - 3));
    }
    if (!text.endsWith("}")) {
      return Need.UNREADABLE;
    }
    int from = text.length();
    for (int tried = 0; tried < TRIED; tried++) {
      from = text.lastIndexOf('{', from - 1);
      if (from < 0) {
        return Need.UNREADABLE;
      }
      try {
        if (StrictJson.read(text.substring(from)) instanceof Map<?, ?> said) {
          return of(said, atLeast);
        }
      } catch (StrictJson.NotJson e) {
        // An inner object: the whole one starts further left.
      }
      if (from == 0) {
        return Need.UNREADABLE;
      }
    }
    return Need.UNREADABLE;
  }

  private static byte of(Map<?, ?> said, double atLeast) {
    if (!(said.get("confidence") instanceof Double c) || !(c >= 0 && c <= 1)) {
      return Need.UNREADABLE;
    }
    return Boolean.TRUE.equals(said.get("needs_escalation")) ? Need.FAIL : reaches(c, atLeast);
  }

  private static byte reaches(double confidence, double atLeast) {
    return Rounding.round9(confidence) >= Rounding.round9(atLeast) ? Need.PASS : Need.FAIL;
  }

  /** Without space, tab, CR and LF at the end. */
  private static String strip(String s) {
    int to = s.length();
    while (to > 0 && " \t\r\n".indexOf(s.charAt(to - 1)) >= 0) {
      to--;
    }
    return s.substring(0, to);
  }
}
