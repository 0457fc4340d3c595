package dev.lanewright.sample;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people put around a question: a greeting, who they are, when they need the answer. */
final class Manners {
  private static final List<String> BEFORE =
      List.of(
          "[hi|hello|hey|good morning|good afternoon][, | - | team, | there, ]",
          "[hi|hello], {name} from [accounting|finance|operations|sales|the {city} office] here. ",
          "[sorry to bother you, |quick one: |small question: |one more thing: |again me: ]",
          "[on account {account}: |for {account}: |about {account}, ]",
          "[I looked through the help pages and found nothing. |My colleague is away, so I ask. ]");
  private static final List<String> AFTER =
      List.of(
          " [We are on the {plan} plan with {seats} seats.|We use {plan} for {seats} people.]",
          " [Our account is {account}.|Account {account}, if you need it.|(account {account})]",
          " [I need it before {date}.|My boss asks for it by {date}.|No hurry, {date} is fine.]",
          " [Thanks!|Thank you.|Thanks in advance, {name}|Cheers, {name}|Many thanks.]",
          " [It was different in {month}.|Last time we asked was on {date}.|You answered in"
              + " {month}.]");

  /** The question with or without something around it; greetings stay as they are. */
  String around(String category, String asked, Map<String, String> details, Random random) {
    if (category.equals("greeting")) {
      return asked;
    }
    String text = asked;
    if (random.nextDouble() < 0.45) {
      text = Phrases.any(BEFORE, details, random) + text;
    }
    if (random.nextDouble() < 0.62) {
      text = text + Phrases.any(AFTER, details, random);
    }
    return text;
  }
}
