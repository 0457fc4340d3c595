package dev.lanewright.ship;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.RandomPolicies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Exported configurations have the keys that the gateways document, and no others; the schemas
 * under the test resources say where each was read.
 */
class ExportShapesTest {
  private static final int POLICIES = 120;
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void semanticRouterYamlHasTheKeysOfItsOwnTypes() throws IOException {
    int written = 0;
    Set<String> signals = new TreeSet<>();
    for (Policy policy : policies()) {
      JsonNode document = yaml(policy, Target.SEMANTIC_ROUTER);
      if (document == null) {
        continue;
      }
      written++;
      valid(document, "semantic_router", policy);
      signals.addAll(referencesStand(document));
    }
    assertThat(written).isGreaterThan(POLICIES / 10);
    assertThat(signals).contains("keyword", "structure", "metadata");
  }

  /** Every reference of a rule names a signal, every model of a decision has a card. */
  private static Set<String> referencesStand(JsonNode document) {
    JsonNode routing = document.get("routing");
    Set<String> cards = names(routing.get("modelCards"));
    Set<String> kinds = new TreeSet<>();
    for (JsonNode decision : routing.get("decisions")) {
      assertThat(cards).contains(decision.at("/modelRefs/0/model").asString());
      for (JsonNode leaf : decision.findParents("type")) {
        String kind = leaf.get("type").asString();
        kinds.add(kind);
        assertThat(names(routing.at("/signals/" + (kind.equals("keyword") ? "keywords" : kind))))
            .contains(leaf.get("name").asString());
      }
    }
    Set<String> decisions = names(routing.get("decisions"));
    assertThat(decisions).hasSize(routing.get("decisions").size());
    assertThat(cards).contains(document.at("/providers/defaults/default_model").asString());
    return kinds;
  }

  private static Set<String> names(JsonNode list) {
    return list.valueStream().map(n -> n.get("name").asString()).collect(Collectors.toSet());
  }

  @Test
  void liteLlmConfigHasTheDocumentedKeys() throws IOException {
    for (Policy policy : policies()) {
      JsonNode document = yaml(policy, Target.LITELLM);
      if (document != null) {
        valid(document, "litellm", policy);
      }
    }
  }

  @Test
  void claudeCodeRouterConfigHasTheDocumentedKeys() throws IOException {
    for (Policy policy : policies()) {
      var text = Exports.files(policy, Target.CLAUDE_CODE_ROUTER, RecordedRequests.MODELS::json);
      valid(JSON.readTree(text.firstEntry().getValue()), "claude_code_router", policy);
    }
  }

  private static List<Policy> policies() {
    List<Policy> all = new ArrayList<>(GatewayPolicies.ofTexts());
    all.addAll(GatewayPolicies.ofFields());
    for (int p = 0; p < POLICIES; p++) {
      all.add(RandomPolicies.of(p));
    }
    return all;
  }

  /** The main file as a tree; null where the target cannot say the policy. */
  private static @org.jspecify.annotations.Nullable JsonNode yaml(Policy policy, Target target) {
    try {
      return new YAMLMapper()
          .readTree(
              Exports.files(policy, target, RecordedRequests.MODELS::json).firstEntry().getValue());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void valid(JsonNode document, String schema, Policy policy) throws IOException {
    assertThat(schema(schema).validate(JSON.writeValueAsString(document), InputFormat.JSON))
        .as("%s of %s", schema, policy.name())
        .isEmpty();
  }

  private static Schema schema(String name) throws IOException {
    try (InputStream in = ExportShapesTest.class.getResourceAsStream(name + ".schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }
}
