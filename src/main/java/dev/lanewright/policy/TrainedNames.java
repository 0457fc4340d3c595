package dev.lanewright.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The trained models that a policy reads. */
public final class TrainedNames {
  private final Set<String> names = new LinkedHashSet<>();

  private TrainedNames() {}

  /** Their names, in the order in which the policy names them. */
  public static Set<String> of(Policy policy) {
    var found = new TrainedNames();
    policy.stages().forEach(found::stage);
    return Collections.unmodifiableSet(found.names);
  }

  private void stage(Stage stage) {
    switch (stage) {
      case Guard g -> condition(g.when());
      case Rule r -> condition(r.when());
      case Score s -> s.axes().values().forEach(this::source);
      case Clusters c -> names.add(c.clustering());
      case Intents i -> {
        if (i.source() instanceof IntentSource.Trained t) {
          names.add(t.name());
        }
      }
    }
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.All all -> all.of().forEach(this::condition);
      case Condition.Any any -> any.of().forEach(this::condition);
      case Condition.Not not -> condition(not.of());
      case Condition.InRange in -> source(in.source());
      case Condition.FieldIn in -> {}
      case Condition.Text text -> {}
    }
  }

  private void source(Source source) {
    switch (source.kind()) {
      case CLASSIFIER, CLUSTERS, INTENTS -> names.add(source.model());
      case SIGNAL, FIELD -> {}
    }
  }
}
