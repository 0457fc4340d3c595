package dev.lanewright.provider.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.key.ApiKey;
import dev.lanewright.provider.key.EnvironmentKeys;
import dev.lanewright.provider.key.KeySource;
import dev.lanewright.provider.key.TypedKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A planted key appears nowhere but in the header of a request. */
class KeysTest {
  private static final String KEY = MockProvider.KEY;
  @TempDir Path folder;

  @Test
  void noFormOfItShowsTheKey() {
    var key = new ApiKey(KEY, KeySource.ENVIRONMENT, "OPENAI_API_KEY");
    var env = new EnvironmentKeys(Map.of("OPENAI_API_KEY", KEY));
    var typed = new TypedKeys();
    typed.put("openai", KEY);
    assertThat(key + " " + env + " " + typed + " " + env.find("openai", List.of("OPENAI_API_KEY")))
        .doesNotContain(KEY);
    assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(key))
        .isInstanceOf(NotSerializableException.class);
    assertThat(jsonOf(key)).doesNotContain(KEY);
  }

  @Test
  void aKeyThatCannotBeOneIsRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> new ApiKey(KEY + "\n" + KEY, KeySource.TYPED, "X"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(KEY);
  }

  @Test
  void typedComesBeforeTheEnvironmentAndBlankForgets() {
    var typed = new TypedKeys();
    var keys = typed.or(new EnvironmentKeys(Map.of("OPENAI_API_KEY", "from-env")));
    typed.put("openai", "from-hand");
    assertThat(keys.find("openai", List.of("OPENAI_API_KEY")).orElseThrow().source())
        .isEqualTo(KeySource.TYPED);
    typed.put("openai", "");
    assertThat(keys.find("openai", List.of("OPENAI_API_KEY")).orElseThrow().source())
        .isEqualTo(KeySource.ENVIRONMENT);
  }

  @Test
  void callsChecksLogsAndFilesNeverHoldIt() throws Exception {
    var log = new StringBuilder();
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            log.append(record.getMessage()).append(record.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    root.addHandler(handler);
    root.setLevel(Level.ALL);
    var shown = new StringBuilder();
    try (var mock = new MockProvider("openai");
        var connections = new Connections(folder, Map.of("OPENAI_API_KEY", KEY))) {
      connections.url("openai", mock.server.url("/v1").toString());
      for (int status : new int[] {401, 429, 500, 400}) {
        mock.fails(status, "{\"error\":{\"message\":\"you sent " + KEY + "\"}}");
        CallFailure failure =
            catchThrowableOfType(
                CallFailure.class,
                () ->
                    connections
                        .clients()
                        .of("openai")
                        .call(mock.plain(false), MockProvider.TIMEOUT));
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        shown.append(trace).append(failure.providerWords());
      }
      mock.fails(403, "no: " + KEY);
      shown.append(connections.check().test(Providers.of("openai")));
      shown.append(connections.check().before(Providers.of("openai")));
      shown.append(connections.clients().endpoint(Providers.of("openai")));
      assertThat(mock.taken().getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
    } finally {
      root.removeHandler(handler);
      root.setLevel(before);
    }
    assertThat(shown).contains("[key]").doesNotContain(KEY);
    assertThat(log).doesNotContain(KEY);
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file).content().doesNotContain(KEY);
      }
    }
  }

  @Test
  void baseUrlsAreKeptAndSecretsInThemRefused() throws IOException {
    try (var connections = new Connections(folder, Map.of())) {
      connections.url("vllm", "http://gpu-box:8000/v1");
      connections.url("house", "http://10.0.0.7:9000/v1");
      assertThatThrownBy(() -> connections.url("openai", "https://me:" + KEY + "@x.example/v1"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining(KEY);
    }
    try (var again = new Connections(folder, Map.of())) {
      assertThat(again.urls().of(Providers.of("vllm"))).isEqualTo("http://gpu-box:8000/v1");
      assertThat(again.providers()).anyMatch(p -> p.id().equals("house"));
      again.url("vllm", "");
      assertThat(again.urls().of(Providers.of("vllm"))).isEqualTo("http://localhost:8000/v1");
    }
    Files.writeString(folder.resolve("providers.properties"), "openai=https://a:b@x.example\n");
    assertThat(new BaseUrlFile(folder).read()).isEqualTo(BaseUrls.NONE);
  }

  private static String jsonOf(ApiKey key) {
    try {
      return JsonMapper.shared().writeValueAsString(key);
    } catch (RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
