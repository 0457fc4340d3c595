package dev.lanewright.policy.regex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.PolicyCheck;
import dev.lanewright.policy.Problem;
import dev.lanewright.policy.RandomPolicies;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlowupTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(a*)*b",
        "(?:a|a)*c",
        "(a|ab|b)*$",
        "^(\\w+\\s?)+$",
        "([a-z]+)*\\d",
        "(.*,)*.*;(x*x*)*y",
        "((ab)*)*c",
        "(a|b|ab)*c",
        "(\\d+){1,50}x",
        "^(([a-z])+.)+[A-Z]([a-z])+$"
      })
  void refusesWhatReadsOneTextInManyWays(String pattern) {
    assertThat(PortablePattern.explodes(pattern)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a+",
        "(ab)+",
        "(\\w+\\s)+",
        "(?:[a-z]+,)*[a-z]+",
        "(a|b)*abb",
        "\\b(foo|bar)+\\b",
        "a*b*c*",
        "(\\d{1,3}\\.){3}\\d{1,3}",
        "(a+b)+c",
        "(?i)(lawsuit|chargeback)",
        "[^\\n]*",
        "(a?b)*c",
        "(x+y|z)*"
      })
  void takesWhatReadsOneTextInOneWay(String pattern) {
    assertThat(PortablePattern.explodes(pattern)).isFalse();
  }

  @Test
  void aPolicyWithOneIsRefusedWithThePlaceAndWhatToDo() {
    Policy policy =
        new Policy(
            "p",
            List.of(Tier.of("small", "a/b"), Tier.of("large", "a/c")),
            List.of(new Rule(new Condition.Regex("^(a+)+$"), "large")),
            "small",
            null);
    List<Problem> problems = PolicyCheck.problems(policy);
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().path()).isEqualTo("stages[0].rule.when.regex");
    assertThat(problems.getFirst().message()).contains("Write (a+)+ as a+");
  }

  @Test
  void theRandomPoliciesOfTheParityTestHaveNone() {
    for (long seed = 0; seed < 300; seed++) {
      assertThat(PolicyCheck.problems(RandomPolicies.of(seed))).isEmpty();
    }
  }
}
