package dev.lanewright.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortNamesTest {
  @Test
  void dropsTheProviderAndWhatAllShare() {
    var all = List.of("anthropic/claude-haiku-5-5", "anthropic/claude-opus-5-5");
    assertThat(ShortNames.of(all.getFirst(), all)).isEqualTo("haiku-5-5");
    var mixed = List.of("openai/gpt-6", "local/mixtral");
    assertThat(ShortNames.of(mixed.getFirst(), mixed)).isEqualTo("gpt-6");
    var prefix = List.of("a/gpt", "a/gpt-6");
    assertThat(ShortNames.of(prefix.getLast(), prefix)).isEqualTo("gpt-6");
  }
}
