package dev.lanewright.traffic.draw;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Message;
import dev.lanewright.traffic.Hash64;
import dev.lanewright.traffic.LoggedCall;
import dev.lanewright.traffic.redact.Redactor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Makes of a logged call what may be kept: every text redacted, people's ids replaced. */
final class Scrub {
  private static final int MOST_FIELDS = 40;

  private final Redactor redactor;
  private final long seed;

  Scrub(Redactor redactor, long seed) {
    this.redactor = redactor;
    this.seed = seed;
  }

  List<Message> messages(LoggedCall call) {
    List<Message> all = new ArrayList<>();
    for (Message m : call.messages()) {
      all.add(new Message(m.role(), redactor.text(m.content())));
    }
    return all;
  }

  /**
   * What production answered.
   *
   * @param model as the catalogue names it
   * @param usd what it cost, or NaN
   */
  Answer answer(LoggedCall call, String model, double usd) {
    boolean known = call.usage().known();
    String text = call.answer();
    return new Answer(
        model.isEmpty() ? "unknown" : redactor.text(model),
        -1,
        text == null ? null : redactor.text(text),
        Double.NaN,
        known ? call.usage().allInput() : -1,
        known ? call.usage().output() : -1,
        usd,
        call.latencyMs(),
        Double.NaN,
        call.error() == null ? null : redactor.text(call.error()));
  }

  /** The conversation under a name of its own, so that its samples stay together. */
  @Nullable String conversation(LoggedCall call) {
    String session = call.session();
    return session == null ? null : name(session);
  }

  /** A name that stands for an id and does not say it. */
  String name(String id) {
    return "%016x".formatted(Hash64.of(id, 0, id.length(), Hash64.mix(seed)));
  }

  @Nullable String words(@Nullable String text) {
    return text == null ? null : redactor.text(text);
  }

  /** Metadata; of the user only a stand-in. */
  SequencedMap<String, Object> fields(LoggedCall call, String model) {
    var all = new LinkedHashMap<String, Object>();
    put(all, "lane", call.lane());
    put(all, "production_model", model.isEmpty() ? null : model);
    put(all, "endpoint", call.endpoint());
    put(all, "day", day(call.startedMs()));
    put(all, "user", call.user() == null ? null : name(String.valueOf(call.user())));
    Boolean thumb = call.feedback().thumb();
    if (thumb != null) {
      all.put("thumbs_up", thumb);
    }
    if (!Double.isNaN(call.feedback().rating())) {
      all.put("rating", call.feedback().rating());
    }
    for (Map.Entry<String, Object> e : call.fields().entrySet()) {
      if (all.size() < MOST_FIELDS && !person(e.getKey()) && !said(call, e.getValue())) {
        Object value = e.getValue() instanceof String s ? redactor.text(s) : e.getValue();
        all.putIfAbsent(redactor.text(e.getKey()), value);
      }
    }
    return all;
  }

  /** Whether metadata repeats the id of the user or the conversation. */
  private static boolean said(LoggedCall call, Object value) {
    return value.equals(call.user()) || value.equals(call.session());
  }

  private static boolean person(String name) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    return lower.contains("user_id")
        || lower.contains("userid")
        || lower.contains("user.id")
        || lower.contains("email")
        || lower.contains("session")
        || lower.contains("ip_address")
        || lower.contains("user_agent")
        || lower.startsWith("user_api_key");
  }

  private void put(Map<String, Object> all, String name, @Nullable String value) {
    if (value != null) {
      all.put(name, redactor.text(value));
    }
  }

  private static @Nullable String day(long ms) {
    return ms < 0 ? null : Instant.ofEpochMilli(ms).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
