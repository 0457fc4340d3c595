package dev.lanewright.judge;

import java.util.ArrayList;
import java.util.HashMap;
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
    Map<String, Integer> code = new HashMap<>();
    var list = new JudgeList.Builder(models, judges);
    for (Target t : targets) {
      int a = code(t.a(), models, code);
      int b = t.b().isEmpty() ? -1 : code(t.b(), models, code);
      for (int judge = 0; judge < judges.size(); judge++) {
        list.add(t.sample(), a, b, judge, false, (byte) 0);
        if (prompt.kind().pairs()) {
          list.add(t.sample(), a, b, judge, true, (byte) 0);
        }
      }
    }
    return list.done();
  }

  private static int code(String model, List<String> models, Map<String, Integer> known) {
    return known.computeIfAbsent(
        model,
        m -> {
          models.add(m);
          return models.size() - 1;
        });
  }
}
