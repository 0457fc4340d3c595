package dev.lanewright.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMaskTest {
  private static final List<String> MODELS =
      List.of("acme/zebra-small-2.1", "openrouter/globex/text-quagga");

  private static String hide(String text) {
    return NameMask.of(MODELS, "What do I pay?").hide(text);
  }

  @ParameterizedTest
  @CsvSource({
    "I am ChatGPT and cannot., I am [hidden name] and cannot.",
    "As GPT-4 I think, As [hidden name] I think",
    "gpt-4-1106-preview says, [hidden name] says",
    "Claude Sonnet 4.5 here, [hidden name] here",
    "made by OpenAI., made by [hidden name].",
    "I am Zebra Small 2.1!, I am [hidden name]!",
    "zebra_small-2.1, [hidden name]",
    "ask Acme, ask [hidden name]",
    "Globex trained me, [hidden name] trained me",
    "Mixtral-8x7B, [hidden name]",
    "(Llama 3), ([hidden name])",
  })
  void namesBecomeOneMark(String text, String hidden) {
    assertThat(hide(text)).isEqualTo(hidden);
  }

  @ParameterizedTest
  @CsvSource({
    "the text says so",
    "bombard them",
    "a zebrafish",
    "acmes",
    "€480 × 13/31",
    "an openaid kit",
  })
  void allElseStays(String text) {
    assertThat(hide(text)).isEqualTo(text);
  }

  @Test
  void whatTheRequestNamesIsTheSubject() {
    NameMask mask = NameMask.of(MODELS, "Compare Claude with ChatGPT, please.");
    assertThat(mask.hide("Claude is terse, ChatGPT is not; I am Zebra."))
        .isEqualTo("Claude is terse, ChatGPT is not; I am [hidden name].");
  }

  @Test
  void namesOfModelsThatAreNoRegularExpressionsAreTakenAsWritten() {
    assertThat(NameMask.of(List.of("a(b/c+d[e"), "").hide("I am c+d[e."))
        .isEqualTo("I am [hidden name].");
  }
}
