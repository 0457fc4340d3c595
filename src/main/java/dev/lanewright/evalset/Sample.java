package dev.lanewright.evalset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request of an eval set.
 *
 * @param key identity within its eval set: the file's own id, else a hash of the request; the same
 *     key met again is the same sample
 * @param messages the request, system and earlier turns included; empty where only answers are
 *     known yet (a joined file brings the rest)
 * @param category the class it is reported under, or null
 * @param conversation id shared by the samples of one conversation, or null
 * @param reference the known good answer, or null
 * @param expectedFormat what shape the answer should have, such as {@code json}, or null
 * @param fields metadata by name; values are {@code String}, {@code Double} or {@code Boolean}
 */
public record Sample(
    String key,
    List<Message> messages,
    @Nullable String category,
    @Nullable String conversation,
    @Nullable String reference,
    @Nullable String expectedFormat,
    SequencedMap<String, Object> fields) {
  public Sample {
    messages = List.copyOf(messages);
    fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
  }

  /** A single-turn sample. */
  public static Sample of(String key, String prompt, @Nullable String category) {
    return new Sample(
        key,
        List.of(new Message("user", prompt)),
        category,
        null,
        null,
        null,
        new LinkedHashMap<>());
  }

  /** The request's text: all user messages in order, joined by one line feed. */
  public String text() {
    return textOf(messages);
  }

  /** The text of a request of these messages. */
  public static String textOf(List<Message> messages) {
    if (messages.size() == 1) {
      return messages.getFirst().role().equals("user") ? messages.getFirst().content() : "";
    }
    return messages.stream()
        .filter(m -> m.role().equals("user"))
        .map(Message::content)
        .collect(Collectors.joining("\n"));
  }
}
