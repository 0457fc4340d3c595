package dev.lanewright.ship;

import dev.lanewright.evalset.Message;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Rounding;
import dev.lanewright.signal.FieldValues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends recorded requests through exported configurations of real gateways. */
final class GatewayParity implements AutoCloseable {
  /** How many requests went where the engine starts them. */
  record Count(int sent, int same, int notExpressible, List<String> differences) {}

  private final EchoUpstream upstream =
      new EchoUpstream(body -> "model=" + body.path("model").asString("") + ";");
  private final Path dir;

  GatewayParity(Path dir) throws Exception {
    this.dir = dir;
  }

  /** Through Portkey's gateway, version 1.15.2; what reads other messages is not expressible. */
  Count portkey(Policy policy, RecordedRequests set, int most) throws Exception {
    Path script = NpmServer.installed("@portkey-ai/gateway", "1.15.2", "build/start-server.js");
    String config = toUpstream(Exports.files(policy, Target.PORTKEY).firstEntry().getValue());
    byte[] starts = set.starts(policy);
    List<Integer> sent = new ArrayList<>();
    int left = 0;
    for (int i = 0; i < Math.min(most, set.requests().size()); i++) {
      if (set.requests().get(i).lastMessageOnly()) {
        sent.add(i);
      } else {
        left++;
      }
    }
    int port = NpmServer.freePort();
    try (var server = NpmServer.start(script, port, Map.of(), "--port=" + port, "--headless");
        var client =
            new GatewayClient("http://127.0.0.1:" + server.port() + "/v1/chat/completions")) {
      List<String> replies = client.send(sent, i -> portkeyCall(config, set.requests().get(i)));
      return count(policy, starts, sent, replies, left, "model=%s;");
    }
  }

  /**
   * The whole way through Portkey's gateway: each model answers what was recorded of it, and the
   * guardrails decide whether the answer is served. What was not recorded is left out.
   */
  Count portkeyCascade(Policy policy, RecordedRequests set, int most) throws Exception {
    Path script = NpmServer.installed("@portkey-ai/gateway", "1.15.2", "build/start-server.js");
    byte[] served = set.served(policy);
    List<Integer> sent = new ArrayList<>();
    int left = 0;
    for (int i = 0; i < Math.min(most, served.length); i++) {
      var request = set.requests().get(i);
      if (served[i] >= 0 && request.lastMessageOnly()) {
        sent.add(i);
      } else {
        left++;
      }
    }
    int port = NpmServer.freePort();
    try (var models = new EchoUpstream(body -> recorded(body, policy, set));
        var server = NpmServer.start(script, port, Map.of(), "--port=" + port, "--headless");
        var client =
            new GatewayClient("http://127.0.0.1:" + server.port() + "/v1/chat/completions")) {
      String config = to(models, Exports.files(policy, Target.PORTKEY).firstEntry().getValue());
      List<String> replies =
          client.send(
              sent,
              i -> {
                var call = portkeyCall(config, set.requests().get(i));
                return new GatewayClient.Call(
                    call.headers(),
                    Map.of(
                        "model",
                        "any",
                        "user",
                        Integer.toString(i),
                        "messages",
                        set.requests().get(i).messages()));
              });
      return count(policy, served, sent, replies, left, "\"model\":\"%s\"");
    }
  }

  private static String recorded(JsonNode body, Policy policy, RecordedRequests set) {
    String id = body.path("model").asString("");
    var request = set.requests().get(Integer.parseInt(body.path("user").asString("")));
    return policy.tiers().stream()
        .filter(t -> t.model().endsWith("/" + id))
        .findFirst()
        .map(t -> request.answers().getOrDefault(t.model(), ""))
        .orElse("");
  }

  private static GatewayClient.Call portkeyCall(String config, RecordedRequests.Request r) {
    var metadata = new LinkedHashMap<String, String>();
    r.fields().forEach((k, v) -> metadata.put(k, text(v)));
    metadata.put("tokens", text(r.tokens()));
    return new GatewayClient.Call(
        Map.of(
            "x-portkey-config",
            config,
            "x-portkey-metadata",
            GatewayClient.JSON.writeValueAsString(metadata)),
        Map.of("model", "any", "messages", r.messages()));
  }

