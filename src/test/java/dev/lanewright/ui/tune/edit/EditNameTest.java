package dev.lanewright.ui.tune.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.json.PolicyFormatException;
import dev.lanewright.policy.json.PolicyJson;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An undo entry says what the gesture did. */
class EditNameTest {
  private static final String POLICY =
      """
      {"lanewright": 1, "name": "p",
       "tiers": [{"name": "small", "model": "a/s"}, {"name": "mid", "model": "a/m"},
                 {"name": "large", "model": "a/l"}],
       "stages": [
        {"guard": {"when": {"any": [{"keyword": ["lawsuit"]}, {"field": "user_tier",
                                     "in": ["enterprise"]}]}, "atLeast": "large"}},
        {"rule": {"when": {"signal": "chars", "below": 60}, "tier": "small"}},
        {"score": {"source": "field:difficulty", "kind": "scalar",
                   "thresholds": {"mid": 0.41, "large": 0.72}}}],
       "default": "large",
       "cascade": {"gates": {"small": [{"confidence": {"atLeast": 0.75}}]}}}
      """;

  private Policy before;

  @BeforeEach
  void read() throws PolicyFormatException {
    before = PolicyJson.read(POLICY);
  }

  @Test
  void namesWhatAConditionGainedOrLost() {
    assertThat(guard(any(keyword("lawsuit", "invoice"), tier("enterprise"))))
        .isEqualTo("guard: add invoice");
    assertThat(guard(any(keyword("lawsuit"), tier("enterprise", "trial"))))
        .isEqualTo("guard: add user tier trial");
    assertThat(guard(any(keyword("lawsuit")))).isEqualTo("guard: remove user tier enterprise");
    assertThat(guard(any(keyword("lawsuit"), tier("enterprise"), keyword("refund"))))
        .isEqualTo("guard: add keyword refund");
  }

  @Test
  void namesANumberThatMoved() {
    var rule = new Rule(new Condition.InRange(Source.signal("chars"), Range.below(80)), "small");
    assertThat(EditName.of(before, before.withStage(1, rule)))
        .isEqualTo("rule: characters < 60 → < 80");
    assertThat(EditName.of(before, json("\"large\": 0.72", "\"large\": 0.62")))
        .isEqualTo("large threshold 0.72 → 0.62");
    assertThat(EditName.of(before, json("\"atLeast\": 0.75", "\"atLeast\": 0.8")))
        .isEqualTo("small gates: confidence 0.75 → 0.8");
  }

  @Test
  void severalChangesAreNamedByTheirPart() {
    assertThat(
            EditName.of(
                before, json("\"mid\": 0.41, \"large\": 0.72", "\"mid\": 0.5, \"large\": 0.8")))
        .isEqualTo("stage 3: 2 changes");
    assertThat(EditName.of(before, before)).isEqualTo("no change");
  }

  @Test
  void aLongNameIsCut() {
    String long1 = "a very long phrase that somebody wrote into the guard of the policy";
    assertThat(guard(any(keyword("lawsuit", long1), tier("enterprise"))))
        .startsWith("guard: add a very long")
        .endsWith("…")
        .hasSizeLessThanOrEqualTo(48);
  }

  @Test
  void aStageIsNamedByWhatItLooksAt() {
    assertThat(EditName.of(before.stages().getFirst()))
        .isEqualTo("guard: keyword lawsuit or user tier enterprise");
  }

  private String guard(Condition when) {
    return EditName.of(before, before.withStage(0, new Guard(when, "large")));
  }

  private Policy json(String from, String to) {
    try {
      return PolicyJson.read(POLICY.replace(from, to));
    } catch (PolicyFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static Condition any(Condition... of) {
    return new Condition.Any(List.of(of));
  }

  private static Condition keyword(String... words) {
    return new Condition.Keyword(List.of(words));
  }

  private static Condition tier(String... in) {
    return new Condition.FieldIn("user_tier", List.of(in));
  }
}
