package dev.lanewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanewright.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Candidates for a tier, and the columns that a policy needs. */
class WhatIfTest {

  @Test
  void candidatesAreThePolicyWithTheModelInPlace() {
    for (long seed = 600_000; seed < 600_030; seed++) {
      var c = new RandomCase(seed);
      Run run = Run.of(c.table, c.policy);
      int tier = c.random.nextInt(c.policy.tiers().size());
      String name = c.policy.tiers().get(tier).name();
      List<WhatIf.Candidate> found = WhatIf.candidates(run, name, c.baseline, c.view);
      assertThat(found.stream().map(WhatIf.Candidate::model))
          .containsExactlyElementsOf(c.table.models().stream().map(ModelColumns::model).toList());
      for (WhatIf.Candidate candidate : found) {
        var tiers = new ArrayList<>(c.policy.tiers());
        tiers.set(tier, tiers.get(tier).withModel(candidate.model()));
        Policy policy = c.policy.withTiers(tiers);
        Figures fresh = FigureMaker.figures(Run.of(c.table, policy), c.baseline, c.view);
        assertThat(candidate.figures().overall()).as("seed " + seed).isEqualTo(fresh.overall());
        assertThat(candidate.figures().lanes()).as("seed " + seed).isEqualTo(fresh.lanes());
        assertThat(candidate.current())
            .isEqualTo(candidate.model().equals(c.policy.tiers().get(tier).model()));
        assertThat(WhatIf.needs(c.table, c.policy, name)).containsAll(Needs.of(policy));
      }
    }
  }

  @Test
  void aTierThatIsNotThereIsRefused() {
    var small = new SmallTable(new double[] {1});
    Run run = Run.of(small.table(), small.policy(List.of(), null));
    assertThatThrownBy(() -> WhatIf.candidates(run, "gone", null, View.ALL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** With just its needs a policy runs the same; without any one of them it says so. */
  @Test
  void needsAreWhatARunReads() {
    int refused = 0;
    for (long seed = 610_000; seed < 610_080; seed++) {
      var c = new RandomCase(seed);
      var needs = Needs.of(c.policy);
      assertThat(c.table.columns().keySet()).containsAll(needs);
      Run run = Run.of(only(c.table, needs), c.policy);
      assertThat(run.start()).isEqualTo(Run.of(c.table, c.policy).start());
      assertThat(run.served()).isEqualTo(Run.of(c.table, c.policy).served());
      for (Need dropped : needs) {
        var rest = needs.stream().filter(n -> !n.equals(dropped)).collect(Collectors.toSet());
        try {
          // What is not read for want of thresholds or models may be absent; if so, nothing moves.
          assertThat(Run.of(only(c.table, rest), c.policy).start()).isEqualTo(run.start());
        } catch (NoSuchElementException e) {
          refused++;
          assertThat(e).hasMessageContaining("not loaded");
        }
      }
    }
    assertThat(refused).isGreaterThan(50);
  }

  private static EvalTable only(EvalTable t, Set<Need> needs) {
    Map<Need, Object> kept =
        t.columns().entrySet().stream()
            .filter(e -> needs.contains(e.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new EvalTable(
        t.ids(), t.categories(), t.category(), t.models(), t.split(), t.group(), t.pin(), kept);
  }
}
