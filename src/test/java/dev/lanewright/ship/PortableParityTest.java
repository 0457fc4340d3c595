package dev.lanewright.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Run;
import dev.lanewright.engine.Step;
import dev.lanewright.engine.Trace;
import dev.lanewright.learn.TrainedFixtures;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.RandomPolicies;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.json.PolicyTree;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.signal.TokenCounter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real python3 and node decide as the engine does, one request after the other. */
class PortableParityTest {
  private static final int POLICIES = 240;
  private static final int CASES = 60;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final List<String> questions = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private final Set<String> used = new TreeSet<>();
  private final Set<String> reasons = new TreeSet<>();

  @Test
  void decideAsTheEngineDoes(@TempDir Path dir) throws Exception {
    Path script = Files.createDirectories(dir.resolve("scripts"));
    Assumptions.assumeTrue(runs("python3"), "python3 is not installed");
    Assumptions.assumeTrue(runs("node"), "node is not installed");
    ask(dir);
    odd();
    Path input = Files.write(dir.resolve("questions.jsonl"), questions);
    List<String> python = run(script, "python3", "parity.py", dir, input);
    List<String> node = run(script, "node", "parity.cjs", dir, input);
    assertThat(python).hasSameSizeAs(questions);
    assertThat(node).hasSameSizeAs(questions);
    for (int i = 0; i < questions.size(); i++) {
      JsonNode fromPython = JSON.readTree(python.get(i));
      assertThat(JSON.readTree(node.get(i))).as(questions.get(i)).isEqualTo(fromPython);
      if (i < expected.size()) {
        assertThat(fromPython).as(questions.get(i)).isEqualTo(JSON.readTree(expected.get(i)));
      }
    }
    everythingWasUsed();
  }

  /** Every other one reads trained models too. */
  private static Policy policy(int p) {
    return p % 2 == 0 ? RandomPolicies.of(p) : RandomPolicies.trained(p);
  }