  private static String text(Object value) {
    Object rounded = value instanceof Double d ? (Object) Rounding.round9(d) : value;
    return String.valueOf(FieldValues.text(rounded));
  }

  /** The configuration with every provider replaced by the upstream. */
  private String toUpstream(String config) {
    return to(upstream, config);
  }

  private static String to(EchoUpstream upstream, String config) {
    JsonNode tree = GatewayClient.JSON.readTree(config);
    for (JsonNode target : tree.findParents("provider")) {
      var leaf = (ObjectNode) target;
      leaf.put("provider", "openai");
      leaf.put("api_key", "none");
      leaf.put("custom_host", upstream.address() + "/v1");
    }
    return GatewayClient.JSON.writeValueAsString(tree);
  }

  /** Through claude-code-router, version 2.0.0. */
  Count claudeCodeRouter(Policy policy, RecordedRequests set, int most) throws Exception {
    Path script = NpmServer.installed("@musistudio/claude-code-router", "2.0.0", "dist/cli.js");
    int port = NpmServer.freePort();
    Path home = Files.createTempDirectory(dir, "home");
    Path folder = home.resolve(".claude-code-router");
    Exports.write(policy, Target.CLAUDE_CODE_ROUTER, RecordedRequests.MODELS::json, folder);
    Files.writeString(folder.resolve("embeddings.json"), set.embeddings());
    Files.writeString(
        folder.resolve("lanewright_embed.cjs"),
        "const all = require('./embeddings.json'); exports.embed = (text) => all[text] ?? null;");
    Path file = folder.resolve("config.json");
    var config = (ObjectNode) GatewayClient.JSON.readTree(Files.readString(file));
    config.put("PORT", port);
    config.put("NON_INTERACTIVE_MODE", true);
    for (JsonNode provider : config.get("Providers")) {
      var entry = (ObjectNode) provider;
      entry.put("api_base_url", upstream.address() + "/v1/chat/completions");
      entry.put("api_key", "none");
      entry.remove("transformer");
    }
    Files.writeString(file, config.toPrettyString());
    byte[] starts = set.starts(policy);
    List<Integer> sent = new ArrayList<>();
    for (int i = 0; i < Math.min(most, set.requests().size()); i++) {
      sent.add(i);
    }
    Map<String, String> environment = Map.of("HOME", home.toString());
    try (var server = NpmServer.start(script, port, environment, "start");
        var client = new GatewayClient("http://127.0.0.1:" + server.port() + "/v1/messages")) {
      List<String> replies = client.send(sent, i -> anthropicCall(set.requests().get(i)));
      return count(policy, starts, sent, replies, 0, "model=%s;");
    }
  }

  private static GatewayClient.Call anthropicCall(RecordedRequests.Request r) {
    var body = new LinkedHashMap<String, Object>();
    body.put("model", "claude-any");
    body.put("max_tokens", 16);
    body.put("messages", r.messages().stream().filter(m -> !m.role().equals("system")).toList());
    body.put(
        "system",
        r.messages().stream()
            .filter(m -> m.role().equals("system"))
            .map(Message::content)
            .reduce("", String::concat));
    return new GatewayClient.Call(
        Map.of("x-lanewright-fields", GatewayClient.JSON.writeValueAsString(r.fields())), body);
  }

  private static Count count(
      Policy policy,
      byte[] starts,
      List<Integer> sent,
      List<String> replies,
      int left,
      String form) {
    int same = 0;
    List<String> differences = new ArrayList<>();
    for (int k = 0; k < sent.size(); k++) {
      String model = policy.tiers().get(starts[sent.get(k)]).model();
      String wanted = form.formatted(model.substring(model.indexOf('/') + 1));
      if (replies.get(k).contains(wanted)) {
        same++;
      } else if (differences.size() < 5) {
        differences.add(sent.get(k) + ": " + wanted + " but " + replies.get(k));
      }
    }
    return new Count(sent.size(), same, left, differences);
  }

  @Override
  public void close() {
    upstream.close();
  }
}
