package dev.lanewright.signal;

import dev.lanewright.engine.Need;
import java.util.Map;
import java.util.Set;

/** What a model that was asked about an answer replied, read alike by the portable routers. */
public final class GateReply {
  /** First words of a reply that lets the answer pass. */
  public static final Set<String> YES = Set.of("yes", "pass", "passes", "passed", "true", "1");

  /** First words of one that does not. */
  public static final Set<String> NO = Set.of("no", "fail", "fails", "failed", "false", "0");

  private GateReply() {}

  /**
   * {@link Need#PASS}, {@link Need#FAIL} or {@link Need#UNREADABLE}: a JSON object's {@code
   * passes}, else the first word.
   */
  public static byte read(String reply) {
    try {
      if (StrictJson.read(Fence.unwrap(reply)) instanceof Map<?, ?> said) {
        return said.get("passes") instanceof Boolean passes
            ? passes ? Need.PASS : Need.FAIL
            : Need.UNREADABLE;
      }
    } catch (StrictJson.NotJson e) {
      // A reply in words.
    }
    String word = firstWord(ReferenceMatch.normalised(reply));
    return YES.contains(word) ? Need.PASS : NO.contains(word) ? Need.FAIL : Need.UNREADABLE;
  }

  /** ASCII letters and digits from the start on. */
  private static String firstWord(String text) {
    int to = 0;
    while (to < text.length()
        && ((text.charAt(to) >= 'a' && text.charAt(to) <= 'z')
            || (text.charAt(to) >= '0' && text.charAt(to) <= '9'))) {
      to++;
    }
    return text.substring(0, to);
  }
}
