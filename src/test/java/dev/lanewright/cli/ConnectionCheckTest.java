package dev.lanewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import dev.lanewright.store.Workspace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code lanewright models --check} against servers of the project's own. */
class ConnectionCheckTest {
  @TempDir private Path folder;

  @Test
  void everyProviderIsNamedWithWhatItSaid() {
    Path file = folder.resolve("w.lanewright");
    Workspace.create(file).close();
    try (FaultServer open = FaultServer.start(Settings.plain());
        FaultServer locked = FaultServer.start(Settings.parse("--key", "sk-another-key-1"))) {
      var out = new StringWriter();
      int exit =
          new Cli(new PrintWriter(out), new PrintWriter(new StringWriter()), "")
              .run(
                  "models",
                  "--check",
                  "anthropic,house,openai2",
                  "--json",
                  "--workspace",
                  file.toString(),
                  "--base-url",
                  "anthropic=" + locked.url("/v1"),
                  "--base-url",
                  "house=" + open.url("/v1"));
      assertThat(exit).isEqualTo(Cli.OUTSIDE);
      JsonNode providers = JsonMapper.shared().readTree(out.toString()).path("providers");
      assertThat(providers.size()).isEqualTo(2);
      assertThat(state(providers, "house").path("status").asString()).isEqualTo("ok");
      assertThat(state(providers, "house").path("models").size()).isEqualTo(1);
      assertThat(state(providers, "anthropic").path("status").asString()).isEqualTo("failed");
      assertThat(state(providers, "anthropic").path("words").asString())
          .contains("does not accept the key (401)");
    }
  }

  @Test
  void whatIsNoAddressEndsTheCommand() {
    Path file = folder.resolve("w.lanewright");
    Workspace.create(file).close();
    var err = new StringWriter();
    int exit =
        new Cli(new PrintWriter(new StringWriter()), new PrintWriter(err), "")
            .run(
                "models",
                "--check",
                "--workspace",
                file.toString(),
                "--base-url",
                "openai=https://user:secret99@x.example");
    assertThat(exit).isEqualTo(Cli.WRONG);
    assertThat(err.toString()).contains("holds a user or a password").doesNotContain("secret99");
  }

  private static JsonNode state(JsonNode providers, String id) {
    for (JsonNode p : providers) {
      if (p.path("provider").asString().equals(id)) {
        return p;
      }
    }
    throw new AssertionError(id);
  }
}
