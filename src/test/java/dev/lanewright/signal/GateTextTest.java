package dev.lanewright.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.Need;
import dev.lanewright.policy.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTextTest {
  private static byte stated(Gate.Stated.Form form, String answer) {
    return GateEvaluator.compile(new Gate.Stated(form, 0.7)).gate(answer, null, null);
  }

  private static byte word(String name) {
    return switch (name) {
      case "pass" -> Need.PASS;
      case "fail" -> Need.FAIL;
      default -> Need.UNREADABLE;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "'Paris. Confidence: 8', pass",
    "'Confidence: 7/10', pass",
    "'CONFIDENCE 6.9', fail",
    "'confidence: 9, no: my confidence is 3', fail",
    "'confidence: 85%', unreadable",
    "'confidence: 11', unreadable",
    "'I am sure', unreadable"
  })
  void aNumberFromZeroToTen(String answer, String expected) {
    assertThat(stated(Gate.Stated.Form.NUMBER, answer)).isEqualTo(word(expected));
  }

  @Test
  void aBlockAtTheEnd() {
    var block = Gate.Stated.Form.BLOCK;
    assertThat(stated(block, "Paris.\n{\"confidence\": 0.8, \"reason\": {\"a\": 1}}"))
        .isEqualTo(Need.PASS);
    assertThat(stated(block, "Paris.\n```json\n{\"confidence\": 0.6}\n```\n")).isEqualTo(Need.FAIL);
    assertThat(stated(block, "{\"confidence\": 0.9, \"needs_escalation\": true}"))
        .isEqualTo(Need.FAIL);
    assertThat(stated(block, "{\"confidence\": 0.9} Paris.")).isEqualTo(Need.UNREADABLE);
    assertThat(stated(block, "{\"confidence\": 8}")).isEqualTo(Need.UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "'As [a] and [b, c] say.', pass",
    "'As [a] and [d] say.', fail",
    "'Nobody says so.', unreadable",
    "'[a\n]', unreadable"
  })
  void onlyWhatWasRetrievedIsCited(String answer, String expected) {
    var gate = GateEvaluator.compile(new Gate.Grounded("sources"));
    assertThat(gate.gate(answer, null, "[\"a\", \"b\", \"c\"]")).isEqualTo(word(expected));
    assertThat(gate.gate(answer, null, "a; b\nc")).isEqualTo(word(expected));
    assertThat(gate.gate(answer, null, null)).isEqualTo(Need.UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "YES, pass",
    "'no, since', fail",
    "'{\"passes\": true}', pass",
    "'{\"passes\": false, \"issues\": [\"x\"]}', fail",
    "'{\"issues\": []}', unreadable",
    "yesterday, unreadable",
    "pass, pass",
    "1, pass",
    "unreadable, unreadable"
  })
  void replies(String reply, String expected) {
    assertThat(GateReply.read(reply)).isEqualTo(word(expected));
  }

  @Test
  void answersAgreeOnTheLastMatch() {
    var agrees = new Agreements(new Gate.Agreement("p/m", "answer is \\(?[A-J]"));
    assertThat(agrees.word("The answer is (B). No: the answer is (C).", "So the answer is C"))
        .isEqualTo(Need.PASS);
    assertThat(agrees.word("the answer is (B)", "the answer is (C)")).isEqualTo(Need.FAIL);
    assertThat(agrees.word("the answer is (B)", "B")).isEqualTo(Need.UNREADABLE);
    assertThat(agrees.word("the answer is (B)", null)).isEqualTo(Need.UNREADABLE);
    assertThat(new Agreements(new Gate.Agreement("p/m", "")).word("42.", "**42**"))
        .isEqualTo(Need.PASS);
  }
}
