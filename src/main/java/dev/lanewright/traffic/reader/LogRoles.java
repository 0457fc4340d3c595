package dev.lanewright.traffic.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Which metadata of a log means what; what is not named is looked for under the usual names.
 *
 * @param named role to the name of a metadata value
 */
public record LogRoles(Map<String, String> named) {
  /** The usual names alone. */
  public static final LogRoles USUAL = new LogRoles(Map.of());

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "lane",
          List.of("routing.lane", "routing_lane", "lane", "router_lane", "tier"),
          "category",
          List.of("category", "intent", "task_type", "task", "topic"),
          "endpoint",
          List.of("endpoint", "feature", "route", "generation_name", "trace_name", "prompt_name"),
          "user",
          List.of("user_id", "user", "trace_user_id", "end_user"),
          "session",
          List.of("session_id", "session", "conversation_id", "conversation", "thread_id"),
          "thumb",
          List.of("thumbs_up", "thumbs", "thumb", "user_feedback", "user-feedback", "feedback"),
          "rating",
          List.of("rating", "score", "quality", "user_rating"),
          "escalated",
          List.of("escalated", "handover", "handed_over", "escalation", "escalated_to_human"),
          "completed",
          List.of("completed", "task_completed", "resolved", "task_success", "goal_met"));

  public LogRoles {
    named = Map.copyOf(named);
    for (String role : named.keySet()) {
      if (!NAMES.containsKey(role)) {
        throw new IllegalArgumentException(
            "\"" + role + "\" is none of " + String.join(", ", roles()));
      }
    }
  }

  /** All roles, sorted. */
  public static List<String> roles() {
    var all = new ArrayList<>(NAMES.keySet());
    all.sort(null);
    return all;
  }

  /** The usual names of all roles: role to names, the first that is met counts. */
  public static SequencedMap<String, List<String>> usual() {
    var all = new LinkedHashMap<String, List<String>>();
    roles().forEach(role -> all.put(role, NAMES.getOrDefault(role, List.of())));
    return all;
  }

  /** The value that has a role, taken from metadata; null where there is none. */
  @Nullable Object of(String role, Map<String, Object> fields) {
    String name = named.get(role);
    if (name != null) {
      return fields.get(name);
    }
    for (String usual : NAMES.getOrDefault(role, List.of())) {
      Object value = fields.get(usual);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Whether a person named where the role stands. */
  boolean given(String role) {
    return named.containsKey(role);
  }
}
