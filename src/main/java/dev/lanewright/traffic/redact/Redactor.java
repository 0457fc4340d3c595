package dev.lanewright.traffic.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Takes keys, e-mail addresses, card and phone numbers out of texts and counts them; the values
 * themselves are kept nowhere. In time linear in the text. For one thread.
 */
public final class Redactor {
  /**
   * Forms of keys as their services publish them: OpenAI, Anthropic and those that copy {@code
   * sk-}, AWS, GitHub, GitLab, Slack, Google, Groq, Hugging Face, Stripe, npm, SendGrid, xAI,
   * Replicate; JSON Web Tokens; PEM private keys; bearer headers; and values given to a name such
   * as {@code api_key} or {@code password}.
   */
  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?"
              + "|\\b(?:sk|pk|rk)[-_][A-Za-z0-9_-]{16,}"
              + "|\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"
              + "|\\bgh[pousr]_[A-Za-z0-9]{30,}"
              + "|\\bgithub_pat_[A-Za-z0-9_]{22,}"
              + "|\\bglpat-[A-Za-z0-9_-]{20,}"
              + "|\\bxox[abeprs]-[A-Za-z0-9-]{10,}"
              + "|\\bAIza[0-9A-Za-z_-]{35}"
              + "|\\bya29\\.[0-9A-Za-z_-]{20,}"
              + "|\\b(?:gsk|hf|npm|r8|whsec|tvly|pplx|nvapi)[-_][A-Za-z0-9_-]{20,}"
              + "|\\bxai-[A-Za-z0-9]{20,}"
              + "|\\bSG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}"
              + "|\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{5,}"
              + "|(?i:\\bbearer\\s+[A-Za-z0-9._~+/=-]{16,})"
              + "|(?i:\\b(?:api[_-]?key|secret[_-]?key|access[_-]?token|auth[_-]?token|password"
              + "|passwd|client[_-]?secret)[\"']?\\s*[:=]\\s*[\"']?[^\\s\"',;]{8,})");

  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
              + "[A-Za-z]{2,24}\\b");

  private static final Pattern CARD = Pattern.compile("\\b\\d(?:[ -]?\\d){12,18}\\b");

  private static final Pattern PHONE =
      Pattern.compile(
          "(?:\\+|\\b00)[1-9]\\d{0,2}[ ./-]?(?:\\(\\d{1,5}\\)[ ./-]?)?\\d{1,5}(?:["
              + " ./-]?\\d{1,5}){1,5}\\b|\\(\\d{3,5}\\) ?\\d{3,4}[ .-]?\\d{3,5}\\b|\\b\\d{3}["
              + " .-]\\d{3}[ .-]\\d{4}\\b|\\b0\\d{2,5}[ /-]\\d{3,4}[ -]?\\d{2,5}\\b");

  private static final int FEWEST_PHONE_DIGITS = 8;
  private static final int MOST_PHONE_DIGITS = 15;

  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

  /** The text with marks in the place of what was taken out. */
  public String text(String text) {
    String out = replace(text, KEY, Kind.KEY);
    out = out.indexOf('@') < 0 ? out : replace(out, EMAIL, Kind.EMAIL);
    out = replace(out, CARD, Kind.CARD);
    return replace(out, PHONE, Kind.PHONE);
  }

  private String replace(String text, Pattern pattern, Kind kind) {
    Matcher m = pattern.matcher(text);
    var out = new StringBuilder();
    int from = 0;
    while (m.find()) {
      if (is(kind, m.group())) {
        out.append(text, from, m.start()).append(kind.mark());
        from = m.end();
        counts.merge(kind, 1L, Long::sum);
      }
    }
    return from == 0 ? text : out.append(text, from, text.length()).toString();
  }

  private static boolean is(Kind kind, String found) {
    return switch (kind) {
      case KEY, EMAIL -> true;
      case CARD -> luhn(found);
      case PHONE -> {
        long digits = found.chars().filter(Character::isDigit).count();
        yield digits >= FEWEST_PHONE_DIGITS && digits <= MOST_PHONE_DIGITS;
      }
    };
  }

  /** Luhn's check (ISO/IEC 7812-1): every second digit from the right doubled, the sum mod 10. */
  static boolean luhn(String digits) {
    int sum = 0;
    boolean twice = false;
    boolean any = false;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int d = digits.charAt(i) - '0';
      if (d >= 0 && d <= 9) {
        int v = twice ? 2 * d : d;
        sum += v > 9 ? v - 9 : v;
        twice = !twice;
        any |= d > 0;
      }
    }
    return any && sum % 10 == 0;
  }

  /** How many of each kind were taken out; kinds that were not met are 0. */
  public SequencedMap<Kind, Long> counts() {
    var all = new LinkedHashMap<Kind, Long>();
    for (Kind kind : Kind.values()) {
      all.put(kind, counts.getOrDefault(kind, 0L));
    }
    return all;
  }
}
