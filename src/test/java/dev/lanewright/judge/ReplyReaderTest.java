package dev.lanewright.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.evalset.Preference;
import dev.lanewright.provider.call.ChatReply;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.provider.call.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'rationale':'x','verdict':'A'}|A_BETTER",
        "{'verdict':'b'}|B_BETTER",
        "{'verdict':'tie','rationale':'x'}|TIE",
        "I think {this} is hard. ```json {'rationale':'a } b','verdict':'A'} ``` done|A_BETTER",
        "{'verdict':'A'} No, wait: {'verdict':'B'}|B_BETTER",
        "My verdict: [[A]]|A_BETTER",
        "[[C]] as both are fine. [[C]]|TIE",
        "[[A]] or [[B]]?|UNREADABLE",
        "{'verdict':'both'}|UNREADABLE",
        "{'verdict':'A','rationale':'cut|UNREADABLE",
        "A|UNREADABLE",
        "The first answer is better.|UNREADABLE",
        "{'verdict':['A']}|UNREADABLE",
        "''|UNREADABLE",
      })
  void comparisonsAreReadOrUnreadableNeverATie(String text, Preference expected) {
    assertThat(read(JudgeKind.PAIRWISE, text).preference()).isEqualTo(expected);
  }

  @Test
  void gradesAreReadWithIssuesAndBounds() {
    Reading fail =
        read(JudgeKind.PASS_FAIL, "{'issues':['wrong sum'],'rationale':'No.','verdict':'fail'}");
    assertThat(fail.passed()).isFalse();
    assertThat(fail.score()).isZero();
    assertThat(fail.rationale()).isEqualTo("No.\n– wrong sum");
    assertThat(read(JudgeKind.RUBRIC, "{'score': 7.5}").score()).isEqualTo(0.75);
    assertThat(read(JudgeKind.RUBRIC, "Rating: [[8]]").score()).isEqualTo(0.8);
    assertThat(read(JudgeKind.RUBRIC, "{'score': 11}").readable()).isFalse();
    assertThat(read(JudgeKind.RUBRIC, "{'score': '8'}").score()).isEqualTo(0.8);
    assertThat(read(JudgeKind.REFERENCE, "{'verdict':'pass'}").passed()).isTrue();
    assertThat(read(JudgeKind.REFERENCE, "{'verdict':'maybe'}").readable()).isFalse();
  }

  @Test
  void aRefusalIsUnreadableWhateverItSays() {
    assertThat(
            ReplyReader.read(
                    JudgeKind.PAIRWISE, reply("{\"verdict\":\"A\"}", ChatReply.Stop.REFUSAL))
                .readable())
        .isFalse();
  }

  @Test
  void aTextOfBracesAloneIsGivenUpSoon() {
    String braces = "{".repeat(20_000) + "}".repeat(20_000);
    assertThat(read(JudgeKind.PAIRWISE, braces).readable()).isFalse();
  }

  private static Reading read(JudgeKind kind, String text) {
    return ReplyReader.read(kind, reply(text.replace('\'', '"'), ChatReply.Stop.END));
  }

  private static ChatReply reply(String text, ChatReply.Stop stop) {
    return new ChatReply(
        text, null, Usage.UNKNOWN, stop, 1, Double.NaN, Double.NaN, "m", null, RateLimits.NONE);
  }
}
