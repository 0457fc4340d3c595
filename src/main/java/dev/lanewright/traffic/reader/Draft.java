package dev.lanewright.traffic.reader;

import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.reader.JsonText;
import dev.lanewright.provider.call.Usage;
import dev.lanewright.traffic.Feedback;
import dev.lanewright.traffic.LoggedCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** One call while it is being read: what the layout says, then what its metadata says. */
final class Draft {
  private static final int MOST_FIELDS = 64;
  private static final int LONGEST_VALUE = 500;
  private static final int DEEPEST = 3;

  String id = "";
  long started = -1;
  double latency = Double.NaN;
  double firstToken = Double.NaN;
  String model = "";
  @Nullable String lane;
  @Nullable String endpoint;
  @Nullable String category;
  @Nullable String user;
  @Nullable String session;
  Usage usage = Usage.UNKNOWN;
  double cost = Double.NaN;
  @Nullable String error;
  boolean cacheHit;
  boolean batch;
  List<Message> messages = List.of();
  @Nullable String answer;
  boolean cut;
  @Nullable Boolean thumb;
  double rating = Double.NaN;
  private final SequencedMap<String, Object> fields = new LinkedHashMap<>();

  /** Sets start and latency from two points in time; -1: not known. */
  void times(long start, long end, long firstTokenAt) {
    started = start;
    latency = start >= 0 && end >= start ? end - start : Double.NaN;
    firstToken = start >= 0 && firstTokenAt >= start ? firstTokenAt - start : Double.NaN;
  }

  /** The model, with its provider before it where the name does not say it. */
  void model(@Nullable String name, @Nullable String provider) {
    if (name != null) {
      model =
          provider == null || name.indexOf('/') > 0
              ? name
              : ProviderNames.of(provider).map(p -> p + "/" + name).orElse(name);
    }
  }

  /** Keeps metadata; nested names are joined by dots. What cannot be a value is left out. */
  void metadata(JsonText json, JsonNode tree) {
    put(json, "", Values.tree(json, tree), 0);
  }

  private void put(JsonText json, String prefix, JsonNode node, int depth) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (fields.size() >= MOST_FIELDS) {
        return;
      }
      String name = prefix + entry.getKey();
      JsonNode value = entry.getValue();
      if (value.isObject() && depth < DEEPEST) {
        put(json, name + ".", value, depth + 1);
      } else {
        field(name, value);
      }
    }
  }

  /** Keeps one value of metadata. */
  void field(String name, JsonNode value) {
    if (fields.size() >= MOST_FIELDS || secret(name) || name.length() > LONGEST_VALUE) {
      return;
    }
    if (value.isNumber()) {
      fields.putIfAbsent(name, value.doubleValue());
    } else if (value.isBoolean()) {
      fields.putIfAbsent(name, value.booleanValue());
    } else if (value.isString() && !value.stringValue().isBlank()) {
      String text = value.stringValue();
      JsonText.check(text, name);
      if (text.length() <= LONGEST_VALUE) {
        fields.putIfAbsent(name, text);
      }
    }
  }

  /** A value of metadata as text, or null. */
  @Nullable String fieldText(String name) {
    Object value = fields.get(name);
    return value == null ? null : written(value);
  }

  /** Tags of the form {@code name:value} or {@code name=value} are metadata too. */
  void tags(JsonNode list) {
    for (JsonNode tag : list.values()) {
      String text = tag.isString() ? tag.stringValue() : "";
      int at = text.indexOf(':') > 0 ? text.indexOf(':') : text.indexOf('=');
      if (at > 0 && at < text.length() - 1) {
        field(text.substring(0, at).strip(), StringNode.valueOf(text.substring(at + 1).strip()));
      }
    }
  }

  // Names under which gateways keep keys, hashed or not; their values are of no use here.
  private static boolean secret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("api_key")
        || lower.contains("apikey")
        || lower.contains("authorization")
        || lower.contains("password")
        || lower.contains("secret")
        || lower.endsWith("token");
  }

  /** The call, with what its metadata says by these roles. */
  LoggedCall call(LogRoles roles) {
    // A recorded cost of 0 for tokens that were used only says that the gateway knew no price.
    boolean unpriced = cost == 0 && !cacheHit && usage.allInput() + Math.max(0, usage.output()) > 0;
    return new LoggedCall(
        id,
        started,
        latency >= 0 && latency < Double.POSITIVE_INFINITY ? latency : Double.NaN,
        firstToken,
        model,
        role(roles, "lane", lane),
        role(roles, "endpoint", endpoint),
        role(roles, "category", category),
        role(roles, "user", user),
        role(roles, "session", session),
        usage,
        unpriced || !(cost >= 0 && cost < Double.POSITIVE_INFINITY) ? Double.NaN : cost,
        error,
        cacheHit,
        batch,
        messages,
        answer,
        cut,
        feedback(roles),
        fields);
  }

  private Feedback feedback(LogRoles roles) {
    Boolean up = thumb == null ? truth(roles.of("thumb", fields)) : thumb;
    Object rated = roles.of("rating", fields);
    double stars = Double.isNaN(rating) && rated instanceof Double d ? d : rating;
    Boolean escalated = truth(roles.of("escalated", fields));
    Boolean completed = truth(roles.of("completed", fields));
    return up == null && Double.isNaN(stars) && escalated == null && completed == null
        ? Feedback.NONE
        : new Feedback(up, stars, escalated, completed);
  }

  private @Nullable String role(LogRoles roles, String role, @Nullable String own) {
    if (own != null && !roles.given(role)) {
      return own;
    }
    Object value = roles.of(role, fields);
    String text = value == null ? null : written(value);
    return text == null ? roles.given(role) ? null : own : text;
  }

  /** Numbers as people write ids: 17, not 17.0. */
  private static String written(Object value) {
    return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
        ? Long.toString(d.longValue())
        : value.toString();
  }

  private static @Nullable Boolean truth(@Nullable Object value) {
    return value == null
        ? null
        : value instanceof Boolean b ? b : Values.truth(StringNode.valueOf(value.toString()));
  }
}
