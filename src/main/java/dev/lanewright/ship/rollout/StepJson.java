package dev.lanewright.ship.rollout;

import dev.lanewright.engine.stats.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a look at a step showed, as JSON documents. */
public final class StepJson {
  private StepJson() {}

  /** The figures of both arms as a text; equal figures give equal texts. */
  public static String figures(ArmTally.Counted seen) {
    return new JsonMapper().writeValueAsString(counted(seen));
  }

  /** The figures of both arms as a document, as the command prints it. */
  public static SequencedMap<String, Object> counted(ArmTally.Counted seen) {
    var doc = new LinkedHashMap<String, Object>();
    doc.put("policy", arm(seen.policy()));
    doc.put("baseline", arm(seen.baseline()));
    doc.put("calls", seen.calls());
    doc.put("withoutKey", seen.withoutKey());
    doc.put("crossed", seen.crossed());
    doc.put("misassigned", seen.misassigned());
    if (seen.lastMs() >= seen.firstMs()) {
      doc.put("firstMs", seen.firstMs());
      doc.put("lastMs", seen.lastMs());
    }
    return doc;
  }

  private static Map<String, @Nullable Object> arm(ArmFigures a) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("users", a.users());
    doc.put("calls", a.calls());
    doc.put("failed", a.failed());
    doc.put("usdPerCall", number(a.usdPerCall()));
    for (Proxy proxy : Proxy.values()) {
      Measured m = a.of(proxy);
      if (m.n() > 0) {
        doc.put(key(proxy), measured(m));
      }
    }
    doc.put("judged", a.judged());
    doc.put("winOrTie", a.winOrTie());
    return doc;
  }

  /** The verdict as a document, as the command prints it. */
  public static SequencedMap<String, @Nullable Object> document(StepVerdict v) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("ruling", v.ruling().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    doc.put("reasons", v.reasons());
    doc.put("peeking", v.peeking());
    doc.put("proxies", v.lines().stream().map(StepJson::line).toList());
    return doc;
  }

  /** The verdict as a text that {@link #verdict(String)} reads. */
  public static String write(StepVerdict v) {
    return new JsonMapper().writeValueAsString(document(v));
  }

  private static Map<String, @Nullable Object> line(StepLine l) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("proxy", key(l.proxy()));
    doc.put("policy", measured(l.policy()));
    doc.put("baseline", measured(l.baseline()));
    doc.put("change", number(l.change()));
    doc.put("lo", number(l.interval().lo()));
    doc.put("hi", number(l.interval().hi()));
    doc.put("limit", number(l.limit()));
    doc.put("ruling", l.ruling().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    doc.put("words", l.words());
    return doc;
  }

  private static Map<String, @Nullable Object> measured(Measured m) {
    var doc = new LinkedHashMap<String, @Nullable Object>();
    doc.put("value", number(m.value()));
    doc.put("n", m.n());
    doc.put("users", m.users());
    doc.put("error", number(Math.sqrt(m.error2())));
    return doc;
  }

  /** Reads what {@link #write} wrote; empty where it cannot. */
  public static Optional<StepVerdict> verdict(String json) {
    try {
      JsonNode doc = new JsonMapper().readTree(json);
      List<String> reasons = new ArrayList<>();
      doc.path("reasons").forEach(r -> reasons.add(r.asString("")));
      List<StepLine> lines = new ArrayList<>();
      for (JsonNode l : doc.path("proxies")) {
        lines.add(line(l));
      }
      return Optional.of(
          new StepVerdict(ruling(doc), reasons, lines, doc.path("peeking").asBoolean(false)));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static StepLine line(JsonNode l) {
    return new StepLine(
        Proxy.valueOf(l.path("proxy").asString("").toUpperCase(Locale.ROOT)),
        measured(l.path("policy")),
        measured(l.path("baseline")),
        number(l.path("change")),
        new Interval(number(l.path("lo")), number(l.path("hi"))),
        number(l.path("limit")),
        ruling(l),
        l.path("words").asString(""));
  }

  private static StepVerdict.Ruling ruling(JsonNode doc) {
    return StepVerdict.Ruling.valueOf(
        doc.path("ruling").asString("").toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Measured measured(JsonNode m) {
    double error = number(m.path("error"));
    return new Measured(
        number(m.path("value")), m.path("n").asLong(0), m.path("users").asLong(0), error * error);
  }

  private static double number(JsonNode value) {
    return value.asDouble(Double.NaN);
  }

  private static @Nullable Object number(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static String key(Proxy proxy) {
    return proxy.name().toLowerCase(Locale.ROOT);
  }
}
