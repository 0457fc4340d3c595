package dev.lanewright.ui.replay;

import dev.lanewright.policy.Tier;
import dev.lanewright.workspace.Session;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** What a person chooses for a plan. JavaFX thread only. */
public final class PlanInputs {
  private final ObjectProperty<ReplayWish.Which> which =
      new SimpleObjectProperty<>(ReplayWish.Which.POLICY);
  private final ObservableSet<String> models = FXCollections.observableSet(new LinkedHashSet<>());
  private final ObservableList<String> offered = FXCollections.observableArrayList();
  private final IntegerProperty sample = new SimpleIntegerProperty(0);
  private final IntegerProperty concurrency = new SimpleIntegerProperty(16);
  private final IntegerProperty maxOutput = new SimpleIntegerProperty(1024);
  private final BooleanProperty logprobs = new SimpleBooleanProperty();
  private final BooleanProperty batches = new SimpleBooleanProperty();
  private final BooleanProperty useFallbacks = new SimpleBooleanProperty();
  private final ObjectProperty<Map<String, List<String>>> fallbacks =
      new SimpleObjectProperty<>(Map.of());
  private final ObjectProperty<Double> budget = new SimpleObjectProperty<>(Double.NaN);

  /** Offers the models of the policy in hand, then those that answered. */
  void offer(Session session) {
    Set<String> all = new LinkedHashSet<>();
    session.policy().tiers().stream().map(Tier::model).forEach(all::add);
    session.table().models().forEach(m -> all.add(m.model()));
    Map<String, List<String>> chains = new LinkedHashMap<>();
    for (Tier tier : session.policy().tiers()) {
      if (!tier.fallbacks().isEmpty()) {
        chains.put(tier.model(), tier.fallbacks());
      }
    }
    fallbacks.set(chains);
    if (!List.copyOf(all).equals(offered)) {
      boolean first = offered.isEmpty();
      offered.setAll(all);
      models.retainAll(all);
      if (first || models.isEmpty()) {
        session.policy().tiers().stream().map(Tier::model).forEach(models::add);
      }
    }
  }

  /** Chooses exactly what the policy in hand lacks. */
  void lacking(Session session) {
    which.set(ReplayWish.Which.POLICY);
    models.clear();
    session.policy().tiers().stream().map(Tier::model).forEach(models::add);
    sample.set(0);
  }

  /** Chooses what the gates of the policy in hand never said. */
  void gates() {
    which.set(ReplayWish.Which.GATES);
    sample.set(0);
  }

  ReplayWish wish() {
    return new ReplayWish(
        which.get(),
        offered.stream().filter(models::contains).toList(),
        sample.get(),
        concurrency.get(),
        maxOutput.get(),
        logprobs.get(),
        batches.get(),
        useFallbacks.get() && !batches.get() ? fallbacks.get() : Map.of());
  }

  /** Whether answers come that a grader would read. */
  boolean graded() {
    return which.get() != ReplayWish.Which.GATES;
  }

  public ObjectProperty<ReplayWish.Which> whichProperty() {
    return which;
  }

  /** Models that can be asked. */
  public ObservableList<String> offered() {
    return offered;
  }

  /** Those of them that are. */
  public ObservableSet<String> models() {
    return models;
  }

  /** Only so many samples; 0 for all. */
  public IntegerProperty sampleProperty() {
    return sample;
  }

  public IntegerProperty concurrencyProperty() {
    return concurrency;
  }

  public IntegerProperty maxOutputProperty() {
    return maxOutput;
  }

  public BooleanProperty logprobsProperty() {
    return logprobs;
  }

  /** Whether the calls are handed in as batches. */
  public BooleanProperty batchesProperty() {
    return batches;
  }

  /** Whether a tier's fallbacks are asked when its model gives nothing. */
  public BooleanProperty useFallbacksProperty() {
    return useFallbacks;
  }

  /** The fallbacks that the policy in hand names, by model. */
  public ObjectProperty<Map<String, List<String>>> fallbacksProperty() {
    return fallbacks;
  }

  /** USD; NaN before the ledger is read. */
  public ObjectProperty<Double> budgetProperty() {
    return budget;
  }
}
