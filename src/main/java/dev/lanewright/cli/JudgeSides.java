package dev.lanewright.cli;

import dev.lanewright.engine.Needs;
import dev.lanewright.engine.Run;
import dev.lanewright.judge.Conflict;
import dev.lanewright.judge.JudgeKind;
import dev.lanewright.judge.Sides;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Tier;
import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelNames;
import dev.lanewright.store.AnswerTexts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sides that a judge command names, what can be judged of them, and who may not judge. */
final class JudgeSides {
  /** One seed, so that the same share is drawn again. */
  private static final long SEED = 20_260_101;

  private final OpenSet set;
  private final JudgeOptions options;
  private final @Nullable Policy policy;
  private final Sides sides;

  JudgeSides(OpenSet set, JudgeOptions options) {
    this.set = set;
    this.options = options;
    String name = options.policy;
    policy = name == null ? null : PolicyFile.load(name, set.workspace());
    sides = sides();
  }

  private Sides sides() {
    boolean pairs = options.kind() == JudgeKind.PAIRWISE;
    if (policy != null) {
      String base = options.baseline == null ? policy.tiers().getLast().model() : options.baseline;
      String[] routed = served(policy);
      if (!pairs) {
        return new Sides(routed, new String[0]);
      }
      String[] other = new String[routed.length];
      Arrays.fill(other, set.model(base).model());
      return new Sides(routed, other);
    }
    String one = set.model(Objects.requireNonNull(options.a)).model();
    if (!pairs) {
      return Sides.alone(set.table(), one);
    }
    if (options.b == null && !options.control) {
      throw CommandError.wrong("pairs need a second side: --b MODEL, or --control");
    }
    String other = options.b == null ? one : set.model(options.b).model();
    return Sides.models(set.table(), one, other);
  }

  private String[] served(Policy routing) {
    Run run = Run.of(set.with(Needs.of(routing)), routing);
    byte[] served = run.served();
    String[] models = new String[served.length];
    for (int i = 0; i < served.length; i++) {
      models[i] = served[i] < 0 ? "" : routing.tiers().get(served[i]).model();
    }
    return models;
  }

  Sides.Chosen choose() {
    var texts = new AnswerTexts(set.workspace());
    Map<String, long[]> having = new HashMap<>();
    for (String arm : sides.arms()) {
      having.put(arm, texts.having(set.info().id(), arm));
    }
    Sides.Texts has =
        (sample, model) ->
            Arrays.binarySearch(having.getOrDefault(model, new long[0]), sample) >= 0;
    Sides.Chosen all = sides.choose(set.table(), has, options.control, Integer.MAX_VALUE, SEED);
    int most = (int) Math.min(options.sample, Math.ceil(options.share * all.targets().size()));
    return sides.choose(set.table(), has, options.control, most, SEED);
  }

  /** The panel's names in full; a judge that serves a side is refused. */
  List<String> judges(Catalogue catalogue) {
    List<Tier> tiers = policy == null ? List.of() : policy.tiers();
    List<String> judges =
        options.judges.stream()
            .map(j -> ModelNames.resolve(j, catalogue).model())
            .distinct()
            .toList();
    for (String judge : judges) {
      Optional<String> conflict = Conflict.of(judge, sides.arms(), tiers, catalogue);
      if (conflict.isPresent()) {
        throw CommandError.wrong(conflict.get());
      }
    }
    return judges;
  }
}
