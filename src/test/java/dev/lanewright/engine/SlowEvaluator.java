package dev.lanewright.engine;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Clusters;
import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Gate;
import dev.lanewright.policy.Guard;
import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Limits;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Rounding;
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The design's words, one sample at a time, slow and obvious. */
final class SlowEvaluator {
  /** What one sample got. */
  static final class Outcome {
    int decided;
    int decidedBy;
    List<Integer> raisedBy = new ArrayList<>();
    int start;
    int served = -1;
    double quality = Double.NaN;
    double cost = Double.NaN;
    double latency = Double.NaN;
    boolean assumed;
    List<Integer> attempts = new ArrayList<>();
    List<Integer> escalated = new ArrayList<>();
    int adequate = -1;
  }

  private final EvalTable table;
  private final Policy policy;

  SlowEvaluator(EvalTable table, Policy policy) {
    this.table = table;
    this.policy = policy;
  }

  Outcome evaluate(int i) {
    var out = new Outcome();
    out.decided = policy.tierIndex(policy.defaultTier());
    out.decidedBy = policy.stages().size();
    for (int s = 0; s < policy.stages().size(); s++) {
      OptionalInt decision = decide(policy.stages().get(s), i);
      if (decision.isPresent()) {
        out.decided = decision.getAsInt();
        out.decidedBy = s;
        break;
      }
    }
    int tier = out.decided;
    int floor = 0;
    int by = -1;
    for (int s = 0; s < policy.stages().size(); s++) {
      if (policy.stages().get(s) instanceof Guard guard && holds(guard.when(), i)) {
        int least = policy.tierIndex(guard.atLeast());
        if (least > floor) {
          floor = least;
          by = s;
        }
      }
    }
    if (floor > tier) {
      tier = floor;
      out.raisedBy.add(by);
    }
    out.start = firstFitting(tier, i);
    follow(out, i);
    for (int t = 0; t < policy.tiers().size() && out.adequate < 0; t++) {
      ModelColumns m = table.model(policy.tiers().get(t).model());
      if (m != null && m.quality()[i] >= 0.5) {
        out.adequate = t;
      }
    }
    return out;
  }

  private int firstFitting(int from, int i) {
    for (int t = from; t < policy.tiers().size(); t++) {
      if (fits(policy.tiers().get(t).limits(), i)) {
        return t;
      }
    }
    return policy.tiers().size() - 1;
  }

  private boolean fits(Limits limits, int i) {
    if (limits == null) {
      return true;
    }
    Integer most = limits.contextTokens();
    if (most != null && number(Source.signal("tokens"), i) > most) {
      double tokens = Rounding.round9(number(Source.signal("tokens"), i));
      if (tokens > Rounding.round9(most)) {
        return false;
      }
    }
    return (limits.images() || !(number(Source.signal("images"), i) > 0))
        && (limits.tools() || !(number(Source.signal("tools"), i) > 0));
  }

  private double number(Source source, int i) {
    return table.numbers(new Need.Numbers(source))[i];
  }

  boolean holds(Condition condition, int i) {
    return switch (condition) {
      case Condition.All all -> all.of().stream().allMatch(c -> holds(c, i));
      case Condition.Any any -> any.of().stream().anyMatch(c -> holds(c, i));
      case Condition.Not not -> !holds(not.of(), i);
      case Condition.Text text -> table.bytes(new Need.Flag(text))[i] == 1;
      case Condition.FieldIn in -> in.in().contains(label(new Need.Field(in.field()), i));
      case Condition.InRange in -> in.range().contains(number(in.source(), i));
    };
  }

  private String label(Need need, int i) {
    Labels labels = table.labels(need);
    return labels.codes()[i] < 0 ? "(missing)" : labels.values().get(labels.codes()[i]);
  }

  private OptionalInt decide(Stage stage, int i) {
    return switch (stage) {
      case Guard _ -> OptionalInt.empty();
      case Rule rule -> holds(rule.when(), i) ? tier(rule.tier()) : OptionalInt.empty();
      case Intents intents -> intent(intents, i);
      case Score score -> score(score, i);
      case Clusters clusters -> {
        for (int t = 0; t < policy.tiers().size(); t++) {
          double rate = number(clusters.rate(policy.tiers().get(t).model()), i);
          if (Rounding.round9(rate) >= Rounding.round9(clusters.passRate())) {
            yield OptionalInt.of(t);
          }
        }
        yield OptionalInt.empty();
      }
    };
  }

  private OptionalInt tier(String name) {
    return OptionalInt.of(policy.tierIndex(name));
  }

  private OptionalInt intent(Intents intents, int i) {
    String label;
    double confidence = 1;
    if (intents.source() instanceof IntentSource.Field field) {
      label = label(new Need.Field(field.name()), i);
      double recorded = number(Source.field(field.confidenceField()), i);
      confidence = Double.isNaN(recorded) ? 1 : recorded;
    } else {
      if (intents.source() instanceof IntentSource.Trained trained) {
        double said = number(trained.confidence(), i);
        confidence = Double.isNaN(said) ? 1 : said;
      }
      label = label(new Need.TextIntent(intents.source()), i);
    }
    if (label.equals("(missing)")) {
      return OptionalInt.empty();
    }
    String target = intents.table().get(label);
    if (target != null && Rounding.round9(confidence) >= Rounding.round9(intents.minConfidence())) {
      return tier(target);
    }
    return intents.otherwise() == null ? OptionalInt.empty() : tier(intents.otherwise());
  }

