package dev.lanewright.traffic.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person should know of a profile before building on it, in words. */
public final class Findings {
  private static final double FEW_A_MONTH = 5_000;
  private static final double FAR_CHEAPER = 5;
  private static final double MANY_REPEATS = 0.1;
  private static final double MANY_ERRORS = 0.02;

  private Findings() {}

  /** Sentences, what matters most first. */
  public static List<String> of(TrafficProfile p) {
    List<String> all = new ArrayList<>();
    long calls = p.all().calls();
    if (p.all().texts() == 0) {
      all.add(
          "The log keeps no requests: nothing can be drawn from it, judged or routed. Let the"
              + " gateway store prompts (LiteLLM: store_prompts_in_spend_logs).");
    } else if (p.all().texts() < calls) {
      all.add(
          String.format(
              Locale.ROOT,
              "%,d of %,d calls have no request in the log.",
              calls - p.all().texts(),
              calls));
    }
    if (p.cut() > 0) {
      all.add(String.format(Locale.ROOT, "%,d calls have a text that the log cut short.", p.cut()));
    }
    if (p.all().unpriced() > 0) {
      all.add(
          String.format(
              Locale.ROOT,
              "%,d of %,d calls are unpriced and in no dollar figure: neither the log nor the"
                  + " catalogue says what they cost.",
              p.all().unpriced(),
              calls));
    }
    if (p.callsPerMonth() < FEW_A_MONTH) {
      all.add(
          String.format(
              Locale.ROOT,
              "Some %,.0f calls a month: below a few thousand, routing rarely pays for its care.",
              p.callsPerMonth()));
    }
    prices(p, all);
    if (p.repeatedShare() > MANY_REPEATS) {
      all.add(
          String.format(
              Locale.ROOT,
              "%.0f%% of the requests were asked before, word for word: a response cache may save"
                  + " more than routing.",
              100 * p.repeatedShare()));
    }
    if (p.all().errors() > MANY_ERRORS * calls) {
      all.add(String.format(Locale.ROOT, "%,d of %,d calls failed.", p.all().errors(), calls));
    }
    if (p.categories().isEmpty()) {
      all.add(
          "No call says its category or intent: name the metadata that does"
              + " (--role category=NAME), or train intents on a drawn set.");
    }
    return all;
  }

  /** Whether some model is far cheaper per call than the one that costs most. */
  private static void prices(TrafficProfile p, List<String> all) {
    Group dearest = null;
    Group cheapest = null;
    for (Group g : p.models()) {
      if (g.priced() == 0 || g.name().isEmpty() || g.usd() == 0) {
        continue;
      }
      dearest = dearest == null || g.usd() > dearest.usd() ? g : dearest;
      cheapest = cheapest == null || g.meanUsd() < cheapest.meanUsd() ? g : cheapest;
    }
    if (dearest == null || cheapest == null) {
      return;
    }
    double times = dearest.meanUsd() / cheapest.meanUsd();
    if (!dearest.equals(cheapest) && times < FAR_CHEAPER) {
      all.add(
          String.format(
              Locale.ROOT,
              "The cheapest model in the log is only %.1f times cheaper per call than %s: below 5"
                  + " times, routing between them saves little.",
              times,
              dearest.name()));
    }
    if (dearest.texts() > 0) {
      all.add(
          String.format(
              Locale.ROOT,
              "%s makes %.0f%% of the cost; %.0f%% of its requests have fewer than %d characters"
                  + " and %.1f%% look like a greeting. Short is not always easy: draw a set and"
                  + " measure.",
              dearest.name(),
              100 * dearest.usd() / p.all().usd(),
              100.0 * dearest.shortTexts() / dearest.texts(),
              Profiler.SHORT,
              100.0 * dearest.smallTalk() / dearest.texts()));
    }
  }
}