  private void ask(Path dir) throws IOException {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20);
    var samples = new ParitySamples(random);
    var evaluator = new TextEvaluator(new TokenCounter());
    var trained = new TrainedFixtures();
    for (int p = 0; p < POLICIES; p++) {
      Policy policy = policy(p);
      Path place = dir.resolve(String.valueOf(p));
      Exports.write(policy, Target.PYTHON, trained::json, place);
      Exports.write(policy, Target.JAVASCRIPT, trained::json, place);
      kinds(PolicyTree.of(policy), "");
      List<ParitySamples.Case> cases = new ArrayList<>();
      for (int i = 0; i < CASES; i++) {
        cases.add(samples.next(policy.tiers().size()));
      }
      var columns = new ParityTable(cases, policy, evaluator, trained);
      EvalTable table = columns.table();
      Run run = Run.of(table, policy);
      for (int i = 0; i < CASES; i++) {
        var c = cases.get(i);
        double tokens = columns.number(Source.signal("tokens"), c);
        questions.add(
            question(
                p,
                request(c, tokens, i % 2 == 0),
                answers(policy, c),
                said(policy, c),
                c.embedding()));
        expected.add(expectation(run, policy, i));
      }
    }
  }

  private String expectation(Run run, Policy policy, int i) {
    List<String> before = Trace.reasons(run, i);
    List<String> path =
        Trace.of(run, i).stream()
            .map(Step::code)
            .filter(code -> code.startsWith("gate:") || code.startsWith("serve:"))
            .toList();
    var start = policy.tiers().get(run.start()[i]);
    var served = policy.tiers().get(run.served()[i]);
    before.forEach(
        r -> reasons.add(r.replaceAll("\\[\\d+\\]", "").replaceAll(":(?!otherwise).*", "")));
    path.forEach(r -> reasons.add(r.replaceAll(":.*:", ":").replaceAll("^serve:.*", "serve")));
    return JSON.writeValueAsString(
        Map.of(
            "route",
            Map.of("tier", start.name(), "model", start.model(), "reasons", before),
            "path",
            path,
            "served",
            served.name()));
  }

  private static Map<String, Object> request(ParitySamples.Case c, double tokens, boolean prompt) {
    var request = new LinkedHashMap<String, Object>();
    boolean single = c.messages().size() == 1 && c.messages().getFirst().role().equals("user");
    if (single && prompt) {
      request.put("prompt", c.messages().getFirst().content());
    } else {
      request.put("messages", c.messages());
    }
    request.put("fields", c.fields());
    request.put("tokens", tokens);
    request.put("reference", c.reference());
    return request;
  }

  private static Map<String, Object> answers(Policy policy, ParitySamples.Case c) {
    var answers = new LinkedHashMap<String, Object>();
    for (int t = 0; t < policy.tiers().size(); t++) {
      var reply = c.replies().get(t);
      var answer = new LinkedHashMap<String, Object>();
      answer.put("text", reply.text());
      if (!Double.isNaN(reply.confidence())) {
        answer.put("confidence", reply.confidence());
      }
      answers.put(policy.tiers().get(t).name(), answer);
    }
    return answers;
  }

  /** What models reply that the policy's gates ask. */
  private static Map<String, Object> said(Policy policy, ParitySamples.Case c) {
    var said = new LinkedHashMap<String, Object>();
    var cascade = policy.cascade();
    if (cascade != null) {
      for (Gate gate : cascade.gates().values().stream().flatMap(List::stream).toList()) {
        String key =
            switch (gate) {
              case Gate.Verifier v -> "verifier:" + v.field();
              case Gate.Critique k -> "critique:" + k.field();
              case Gate.Agreement a -> "agreement:" + a.model();
              default -> "";
            };
        if (!key.isEmpty()) {
          said.put(key, c.said(key));
        }
      }
    }
    return said;
  }

  private static String question(
      int policy, Object request, Object answers, Object replies, float[] embedding) {
    var question = new LinkedHashMap<String, Object>();
    question.put("policy", policy);
    question.put("request", request);
    question.put("answers", answers);
    question.put("replies", replies);
    List<Double> exact = new ArrayList<>();
    for (float x : embedding) {
      exact.add((double) x);
    }
    question.put("embedding", exact.isEmpty() ? null : exact);
    return JSON.writeValueAsString(question).replace("\"Infinity\"", "1e999");
  }

  /** Requests and answers of wrong types: nothing throws, and the two languages agree. */
  private void odd() {
    List<String> requests =
        List.of(
            "null",
            "[]",
            "7",
            "\"text\"",
            "{}",
            "{\"prompt\": 5, \"fields\": [], \"tokens\": \"x\", \"reference\": {}}",
            "{\"messages\": {}, \"prompt\": \"hello\", \"images\": [1], \"tools\": []}",
            "{\"messages\": [null, 1, [], {}, {\"role\": 1, \"content\": \"x\"},"
                + " {\"role\": \"user\", \"content\": null}], \"fields\": {\"intent\": []}}",
            "{\"fields\": {\"difficulty\": 123456789012345678901234567890, \"intent\": 1"
                + "0".repeat(400)
                + ", \"amount\": {}, \"p_mid\": null, \"__proto__\": 1}, \"images\": {}}",
            "{\"prompt\": \"\\ud800\", \"expected_output_tokens\": [], \"tools\": \"yes\"}");
    List<String> answers =
        List.of(
            "null", "5", "[]", "{}", "{\"text\": 5, \"confidence\": \"high\"}", "{\"text\": \"\"}");
    for (int p = 0; p < POLICIES; p++) {
      String answer = answers.get(p % answers.size());
      var byTier = new ArrayList<String>();
      for (var tier : policy(p).tiers()) {
        byTier.add(JSON.writeValueAsString(tier.name()) + ": " + answer);
      }
      for (String request : requests) {
        questions.add(
            "{\"policy\": %d, \"request\": %s, \"answers\": {%s}}"
                .formatted(p, request, String.join(", ", byTier)));
      }
    }
  }

  private void kinds(Object node, String key) {
    switch (node) {
      case Map<?, ?> map ->
          map.forEach(
              (k, v) -> {
                used.add(String.valueOf(k));
                if (v != null) {
                  kinds(v, String.valueOf(k));
                }
              });
      case List<?> list -> list.forEach(v -> kinds(v, key));
      case String text -> used.add(key + "=" + text);
      default -> {}
    }
  }

  private void everythingWasUsed() {
    assertThat(used)
        .contains("guard", "rule", "intents", "score", "clusters", "classifier")
        .contains("source=intents:labels", "source=clusters:kinds")
        .contains("all", "any", "not", "keyword", "regex", "field", "in", "signal")
        .contains("atLeast", "above", "below", "atMost", "keywords", "patterns")
        .contains("kind=scalar", "kind=cumulative", "direction=lower", "source=field:intent")
        .contains("confidence", "length", "refusal", "schema", "limits", "contextTokens")
        .contains("as=number", "as=block", "grounded", "verifier", "critique", "agreement")
        .contains("reference=exact", "reference=normalised", "otherwise", "minConfidence")
        .contains("type", "enum", "const", "required", "properties", "additionalProperties")
        .contains("items", "minItems", "maxItems", "minLength", "maxLength", "pattern")
        .contains("minimum", "exclusiveMaximum", "anyOf", "allOf", "oneOf");
    assertThat(RandomPolicies.TRAINED)
        .allMatch(
            s ->
                used.stream()
                    .anyMatch(
                        u -> u.endsWith("=" + s) || u.equals(s.kind().written() + "=" + s.name())));
    assertThat(reasons)
        .contains("rule", "intents", "intents:otherwise", "score", "default", "floor", "limits")
        .contains("clusters")
        .contains("gate:pass", "gate:fail", "gate:unreadable", "serve");
  }

  private static boolean runs(String program) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(program, "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> run(Path scripts, String program, String name, Path dir, Path input)
      throws IOException, InterruptedException {
    Path script = scripts.resolve(name);
    try (var in = PortableParityTest.class.getResourceAsStream(name)) {
      Files.write(script, in.readAllBytes());
    }
    Path out = dir.resolve(name + ".out");
    Path err = dir.resolve(name + ".err");
    Process process =
        new ProcessBuilder(program, script.toString(), dir.toString())
            .redirectInput(input.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }
}
