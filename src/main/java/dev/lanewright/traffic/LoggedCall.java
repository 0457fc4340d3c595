package dev.lanewright.traffic;

import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import dev.lanewright.provider.call.Usage;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One call to a model as a production log has it.
 *
 * @param id the log's own id of the call, or empty
 * @param startedMs milliseconds since 1970, or -1 where the log has no time
 * @param latencyMs milliseconds to the whole answer, or NaN
 * @param firstTokenMs milliseconds to the first token, or NaN
 * @param model as the log writes it, with its provider where that is said; empty where it is not
 *     said
 * @param lane the routing lane that answered ({@code routing.lane}), or null
 * @param endpoint what the application calls this request: a trace's or span's name, a feature; or
 *     null
 * @param category class or intent of the request, or null
 * @param user id of who asked, or null
 * @param session id of the conversation, or null
 * @param usage tokens as billed, by the rules of replays
 * @param costUsd what the log says it cost, or NaN
 * @param error why there is no answer, or null
 * @param cacheHit whether the gateway answered from a cache of its own, so that nothing was billed
 * @param batch whether it went through the provider's batch interface
 * @param messages the request; empty where the log keeps no texts
 * @param answer the reply, or null
 * @param cut whether a text was cut short by what wrote the log
 * @param feedback what is known of how it went
 * @param fields metadata by name; values are {@code String}, {@code Double} or {@code Boolean}
 */
public record LoggedCall(
    String id,
    long startedMs,
    double latencyMs,
    double firstTokenMs,
    String model,
    @Nullable String lane,
    @Nullable String endpoint,
    @Nullable String category,
    @Nullable String user,
    @Nullable String session,
    Usage usage,
    double costUsd,
    @Nullable String error,
    boolean cacheHit,
    boolean batch,
    List<Message> messages,
    @Nullable String answer,
    boolean cut,
    Feedback feedback,
    SequencedMap<String, Object> fields) {
  public LoggedCall {
    messages = List.copyOf(messages);
  }

  /** The request's text: all user messages, joined by one line feed; empty where none is kept. */
  public String text() {
    return Sample.textOf(messages);
  }

  /** A value by name: of the call itself (user, session, lane, …), else of its metadata. */
  public @Nullable String value(String name) {
    return switch (name) {
      case "user", "user_id" -> user;
      case "session", "session_id", "conversation" -> session;
      case "lane" -> lane;
      case "model" -> model;
      case "category" -> category;
      case "endpoint" -> endpoint;
      default -> {
        Object value = fields.get(name);
        yield value == null ? null : value.toString();
      }
    };
  }
}
