package dev.lanewright.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;

/** What a model replies, and what that takes: text, grade, tokens, USD, time, own confidence. */
final class Replies {
  private final JsonMapper json = new JsonMapper();

  /**
   * One answer, by the roles' names.
   *
   * @param hardness 0..1
   * @param luck of this request, shared by all models
   * @param inputTokens tokens of the request
   */
  SequencedMap<String, Object> reply(
      Clerk clerk,
      Topic topic,
      Map<String, String> details,
      double hardness,
      double luck,
      int inputTokens,
      Random random) {
    double margin = clerk.skill() - hardness + luck + 0.07 * random.nextGaussian();
    double grade = margin > 0 ? 1 : margin > -0.09 ? 0.5 : 0;
    if (random.nextDouble() < 0.02) {
      grade = 0;
    }
    String reply = Phrases.any(topic.replies(grade), details, random);
    String text = envelope(reply, grade == 0 ? "none" : topic.action());
    double trouble = random.nextDouble() / clerk.sloppy();
    if (trouble < 1) {
      grade = trouble > 0.8 ? 0.5 : 0;
      text =
          trouble < 0.2
              ? ""
              : trouble < 0.5
                  ? "I'm sorry, but I can't help with that request."
                  : trouble < 0.8 ? text.substring(0, text.length() * 2 / 3) : reply;
    }
    int thinking =
        (int) ((clerk.thinking() + clerk.thinkingMore() * hardness) * spread(0.3, random));
    int out = SupportDesk.tokens(text) + thinking;
    double cost = (inputTokens * clerk.inputPrice() + out * clerk.outputPrice()) / 1e6;
    double latency = (clerk.firstMs() + out * clerk.tokenMs()) * spread(0.22, random);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("answer", text);
    answer.put("score", grade);
    answer.put("input_tokens", inputTokens);
    answer.put("output_tokens", out);
    answer.put("cost", rounded(cost, 1e9));
    answer.put("latency", Math.round(latency));
    if (random.nextDouble() > 0.03) {
      answer.put("confidence", confidence(margin, random));
    }
    return answer;
  }

  /** The agreed form of a reply. */
  String envelope(String reply, String action) {
    var form = new LinkedHashMap<String, Object>();
    form.put("reply", reply);
    form.put("action", action);
    return json.writeValueAsString(form);
  }

  /** Too sure of itself: wrong answers come with about 0.7, right ones with about 0.9. */
  private static double confidence(double margin, Random random) {
    double sure = 0.56 + 0.40 / (1 + StrictMath.exp(-7 * margin)) + 0.05 * random.nextGaussian();
    return rounded(Math.clamp(sure, 0.3, 0.99), 100);
  }

  private static double spread(double sd, Random random) {
    return StrictMath.exp(sd * random.nextGaussian());
  }

  static double rounded(double value, double steps) {
    return Math.rint(value * steps) / steps;
  }
}
