package dev.lanewright.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How targets are judged. Pairs are always judged in both orders: the two are two verdicts.
 *
 * @param prompt what is asked
 * @param judges {@code provider/id} of each judge of the panel, at least one
 * @param maxOutput most tokens of a reply
 */
public record JudgePlan(JudgePrompt prompt, List<String> judges, int maxOutput) {
  public JudgePlan {
    judges = List.copyOf(judges);
    if (judges.isEmpty()) {
      throw new IllegalArgumentException("at least one judge");
    }
  }

  /** The calls that judge these targets. */
  public JudgeList list(List<Target> targets) {
    var models = new ArrayList<String>();
    Map<String, Integer> code = new LinkedHashMap<>();
    for (Target t : targets) {
      for (String model : t.b().isEmpty() ? List.of(t.a()) : List.of(t.a(), t.b())) {
        code.computeIfAbsent(
            model,
            m -> {
              models.add(m);
              return models.size() - 1;
            });
      }
    }
    var list = new JudgeList.Builder(models, judges);
    for (Target t : targets) {
      int a = code.get(t.a());
      int b = t.b().isEmpty() ? -1 : code.get(t.b());
      for (int judge = 0; judge < judges.size(); judge++) {
        list.add(t.sample(), a, b, judge, false, (byte) 0);
        if (prompt.kind().pairs()) {
          list.add(t.sample(), a, b, judge, true, (byte) 0);
        }
      }
    }
    return list.done();
  }
}
