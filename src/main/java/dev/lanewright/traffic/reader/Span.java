package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.reader.JsonText;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.traffic.LoggedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One span of a call to a model, with GenAI or OpenInference attributes or both.
 *
 * @param resource attributes of what sent it, an object with dotted keys
 */
record Span(JsonNode span, SpanAttributes attributes, JsonNode resource, JsonText json) {
  private static final Set<String> CALLS = Set.of("chat", "text_completion", "generate_content");

  /** Attributes that are read elsewhere, or are no metadata. */
  private static final List<String> KNOWN =
      List.of("gen_ai.", "llm.", "input.", "output.", "openinference.", "metadata", "tag.");

  /** Whether the span is a call to a language model. */
  boolean isCall() {
    String operation = attributes.text("gen_ai.operation.name");
    if (operation != null) {
      return CALLS.contains(operation);
    }
    String kind = attributes.text("openinference.span.kind");
    if (kind == null) {
      kind = Values.text(span, "span_kind");
    }
    if (kind != null && isOpenInference()) {
      return kind.equalsIgnoreCase("LLM");
    }
    return attributes.text("gen_ai.request.model", "gen_ai.response.model", "llm.model_name")
        != null;
  }

  boolean isOpenInference() {
    return attributes.text("openinference.span.kind", "llm.model_name") != null
        || Values.text(span, "span_kind") != null;
  }

  LoggedCall call(LogRoles roles, long start) {
    var draft = new Draft();
    draft.times(start, Values.time(span, "endTimeUnixNano", "end_time", "endTime"), -1);
    double first = attributes.number("gen_ai.response.time_to_first_chunk");
    draft.firstToken = first >= 0 ? first * 1000 : Double.NaN;
    draft.id = id();
    draft.model(
        attributes.text("gen_ai.response.model", "gen_ai.request.model", "llm.model_name"),
        attributes.text("gen_ai.provider.name", "gen_ai.system", "llm.provider", "llm.system"));
    draft.lane = attributes.text("routing.lane");
    draft.session = attributes.text("session.id", "gen_ai.conversation.id");
    draft.user = attributes.text("user.id", "enduser.id");
    draft.endpoint = attributes.text("gen_ai.agent.name", "gen_ai.workflow.name");
    if (draft.endpoint == null) {
      draft.endpoint = Values.text(resource, "service.name");
    }
    draft.usage = usage();
    draft.cost = attributes.number("llm.cost.total", "gen_ai.usage.cost");
    draft.error = error();
    draft.messages = request();
    draft.answer = answer();
    draft.tags(Values.tree(json, attributes.at("tag.tags")));
    draft.metadata(json, attributes.at("metadata"));
    others(draft);
    evaluations(draft);
    return draft.call(roles);
  }

  private String id() {
    String own = Values.text(span, "spanId", "span_id", "context.span_id", "id");
    if (own == null) {
      own = Values.text(span.path("context"), "span_id", "spanId");
    }
    return own == null ? "" : own;
  }

  /** Here the counts of cached tokens are parts of the input's. */
  private Usage usage() {
    int input =
        attributes.count(
            "gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "llm.token_count.prompt");
    int output =
        attributes.count(
            "gen_ai.usage.output_tokens",
            "gen_ai.usage.completion_tokens",
            "llm.token_count.completion");
    int cached =
        Math.max(
            0,
            attributes.count(
                "gen_ai.usage.cache_read.input_tokens",
                "llm.token_count.prompt_details.cache_read"));
    int written =
        Math.max(
            0,
            attributes.count(
                "gen_ai.usage.cache_creation.input_tokens",
                "llm.token_count.prompt_details.cache_write"));
    int reasoning =
        attributes.count(
            "gen_ai.usage.reasoning.output_tokens", "llm.token_count.completion_details.reasoning");
    return input < 0 || output < 0 || (long) cached + written > input || reasoning > output
        ? Usage.UNKNOWN
        : new Usage(input - cached - written, cached, written, output, reasoning);
  }

  private @Nullable String error() {
    String type = attributes.text("error.type");
    JsonNode status = span.path("status");
    String code =
        status.isObject()
            ? Values.text(status, "code", "status_code")
            : Values.text(span, "status_code", "statusCode");
    boolean failed =
        code != null && (code.equals("2") || code.equals("2.0") || code.endsWith("ERROR"));
    return type != null ? type : failed ? "failed" : null;
  }

  private List<Message> request() {
    List<Message> said = new ArrayList<>();
    JsonNode system = Values.tree(json, attributes.at("gen_ai.system_instructions"));
    String words = system.isMissingNode() ? "" : Turns.words(system);
    if (!words.isEmpty()) {
      said.add(new Message("system", words));
    }
    List<Message> messages =
        Turns.request(json, attributes.at("gen_ai.input.messages", "llm.input_messages"));
    if (messages.isEmpty()) {
      messages = numbered("llm.input_messages.%d.message");
    }
    if (messages.isEmpty()) {
      messages = numbered("gen_ai.prompt.%d");
    }
    if (messages.isEmpty()) {
      messages = SpanEvents.request(span, json);
    }
    if (messages.isEmpty()) {
      messages = Turns.request(json, attributes.at("gen_ai.prompt", "input.value"));
    }
    said.addAll(messages);
    return said;
  }

  private List<Message> numbered(String pattern) {
    List<Message> all = new ArrayList<>();
    for (int i = 0; ; i++) {
      String at = pattern.formatted(i);
      String role = attributes.text(at + ".role");
      JsonNode content = attributes.at(at + ".content");
      if (role == null && content.isMissingNode()) {
        return all;
      }
      String words = Turns.words(content);
      for (int part = 0; words.isEmpty(); part++) {
        JsonNode text = attributes.at(at + ".contents." + part + ".message_content.text");
        if (text.isMissingNode()) {
          break;
        }
        words = Turns.words(text);
      }
      all.add(new Message(role == null || role.equals("human") ? "user" : known(role), words));
    }
  }

  private static String known(String role) {
    return Set.of("system", "user", "assistant", "tool").contains(role) ? role : "user";
  }

  private @Nullable String answer() {
    String words =
        Turns.reply(json, attributes.at("gen_ai.output.messages", "llm.output_messages"));
    for (String pattern : new String[] {"llm.output_messages.%d.message", "gen_ai.completion.%d"}) {
      if (words == null) {
        List<Message> all = numbered(pattern);
        words = all.isEmpty() || all.getLast().content().isEmpty() ? null : all.getLast().content();
      }
    }
    if (words == null) {
      words = SpanEvents.answer(span, json);
    }
    return words == null
        ? Turns.reply(json, attributes.at("gen_ai.completion", "output.value"))
        : words;
  }

  /** Attributes that no convention names are metadata. */
  private void others(Draft draft) {
    if (!attributes.prefix().isEmpty()) {
      return;
    }
    for (Map.Entry<String, JsonNode> e : attributes.tree().properties()) {
      if (KNOWN.stream().noneMatch(e.getKey()::startsWith)) {
        draft.field(e.getKey(), e.getValue());
      }
    }
    JsonNode service = resource.path("service.name");
    if (!service.isMissingNode()) {
      draft.field("service.name", service);
    }
  }

  private void evaluations(Draft draft) {
    for (SpanEvents.Evaluation e : SpanEvents.evaluations(span)) {
      if (e.name().contains("feedback") || e.name().contains("thumb")) {
        draft.thumb = draft.thumb == null ? e.passed() : draft.thumb;
      } else if (Double.isNaN(draft.rating)) {
        draft.rating = e.score();
      }
    }
  }
}
