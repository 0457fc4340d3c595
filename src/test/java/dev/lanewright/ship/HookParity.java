package dev.lanewright.ship;

import dev.lanewright.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Runs the exported LiteLLM hook under the real {@code python3}. LiteLLM itself is not there: a
 * class of its name stands in for the one that the hook extends.
 */
final class HookParity {
  private static final String DRIVER =
      """
      import asyncio, json, sys
      from lanewright_hook import proxy_handler_instance as hook
      async def main():
          for line in sys.stdin:
              data = await hook.async_pre_call_hook(None, None, json.loads(line), "completion")
              print(data["model"], data["metadata"]["routing.lane"])
      asyncio.run(main())
      """;

  private static final String EMBED =
      """
      import json, pathlib
      _ALL = json.loads(pathlib.Path(__file__).with_name("embeddings.json").read_text())
      def embed(text):
          return _ALL.get(text)
      """;

  private HookParity() {}

  /** The tier that the hook puts into each request. */
  static List<String> tiers(Policy policy, RecordedRequests set, Path dir) throws Exception {
    return tiers(policy, set.requests(), set.embeddings(), dir);
  }

  private static List<String> tiers(
      Policy policy, List<RecordedRequests.Request> requests, String embeddings, Path dir)
      throws Exception {
    Exports.write(policy, Target.LITELLM, RecordedRequests.MODELS::json, dir);
    Files.writeString(dir.resolve("embeddings.json"), embeddings);
    Files.writeString(dir.resolve("lanewright_embed.py"), EMBED.stripIndent());
    Path stub = Files.createDirectories(dir.resolve("litellm/integrations"));
    Files.writeString(dir.resolve("litellm/__init__.py"), "");
    Files.writeString(stub.resolve("__init__.py"), "");
    Files.writeString(stub.resolve("custom_logger.py"), "class CustomLogger:\n    pass\n");
    Files.writeString(dir.resolve("driver.py"), DRIVER.stripIndent());
    List<String> lines = new ArrayList<>();
    for (RecordedRequests.Request r : requests) {
      var metadata = new LinkedHashMap<String, Object>(r.fields());
      metadata.put("tokens", r.tokens());
      var data = new LinkedHashMap<String, Object>();
      data.put("model", "lanewright");
      data.put("messages", r.messages());
      data.put("metadata", metadata);
      lines.add(GatewayClient.JSON.writeValueAsString(data));
    }
    Path input = Files.write(dir.resolve("requests.jsonl"), lines);
    Path out = dir.resolve("tiers.txt");
    Path err = dir.resolve("errors.txt");
    int code =
        new ProcessBuilder("python3", "driver.py")
            .directory(dir.toFile())
            .redirectInput(input.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    if (code != 0) {
      throw new AssertionError(Files.readString(err));
    }
    return Files.readAllLines(out, StandardCharsets.UTF_8).stream()
        .map(line -> line.split(" ")[0])
        .toList();
  }
}
