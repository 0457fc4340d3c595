package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.reader.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What the events of a span say: messages, as older conventions put them there, and evaluations.
 */
final class SpanEvents {
  private static final String EVALUATION = "gen_ai.evaluation.result";

  private SpanEvents() {}

  /**
   * One evaluation of the answer.
   *
   * @param score NaN where there is none
   * @param passed by its label or a score of 0 or 1; null where they do not tell
   */
  record Evaluation(String name, double score, @Nullable Boolean passed) {}

  static List<Evaluation> evaluations(JsonNode span) {
    List<Evaluation> all = new ArrayList<>();
    for (JsonNode event : span.path("events").values()) {
      if (EVALUATION.equals(event.path("name").asString(""))) {
        SpanAttributes a = SpanAttributes.of(event);
        String name = a.text("gen_ai.evaluation.name");
        double score = a.number("gen_ai.evaluation.score.value");
        String label = a.text("gen_ai.evaluation.score.label");
        Boolean passed =
            label == null
                ? Values.truth(StringNode.valueOf(Double.isNaN(score) ? "" : score + ""))
                : Values.truth(StringNode.valueOf(label));
        all.add(new Evaluation(name == null ? "" : name.toLowerCase(Locale.ROOT), score, passed));
      }
    }
    return all;
  }

  static List<Message> request(JsonNode span, JsonText json) {
    List<Message> all = new ArrayList<>();
    for (JsonNode event : span.path("events").values()) {
      SpanAttributes a = SpanAttributes.of(event);
      switch (event.path("name").asString("")) {
        case "gen_ai.client.inference.operation.details" -> {
          return Turns.request(json, a.at("gen_ai.input.messages"));
        }
        case "gen_ai.content.prompt" -> {
          return Turns.request(json, a.at("gen_ai.prompt"));
        }
        case "gen_ai.system.message" -> add(all, "system", a);
        case "gen_ai.user.message" -> add(all, "user", a);
        case "gen_ai.assistant.message" -> add(all, "assistant", a);
        case "gen_ai.tool.message" -> add(all, "tool", a);
        default -> {}
      }
    }
    return all;
  }

  private static void add(List<Message> all, String role, SpanAttributes attributes) {
    String words = Turns.words(attributes.at("content"));
    if (!words.isEmpty()) {
      all.add(new Message(role, words));
    }
  }

  static @Nullable String answer(JsonNode span, JsonText json) {
    for (JsonNode event : span.path("events").values()) {
      SpanAttributes a = SpanAttributes.of(event);
      JsonNode said =
          switch (event.path("name").asString("")) {
            case "gen_ai.client.inference.operation.details" -> a.at("gen_ai.output.messages");
            case "gen_ai.content.completion" -> a.at("gen_ai.completion");
            case "gen_ai.choice" -> a.at("message", "content");
            default -> null;
          };
      String words = said == null ? null : Turns.reply(json, said);
      if (words != null) {
        return words;
      }
    }
    return null;
  }
}
