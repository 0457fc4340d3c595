package dev.lanewright.provider.http;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a provider's refusals mean. */
public final class Failures {
  // Codes and types that say so plainly, whatever the status.
  private static final Pattern QUOTA_CODE =
      Pattern.compile(
          "insufficient_quota|insufficient_balance|enforced_spend_limit_reached"
              + "|billing_hard_limit_reached|billing_not_active|billing_error|credit_exhausted"
              + "|quota_exceeded|spend_limit_reached");
  // Not "exceeded your current quota": Gemini says that of a limit per minute, too.
  private static final Pattern QUOTA_WORDS =
      Pattern.compile(
          "credit balance is too low|insufficient (?:balance|credits?|funds)|spend(?:ing)? limit"
              + "|out of credits|billing hard limit|usage limits?.{0,40}regain access");
  private static final Pattern TRY_AGAIN =
      Pattern.compile("try again in (\\d[\\d.hms]*[a-z])", Pattern.CASE_INSENSITIVE);

  private Failures() {}

  /**
   * The failure that an answer of another status than 2xx means.
   *
   * @param status HTTP status
   * @param body as text, or what was read of it
   * @param asked how long the headers ask to wait, or null
   */
  static CallFailure of(
      Endpoint endpoint,
      int status,
      String body,
      @Nullable String contentType,
      @Nullable Duration asked,
      RateLimits limits) {
    return of(endpoint, status, ErrorBody.read(body, contentType), asked, limits);
  }

  /** The failure that an error inside a reply of status 200, or inside a stream, means. */
  public static CallFailure inside(Endpoint endpoint, JsonNode root, RateLimits limits) {
    ErrorBody body = ErrorBody.read(root);
    int status = statusOf(body);
    return of(endpoint, status, body, null, limits);
  }

  /** The failure that an answer of that status means whose body was read already. */
  public static CallFailure ofStatus(
      Endpoint endpoint, int status, JsonNode body, RateLimits limits) {
    return of(endpoint, status, ErrorBody.read(body), null, limits);
  }

  private static CallFailure of(
      Endpoint endpoint, int status, ErrorBody body, @Nullable Duration asked, RateLimits limits) {
    Kind kind = kind(status, body);
    Duration wait = asked == null ? waitOf(body) : asked;
    return endpoint.failure(
        kind, status, sentence(kind, status), body.message(), wait, limits, null);
  }

  static Kind kind(int status, ErrorBody body) {
    String code = (body.code() + " " + body.type() + " " + body.reasons()).toLowerCase(Locale.ROOT);
    String words = body.message().toLowerCase(Locale.ROOT);
    boolean gemini = !body.status().isEmpty();
    if (status == 402
        || QUOTA_CODE.matcher(code).find()
        || (status != 404 && QUOTA_WORDS.matcher(words).find())
        || (status == 429 && code.contains("perday"))
        || (status == 429 && !gemini && words.contains("exceeded your current quota"))) {
      return Kind.QUOTA;
    }
    if (status == 401
        || status == 403
        || (status == 400 && code.contains("api_key_invalid"))
        || (status == 400 && words.contains("api key not valid"))) {
      return Kind.AUTH;
    }
    if (status == 529 || status == 498 || code.contains("overloaded_error")) {
      return Kind.OVERLOADED;
    }
    return switch (status) {
      case 429 -> Kind.RATE_LIMITED;
      case 408, 409, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524 -> Kind.SERVER;
      default -> Kind.REFUSED;
    };
  }

  // Errors inside a stream carry a type or a code instead of a status.
  private static int statusOf(ErrorBody body) {
    String code = body.code();
    if (code.matches("[45]\\d\\d")) {
      return Integer.parseInt(code);
    }
    return switch (body.type()) {
      case "overloaded_error" -> 529;
      case "rate_limit_error", "rate_limit_exceeded", "tokens", "requests" -> 429;
      case "authentication_error" -> 401;
      case "permission_error" -> 403;
      case "invalid_request_error" -> 400;
      default -> 500;
    };
  }

  private static @Nullable Duration waitOf(ErrorBody body) {
    if (!Double.isNaN(body.retryS())) {
      return Spans.ofSeconds(body.retryS());
    }
    String words = body.message();
    Matcher m = TRY_AGAIN.matcher(words.length() > 2000 ? words.substring(0, 2000) : words);
    return m.find() ? Spans.span(m.group(1), Instant.EPOCH) : null;
  }

  private static String sentence(Kind kind, int status) {
    return switch (kind) {
      case RATE_LIMITED -> "has had too many requests (%d)".formatted(status);
      case QUOTA -> "says that credit, quota or a spend limit is used up (%d)".formatted(status);
      case SERVER -> "failed (%d)".formatted(status);
      case OVERLOADED -> "is overloaded (%d)".formatted(status);
      case AUTH -> "does not accept the key (%d)".formatted(status);
      default ->
          status / 100 == 3
              ? "answered with a redirect (%d): check the base URL".formatted(status)
              : "refused the request (%d)".formatted(status);
    };
  }
}
