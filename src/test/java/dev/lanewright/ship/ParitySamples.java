package dev.lanewright.ship;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.lanewright.evalset.Message;
import dev.lanewright.learn.TrainedFixtures;
import dev.lanewright.policy.RandomPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Requests and answers, real where the shared data is there, and nasty ones. */
final class ParitySamples {
  /** A request and an answer for each tier. */
  record Case(
      List<Message> messages,
      Map<String, Object> fields,
      @Nullable String reference,
      List<Reply> replies,
      List<@Nullable String> said,
      float[] embedding) {

    /** What a model replies that a gate asks; null for nothing. */
    @Nullable String said(String key) {
      return said.get(Math.floorMod(key.hashCode(), said.size()));
    }
  }

  /** An answer; the confidence is NaN when missing. */
  record Reply(@Nullable String text, double confidence) {}

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\r\n",
          "line\r\nbreaks\rof\nall kinds\u2028\u2029\u0085end",
          "\uD83D\uDE00",
          "astral \uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDCBB and \uD835\uDD4F.",
          "half \uD83D of a pair \uDE00",
          "\uDE00\uD83D",
          "NUL \u0000 inside \u0001\u001F\u007F",
          "LAWSUIT, now!",
          "alawsuit lawsuits law-suit",
          "charge\r\n\tback",
          "charge\u00A0back",
          "Straße STRASSE STRA\u1E9EE straße\u0301",
          "Σίσυφος σίσυφοσ ΣΊΣΥΦΟΣ",
          "ПРИВЕТ, мир",
          "c++ C++x xc++ $5 a.b aXb",
          "\u212A k K \u017F s",
          "I refund you; then do it.",
          "how much is 12345?",
          "how \u0661\u0662\u0663?\n",
          "```python\nprint(1)\n```",
          "text\r\n   ~~~\r\ncode",
          "1. first\n2. second\nthen third",
          "abc",
          "ab" + "x".repeat(300) + "c",
          "one, two. three four");

  private static final List<String> ANSWERS =
      List.of(
          "{\"a\": 1, \"b\": \"ok\"}",
          "```json\r\n{\"a\": null}\n```",
          "```\n[1, 2.0, \"\uD83D\uDE00\"]```",
          "``` json x\n{}\n```",
          "{\"a\": 1, \"a\": \"twice\"}",
          "{\"__proto__\": 1, \"constructor\": {\"a\": 5}}",
          "1.0",
          "1",
          "true",
          "null",
          "-0",
          "1e400",
          "-1e400",
          "123456789012345678901234567890",
          "12345678901",
          "0.1",
          "01",
          "+1",
          ".5",
          "1.",
          "NaN",
          "-Infinity",
          "\"ok\"",
          "\"\\ud83d\\ude00\"",
          "\"\\ud83d\"",
          "\"tab\tin text\"",
          "\"\\x\"",
          "[1,]",
          "{\"a\":1,}",
          "\uFEFF{}",
          "\u00A0{}",
          "{} {}",
          "[".repeat(100) + "]".repeat(100),
          "[".repeat(101) + "]".repeat(101),
          "[".repeat(5000),
          "I'm sorry, but I can\u2019t help with that.",
          "x".repeat(187) + " i cannot help",
          "x".repeat(186) + " i cannot help",
          "\uD83D\uDE00".repeat(186) + " I CANNOT help",
          "\u3000\u200B\u00A0\r\n",
          "The answer is **42**.",
          "42",
          " 42.\n",
          "[]",
          "[{\"a\": \"abc\"}, {}]",
          "[1, 1, 1, 1]",
          "The answer is (42)",
          "I refund nothing. how? c",
          "HOW 12345 😀?",
          "Confidence: 8",
          "Confidence: 8/10\nthen my CONFIDENCE is 7.0.",
          "confidence 11",
          "confidence = 85%",
          "confidence\n9",
          "my confidence, for what it is worth here, is 9",
          "Confidence: 10.0. Done",
          "confidence: 3.14159265358979323846264",
          "Yes.\n{\"confidence\": 0.8, \"needs_escalation\": false, \"reason\": \"sure\"}",
          "No.\n```json\n{\"confidence\": 0.9, \"needs_escalation\": true}\n```\n",
          "{\"confidence\": 0.7, \"why\": {\"deep\": {}}} \t",
          "{ {\"confidence\": 1}",
          "{\"confidence\": 7}",
          "{\"confidence\": \"high\"}",
          "{\"confidence\": true}",
          "{".repeat(30) + "}",
          "As [a] and [b, c] say.",
          "See [a][\"b\"] and [ 'c' ; d ].",
          "See [z]. [broken\n] [a",
          "[[a]] []",
          "[] [ , ]");

  private static final List<String> SAID =
      List.of(
          "YES",
          "no",
          " **Yes**, it does.",
          "No: the total is wrong.",
          "yesterday",
          "",
          "{\"passes\": true, \"issues\": []}",
          "```json\n{\"passes\": false, \"issues\": [\"x\"]}\n```",
          "{\"passes\": 1}",
          "{\"issues\": []}",
          "true",
          "\"yes\"",
          "PASSED",
          "fail",
          "1",
          "0.5",
          "unreadable",
          "I cannot say");

  private final RandomGenerator random;
  private final List<String> texts = new ArrayList<>(TEXTS);

  ParitySamples(RandomGenerator random) {
    this.random = random;
    texts.addAll(realPrompts());
  }

  /** Whether the shared data was there. */
  boolean real() {
    return texts.size() > TEXTS.size();
  }

  private static List<String> realPrompts() {
    Path file =
        Path.of(
            System.getProperty("lanewright.shared.data", "../shared/data"),
            "routellm/gsm8k/gsm8k_responses.csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().limit(150).map(row -> row.getField("prompt")).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Case next(int tiers) {
    List<Message> messages = new ArrayList<>();
    int turns = random.nextInt(5) == 0 ? random.nextInt(4) : 1;
    for (int i = 0; i < turns; i++) {
      if (random.nextInt(4) == 0) {
        String role = pick(List.of("system", "assistant", "tool", "User"));
        messages.add(new Message(role, pick(texts)));
      }
      messages.add(new Message("user", pick(texts)));
    }
    List<Reply> replies = new ArrayList<>();
    for (int t = 0; t < tiers; t++) {
      String text = random.nextInt(20) == 0 ? null : pick(random.nextInt(4) == 0 ? texts : ANSWERS);
      double confidence = random.nextInt(5) == 0 ? Double.NaN : near();
      replies.add(new Reply(text, confidence));
    }
    String reference =
        random.nextInt(4) == 0 ? null : pick(List.of("42", "ok", "{\"a\":1}", "\"OK\"!"));
    List<@Nullable String> said = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      said.add(random.nextInt(9) == 0 ? null : pick(random.nextInt(4) == 0 ? ANSWERS : SAID));
    }
    return new Case(messages, fields(), reference, replies, said, embedding());
  }

  /** Of length 1; empty where the caller gives none. */
  private float[] embedding() {
    if (random.nextInt(6) == 0) {
      return new float[0];
    }
    float[] v = new float[TrainedFixtures.SIZE];
    double squares = 0;
    for (int k = 0; k < v.length; k++) {
      v[k] = (float) random.nextGaussian();
      squares += v[k] * v[k];
    }
    for (int k = 0; k < v.length; k++) {
      v[k] /= (float) Math.sqrt(squares);
    }
    return v;
  }

  private Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    for (String name : RandomPolicies.NUMBERS) {
      maybe(fields, name, random.nextInt(12) == 0 ? (Object) "0.5" : Double.valueOf(near()));
    }
    Object[] odd = {7.0, true, 0.1 + 0.2, 1e21, 1.5e-7, -0.0, "unknown"};
    boolean plain = random.nextInt(3) > 0;
    maybe(fields, "intent", plain ? pick(RandomPolicies.LABELS) : odd[random.nextInt(odd.length)]);
    maybe(fields, "intent_confidence", near());
    maybe(
        fields,
        "sources",
        pick(List.of("a, b, c", "[\"a\", \"b\", \"c\", \"d\"]", "z", "a\nb;c", "")));
    maybe(fields, "tier", pick(RandomPolicies.LABELS));
    maybe(fields, "category", pick(List.of("e0", "e1", "h0", "h2", "other")));
    if (random.nextInt(3) == 0) {
      fields.put("tokens", (double) pick(List.of(1, 30, 31, 200, 201)));
      fields.put("expected_output_tokens", near());
      fields.put("images", random.nextBoolean());
      fields.put("tools", (double) random.nextInt(3));
    }
    return fields;
  }

  private void maybe(Map<String, Object> fields, String name, Object value) {
    if (random.nextInt(5) > 0) {
      fields.put(name, value);
    }
  }

  /** A value at which policies have thresholds, or next to one. */
  private double near() {
    double x = RandomPolicies.EDGES[random.nextInt(RandomPolicies.EDGES.length)];
    return switch (random.nextInt(8)) {
      case 0 -> Math.nextUp(x);
      case 1 -> Math.nextDown(x);
      case 2 -> x + 4.9e-10;
      case 3 -> x - 5.1e-10;
      case 4 -> random.nextInt(6) == 0 ? Double.POSITIVE_INFINITY : random.nextDouble();
      default -> x;
    };
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
