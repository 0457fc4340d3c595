package dev.lanewright.provider.http;

import java.util.regex.Pattern;

/**
 * A provider's words made fit to be shown and kept: short, on one line, without anything secret.
 */
final class Words {
  /** Longest text kept. */
  static final int LONGEST = 300;

  private static final int READ = 4000;
  // Keys of the providers, credentials in headers and addresses, and any long run of letters and
  // digits mixed, as keys are: rather one id too many blotted out than one key shown.
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)\\b(?:sk|rk|pk|gsk|xai|hf|nvapi|pplx|csk|fw|key)[-_][\\w*.-]{6,}|AIza[\\w*.-]{10,}"
              + "|\\b(?:bearer|basic)\\s+[\\w.~+/=*-]{6,}"
              + "|(?<=[?&;\\s\"'](?:api[-_]?key|key|token|x-api-key|authorization)[=:]\\s?)[^&\\s\"']{6,}"
              + "|\\b(?=[\\w-]*\\d)(?=[\\w-]*[a-z])[\\w-]{32,}");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]+");

  private Words() {}

  static String fit(String given) {
    String text = given.length() > READ ? given.substring(0, READ) : given;
    text = SECRET.matcher(text).replaceAll("[key]");
    text = BLANK.matcher(text).replaceAll(" ").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }
}
