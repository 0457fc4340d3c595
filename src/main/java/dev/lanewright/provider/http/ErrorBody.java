package dev.lanewright.provider.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a body says of an error, in whichever form: {@code {error: {message, type, code}}} (OpenAI
 * and its like), {@code {type: "error", error: {type, message}}} (Anthropic), {@code {error: {code,
 * message, status, details}}} (Gemini, also in an array), {@code {error: "text"}}, {@code
 * {message}}, {@code {detail}}, or plain text.
 *
 * @param message for people; empty for none
 * @param type kind of error; empty for none
 * @param code the provider's code, a text or a number; empty for none
 * @param status Gemini's status, such as {@code RESOURCE_EXHAUSTED}; empty for none
 * @param retryS seconds to wait (Gemini's RetryInfo), or NaN
 * @param reasons Gemini's reasons and quota ids, joined; empty for none
 */
record ErrorBody(
    String message, String type, String code, String status, double retryS, String reasons) {
  private static final ErrorBody NOTHING = new ErrorBody("", "", "", "", Double.NaN, "");

  static ErrorBody read(String body, @Nullable String contentType) {
    JsonNode root = Json.parse(body);
    if (root == null || root.isMissingNode()) {
      // A web page says nothing that helps; its title at most.
      boolean page = contentType != null && contentType.contains("html");
      return page ? NOTHING : NOTHING.withMessage(body);
    }
    return read(root.isArray() && !root.isEmpty() ? root.get(0) : root);
  }

  static ErrorBody read(JsonNode root) {
    JsonNode error = root.path("error");
    if (error.isString()) {
      return NOTHING.withMessage(error.stringValue());
    }
    if (!error.isObject()) {
      error = root;
    }
    String message = text(error.path("message"));
    if (message.isEmpty()) {
      message = error.path("detail").isMissingNode() ? "" : text(error.path("detail"));
    }
    // OpenRouter wraps the words of the provider behind it.
    String raw = text(error.path("metadata").path("raw"));
    double retryS = Double.NaN;
    var reasons = new StringBuilder();
    for (JsonNode detail : error.path("details")) {
      String delay = text(detail.path("retryDelay"));
      retryS = delay.isEmpty() ? retryS : Spans.seconds(delay, Instant.EPOCH);
      reasons.append(text(detail.path("reason"))).append(' ');
      for (JsonNode violation : detail.path("violations")) {
        reasons.append(text(violation.path("quotaId"))).append(' ');
      }
    }
    return new ErrorBody(
        raw.isEmpty() ? message : message + ": " + raw,
        text(error.path("type")),
        text(error.path("code")),
        text(error.path("status")),
        retryS,
        reasons.toString().strip());
  }

  private ErrorBody withMessage(String words) {
    return new ErrorBody(words, type, code, status, retryS, reasons);
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() || node.isNull()
        ? ""
        : node.isValueNode() ? node.asString() : Json.text(node);
  }
}
