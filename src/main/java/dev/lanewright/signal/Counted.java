package dev.lanewright.signal;

import dev.lanewright.policy.SignalNames;
import dev.lanewright.policy.regex.PortablePattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Signals that count the matches of a portable pattern in the request's text, left to right without
 * overlap: so that every router counts alike.
 */
public final class Counted {
  /** Their names. */
  public static final List<String> NAMES = SignalNames.COUNTED;

  private static final SequencedMap<String, String> PATTERNS = patterns();

  private Counted() {}

  private static SequencedMap<String, String> patterns() {
    var all = new LinkedHashMap<String, String>();
    all.put("words", "[A-Za-z]+");
    all.put("long_words", "[A-Za-z]{8,}");
    all.put("sentences", "[.!?]+(?:\\s|$)");
    all.put("lines", "\\n");
    all.put("commas", ",");
    all.put("capitals", "\\b[A-Z][a-z]+");
    all.put("questions", "\\?");
    all.put("quotes", "[\"“”]");
    all.put("options", "(?:^|\\n)\\(?[A-J][.)] ");
    all.put("digits", "[0-9]");
    all.put("numbers", "[0-9]+(?:[.,][0-9]+)*");
    all.put("large_numbers", "[0-9]{3,}");
    all.put("decimals", "[0-9]\\.[0-9]");
    all.put("fractions", "[0-9]/[0-9]");
    all.put("percents", "%|\\bpercent\\b");
    all.put("money", "[$€£]");
    all.put("operators", "[+*/=^<>]|\\\\[a-z]+");
    all.put(
        "negations", word("not|no|never|none|neither|nor|cannot|except|without|incorrect|false"));
    all.put(
        "quantities",
        word(
            "each|every|per|times|twice|half|double|triple|third|quarter|more than|less than|fewer"
                + "|as many|as much|remaining|remainder|left|rest|total|altogether|combined"
                + "|average|difference|ratio|how many|how much|how long"));
    all.put("durations", word("seconds?|minutes?|hours?|days?|weeks?|months?|years?"));
    all.put("conditions", word("if|unless|suppose|assume|given|when|until|before|after"));
    all.put(
        "asks_coding",
        word(
            "code|function|python|javascript|typescript|java|sql|regex|bug|debug|compile|compiler"
                + "|api|algorithm|script|program|programming|refactor|unit test|stack trace"));
    all.put(
        "asks_creative",
        word(
            "poem|story|stories|imagine|lyrics|song|slogan|haiku|brainstorm|tagline|fiction"
                + "|creative|screenplay|limerick"));
    all.put(
        "asks_analytical",
        word(
            "why|explain|compare|contrast|analy[sz]e|evaluate|assess|prove|derive|justify|infer"
                + "|trade-offs?|pros and cons|implications?|calculate|compute|estimate"));
    all.put(
        "asks_factual",
        word(
            "who|where|what is|what are|what was|define|definition of|which of|name the|list the"));
    return Collections.unmodifiableSequencedMap(all);
  }

  private static String word(String branches) {
    return "(?i)\\b(?:" + branches + ")\\b";
  }

  /**
   * The pattern whose matches the signal counts.
   *
   * @throws IllegalArgumentException where no signal of that name is counted
   */
  public static PortablePattern pattern(String name) {
    String pattern = PATTERNS.get(name);
    if (pattern == null) {
      throw new IllegalArgumentException("no counted signal is named \"" + name + "\"");
    }
    return PortablePattern.parse(pattern);
  }
}
