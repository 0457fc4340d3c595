package dev.lanewright.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.PolicyCheck;
import dev.lanewright.policy.RandomPolicies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyJsonTest {
  private static final String GOOD =
      """
      {"lanewright": 1, "name": "support-v3",
       "tiers": [{"name": "small", "model": "a/s"}, {"name": "mid", "model": "a/m"},
                 {"name": "large", "model": "a/l", "limits": {"contextTokens": 200}}],
       "stages": [
        {"guard": {"when": {"any": [{"keyword": ["lawsuit"]}, {"field": "plan", "in": ["pro"]}]},
                   "atLeast": "large"}},
        {"rule": {"when": {"signal": "chars", "below": 60}, "tier": "small"}},
        {"intents": {"source": "field:intent", "table": {"greeting": "small"}, "minConfidence": 0.6}},
        {"score": {"source": "classifier:v2", "kind": "scalar",
                   "thresholds": {"mid": 0.41, "large": null}}}],
       "default": "large",
       "cascade": {"gates": {"small": [{"schema": {"type": "object"}}, {"confidence": {"atLeast": 0.75}},
                                       {"refusal": "fails"}, {"reference": "exact"}]},
                   "hint": true, "speculateAbove": 0.6}}
      """;

  private final Schema schema = schema();

  private static Schema schema() {
    try (var in = Policy.class.getResourceAsStream("policy.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsWrittenReadsBackEqualAndFitsTheSchema() {
    for (long seed = 0; seed < 1000; seed++) {
      Policy policy = seed % 2 == 0 ? RandomPolicies.of(seed) : RandomPolicies.trained(seed);
      assertThat(PolicyCheck.problems(policy)).as("seed %s", seed).isEmpty();
      String json = PolicyJson.write(policy);
      Policy back = PolicyJson.read(json);
      assertThat(back).isEqualTo(policy);
      assertThat(PolicyJson.write(back)).isEqualTo(json);
      if (seed < 200) {
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
      }
    }
  }

  @Test
  void writesALoneSurrogateSoThatAFileCanHoldIt(@TempDir Path dir) throws IOException {
    Policy policy = PolicyJson.read(GOOD).withName("half \ud83d pair \ud83d\ude00");
    Path file = Files.writeString(dir.resolve("p.json"), "\uFEFF" + PolicyJson.write(policy));
    assertThat(PolicyJson.read(file)).isEqualTo(policy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "\"name\" -> \"nmae\" -> nmae -> did you mean \"name\"?",
        "\"hint\": true -> \"hint\": 1 -> cascade.hint -> expected true or false, found the number"
            + " 1",
        "\"plan\", \"in\" -> \"plan\", \"inn\" -> stages[0].guard.when.any[1].inn -> did you mean"
            + " \"in\"?",
        "\"atLeast\": \"large\" -> \"atMost\": \"large\" -> stages[0].guard.atMost -> unknown"
            + " field",
        "\"rule\" -> \"rules\" -> stages[1].rules -> did you mean \"rule\"?",
        "\"signal\": \"chars\", \"below\": 60 -> \"signal\": \"chars\" -> stages[1].rule.when -> a"
            + " bound is missing",
        "\"rule\" -> \"clusters\" -> stages[1].clusters.when -> unknown field",
        "{\"refusal\": \"fails\"} -> {\"judge\": {}} -> cascade.gates.small[2].judge -> not"
            + " supported yet",
        "\"refusal\": \"fails\" -> \"refusal\": \"fail\" -> cascade.gates.small[2].refusal -> did"
            + " you mean \"fails\"?",
        "\"kind\": \"scalar\" -> \"kind\": \"skalar\" -> stages[3].score.kind -> did you mean"
            + " \"scalar\"?",
        "\"field:intent\" -> \"intent\" -> stages[2].intents.source -> field:NAME",
        "\"mid\": 0.41 -> \"mid\": \"0.41\" -> stages[3].score.thresholds.mid -> expected a number",
        "\"classifier:v2\" -> \"klass:v2\" -> stages[3].score.source -> classifier:NAME",
        "\"contextTokens\": 200 -> \"contextTokens\": 2.5 -> tiers[2].limits.contextTokens -> whole"
            + " number",
        "\"default\": \"large\", -> \"x\": 1, -> x -> unknown field",
        "\"model\": \"a/s\" -> \"fallbacks\": [] -> tiers[0] -> \"model\" is missing",
        "\"lanewright\": 1 -> \"lanewright\": 2 -> lanewright -> not version 1",
      })
  void namesThePlaceOfWhatTheSchemaRefusesToo(
      String good, String bad, String path, String message) {
    String json = GOOD.replace(good, bad);
    assertThat(json).isNotEqualTo(GOOD);
    var e = catchThrowableOfType(PolicyFormatException.class, () -> PolicyJson.read(json));
    assertThat(e.path()).isEqualTo(path);
    assertThat(e).hasMessageContaining(message);
    assertThat(e.line()).isPositive();
    assertThat(schema.validate(json, InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "\"default\": \"large\" -> \"default\": \"lrge\" -> default -> did you mean \"large\"?",
        "{\"greeting\": \"small\"} -> {\"a.b\": \"tiny\"} -> stages[2].intents.table.a.b -> unknown"
            + " tier",
        "\"large\": null -> \"large\": 0.4 -> stages[3].score.thresholds.large -> at least 0.41",
        ", \"large\": null -> `` -> stages[3].score.thresholds -> null means never",
        "\"minConfidence\": 0.6 -> \"minConfidence\": 1.6 -> stages[2].intents.minConfidence ->"
            + " from 0 to 1",
        "\"signal\": \"chars\" -> \"signal\": \"char\" -> stages[1].rule.when.signal -> did you"
            + " mean \"chars\"?",
        "[\"lawsuit\"] -> [] -> stages[0].guard.when.any[0].keyword -> at least one word",
        "{\"keyword\": [\"lawsuit\"]} -> {\"regex\": \"a(?=b)\"} ->"
            + " stages[0].guard.when.any[0].regex -> at character 3",
        "{\"type\": \"object\"} -> {\"items\": {\"format\": \"x\"}} ->"
            + " cascade.gates.small[0].schema.items.format -> write a pattern",
        "{\"small\": [ -> {\"smal\": [ -> cascade.gates.smal -> did you mean \"small\"?",
        "\"name\": \"mid\" -> \"name\": \"small\" -> tiers[1].name -> a second tier",
      })
  void namesThePlaceOfWhatCannotRoute(String good, String bad, String path, String message) {
    String json = GOOD.replace(good, bad);
    assertThat(json).isNotEqualTo(GOOD);
    var e = catchThrowableOfType(PolicyFormatException.class, () -> PolicyJson.read(json));
    assertThat(e.path()).isEqualTo(path);
    assertThat(e).hasMessageContaining(message);
    assertThat(PolicyJson.readDraft(json)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "`` -> empty",
        "[ -> not valid JSON",
        "[] -> expected an object",
        "{} -> lanewright"
      })
  void refusesWhatIsNoDocument(String json, String message) {
    assertThatThrownBy(() -> PolicyJson.read(json))
        .isInstanceOf(PolicyFormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesEqualKeysAndDeepNestingWithAPlace() {
    assertThatThrownBy(() -> PolicyJson.read("{\"lanewright\": 1,\n \"lanewright\": 1}"))
        .isInstanceOf(PolicyFormatException.class)
        .hasMessageStartingWith("line 2");
    assertThatThrownBy(() -> PolicyJson.read("[".repeat(100_000)))
        .isInstanceOf(PolicyFormatException.class);
  }
}
