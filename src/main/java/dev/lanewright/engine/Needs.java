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
import dev.lanewright.policy.Rule;
import dev.lanewright.policy.Score;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.policy.Tier;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns that a policy or a baseline reads besides those every table has. */
public final class Needs {
  /** Input tokens, read by context limits. */
  static final Need.Numbers TOKENS = new Need.Numbers(Source.signal("tokens"));

  /** Whether a request has images. */
  static final Need.Numbers IMAGES = new Need.Numbers(Source.signal("images"));

  /** Whether a request needs tools. */
  static final Need.Numbers TOOLS = new Need.Numbers(Source.signal("tools"));

  private final Set<Need> needs = new LinkedHashSet<>();
  private List<String> models = List.of();

  private Needs() {}

  /** Columns the policy reads. */
  public static Set<Need> of(Policy policy) {
    var all = new Needs();
    all.policy(policy);
    return Collections.unmodifiableSet(all.needs);
  }

  /** Columns the baseline reads. */
  public static Set<Need> of(Baseline baseline) {
    return switch (baseline) {
      case Baseline.Model _ -> Set.of();
      case Baseline.Saved saved -> of(saved.policy());
      case Baseline.Production production -> Set.of(new Need.Field(production.field()));
    };
  }

  private void policy(Policy policy) {
    models = policy.tiers().stream().map(Tier::model).toList();
    policy.stages().forEach(this::stage);
    for (Tier tier : policy.tiers()) {
      Limits limits = tier.limits();
      if (limits != null) {
        limits(limits);
      }
      Cascade cascade = policy.cascade();
      if (cascade != null) {
        List<Gate> gates = cascade.gates().getOrDefault(tier.name(), List.of());
        gates.forEach(gate -> gate(gate, tier.model()));
        if (cascade.hint() && !gates.isEmpty()) {
          needs.add(new Need.AnswerTokens(tier.model()));
        }
      }
    }
  }

  private void gate(Gate gate, String model) {
    switch (gate) {
      case Gate.Confidence _ -> {}
      case Gate.Text text -> needs.add(new Need.GateResult(text, model));
      case Gate.Called called -> {
        needs.add(new Need.Word(called, model));
        if (called instanceof Gate.Replied replied) {
          needs.add(new Need.Numbers(Source.field(replied.costField())));
          needs.add(new Need.Numbers(Source.field(replied.latencyField())));
        }
      }
    }
  }

  private void limits(Limits limits) {
    if (limits.contextTokens() != null) {
      needs.add(TOKENS);
    }
    if (!limits.images()) {
      needs.add(IMAGES);
    }
    if (!limits.tools()) {
      needs.add(TOOLS);
    }
  }

  private void stage(Stage stage) {
    switch (stage) {
      case Guard guard -> condition(guard.when());
      case Rule rule -> condition(rule.when());
      case Intents intents -> intents(intents.source());
      case Clusters clusters -> models.forEach(m -> needs.add(new Need.Numbers(clusters.rate(m))));
      case Score score -> score.axes().values().forEach(s -> needs.add(new Need.Numbers(s)));
    }
  }

  private void intents(IntentSource source) {
    if (source instanceof IntentSource.Field field) {
      needs.add(new Need.Field(field.name()));
      needs.add(new Need.Numbers(Source.field(field.confidenceField())));
      needs.add(Routing.cost(field));
      needs.add(Routing.latency(field));
    } else {
      if (source instanceof IntentSource.Trained trained) {
        needs.add(new Need.Numbers(trained.confidence()));
      }
      needs.add(new Need.TextIntent(source));
    }
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.All all -> all.of().forEach(this::condition);
      case Condition.Any any -> any.of().forEach(this::condition);
      case Condition.Not not -> condition(not.of());
      case Condition.Text text -> needs.add(new Need.Flag(text));
      case Condition.FieldIn in -> needs.add(new Need.Field(in.field()));
      case Condition.InRange in -> needs.add(new Need.Numbers(in.source()));
    }
  }
}