  private OptionalInt score(Score score, int i) {
    int chosen = 0;
    for (int t = 1; t < policy.tiers().size(); t++) {
      String name = policy.tiers().get(t).name();
      double value = number(score.axes().get(name), i);
      Double threshold = score.thresholds().get(name);
      boolean needed = threshold != null || score.kind() == Score.Kind.SCALAR;
      if (needed && Double.isNaN(value)) {
        return OptionalInt.empty();
      }
      if (threshold != null) {
        double v = Rounding.round9(value);
        double bound = Rounding.round9(threshold);
        if (score.direction() == Score.Direction.HIGHER ? v >= bound : v <= bound) {
          chosen = t;
        }
      }
    }
    return OptionalInt.of(chosen);
  }

  private void follow(Outcome out, int i) {
    Cascade cascade = policy.cascade();
    var calls = new ArrayList<Integer>();
    int ahead = -1;
    int at = out.start;
    double latency = 0;
    double asked = 0;
    boolean hinted = false;
    boolean recorded = true;
    while (true) {
      ModelColumns m = table.model(policy.tiers().get(at).model());
      if (m == null || m.answered()[i] == 0) {
        return;
      }
      List<Gate> gates =
          cascade == null
              ? List.of()
              : cascade.gates().getOrDefault(policy.tiers().get(at).name(), List.of());
      boolean gated = !gates.isEmpty() && at < policy.tiers().size() - 1;
      if (at != ahead) {
        calls.add(at);
        latency += m.latencyMs()[i];
      }
      if (gated && at == out.start && speculates(firstFitting(at + 1, i), i)) {
        ahead = firstFitting(at + 1, i);
        calls.add(ahead);
        ModelColumns other = table.model(policy.tiers().get(ahead).model());
        recorded = other != null && other.answered()[i] == 1;
      }
      if (!gated) {
        break;
      }
      int now = at;
      boolean passed = true;
      for (int g = 0; g < gates.size() && passed; g++) {
        if (gates.get(g) instanceof Gate.Called called) {
          if (word(called, at, i) == Need.MISSING) {
            return;
          }
          asked += cost(called, i);
          latency += latency(called, i);
        }
        passed = passes(gates.get(g), now, i);
      }
      out.attempts.add(at);
      if (passed) {
        break;
      }
      out.escalated.add(at);
      int next = firstFitting(at + 1, i);
      if (next == ahead) {
        ModelColumns other = table.model(policy.tiers().get(next).model());
        if (other != null) {
          double theirs = other.latencyMs()[i];
          latency = Double.isNaN(theirs) ? Double.NaN : Math.max(latency, theirs);
        }
      } else if (cascade.hint()) {
        ModelColumns other = table.model(policy.tiers().get(next).model());
        double price = other == null ? Double.NaN : other.inputUsd();
        asked += price * table.tokens(new Need.AnswerTokens(m.model()))[i];
      }
      hinted = cascade.hint() && next != ahead;
      at = next;
    }
    ModelColumns last = table.model(policy.tiers().get(at).model());
    if (!recorded || Float.isNaN(last.quality()[i])) {
      return;
    }
    out.served = at;
    out.quality = last.quality()[i];
    out.cost = asked;
    for (int t : calls) {
      out.cost += table.model(policy.tiers().get(t).model()).costUsd()[i];
    }
    out.latency = latency;
    out.assumed = hinted;
  }

  private boolean passes(Gate gate, int tier, int i) {
    String model = policy.tiers().get(tier).model();
    return switch (gate) {
      case Gate.Confidence c -> {
        double confidence = table.model(model).confidence()[i];
        yield Rounding.round9(confidence) >= Rounding.round9(c.atLeast());
      }
      case Gate.Text text -> table.bytes(new Need.GateResult(text, model))[i] == Need.PASS;
      case Gate.Called called -> word(called, tier, i) == Need.PASS;
    };
  }

  private byte word(Gate.Called gate, int tier, int i) {
    return table.bytes(new Need.Word(gate, policy.tiers().get(tier).model()))[i];
  }

  private double cost(Gate.Called gate, int i) {
    return switch (gate) {
      case Gate.Replied r -> number(Source.field(r.costField()), i);
      case Gate.Agreement a -> {
        ModelColumns other = table.model(a.model());
        yield other == null ? Double.NaN : other.costUsd()[i];
      }
    };
  }

  private double latency(Gate.Called gate, int i) {
    return switch (gate) {
      case Gate.Replied r -> number(Source.field(r.latencyField()), i);
      case Gate.Agreement a -> {
        ModelColumns other = table.model(a.model());
        yield other == null ? Double.NaN : other.latencyMs()[i];
      }
    };
  }

  private boolean speculates(int next, int i) {
    Double above = policy.cascade().speculateAbove();
    if (above == null) {
      return false;
    }
    for (Stage stage : policy.stages()) {
      if (stage instanceof Score score) {
        double value =
            Rounding.round9(number(score.axes().get(policy.tiers().get(next).name()), i));
        double bound = Rounding.round9(above);
        return score.direction() == Score.Direction.HIGHER ? value > bound : value < bound;
      }
    }
    return false;
  }
}
