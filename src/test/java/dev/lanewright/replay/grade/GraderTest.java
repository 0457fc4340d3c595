package dev.lanewright.replay.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Grades of every kind of grader, right, wrong, and where it cannot tell. */
class GraderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "exact      | ' Paris '                      | Paris          | 1",
        "exact      | paris                          | Paris          | 0",
        "exact      | Paris                          | -              | NaN",
        "normalised | ' The  Paris. '                | the paris      | 1",
        "normalised | Lyon                           | Paris          | 0",
        "contains   | It is  PARIS, of course        | paris          | 1",
        "contains   | It is Lyon                     | Paris          | 0",
        // GSM8K: the reference's number stands after its mark.
        "numeric    | So she pays $1,250.00 in all.  | 5 * 250 #### 1250 | 1",
        "numeric    | #### 12                        | #### 13        | 0",
        "numeric    | '\\boxed{-3} since 5 - 8 = -3; 2 steps' | -3    | 1",
        "numeric    | pages 3-4                      | 4              | 1",
        "numeric    | none                           | 4              | 0",
        "numeric    | 4                              | four           | NaN",
        "choice     | (b)                            | B              | 1",
        "choice     | I think the answer is **C**.   | C              | 1",
        "choice     | B) because of the tide         | B              | 1",
        "choice     | either (A) or (D)              | D              | 1",
        "choice     | no idea                        | A              | 0",
        "choice     | A                              | 42             | NaN",
      })
  void comparesWithTheReference(String kind, String answer, String reference, Double grade) {
    Grader grader = Grader.of(kind);
    assertThat(grader.name()).isEqualTo(kind);
    assertThat(grader.needsReference()).isTrue();
    assertThat(grader.grade(answer, reference)).isEqualTo(grade);
  }

  @Test
  void looksAtTheShapeWithoutAReference() {
    Grader regex = Grader.of("regex:^[A-Z]{3}-\\d+$");
    assertThat(regex.needsReference()).isFalse();
    assertThat(regex.grade("ABC-12", null)).isEqualTo(1);
    assertThat(regex.grade("abc", null)).isZero();

    Grader schema =
        Grader.of(
            "schema:{\"type\":\"object\",\"required\":[\"n\"],"
                + "\"properties\":{\"n\":{\"type\":\"integer\"}}}");
    assertThat(schema.needsReference()).isFalse();
    assertThat(schema.grade("{\"n\": 3}", null)).isEqualTo(1);
    assertThat(schema.grade("{\"n\": \"three\"}", null)).isZero();
    assertThat(schema.grade("not JSON", null)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fuzzy      | There is no grader",
        "regex     | Write the pattern after a colon",
      })
  void saysWhatIsWrongWithASpec(String spec, String words) {
    assertThatThrownBy(() -> Grader.of(spec))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"regex:(", "schema:{", "schema:[1]", ""})
  void refusesASpecThatCannotBe(String spec) {
    assertThatThrownBy(() -> Grader.of(spec)).isInstanceOf(IllegalArgumentException.class);
  }
}
