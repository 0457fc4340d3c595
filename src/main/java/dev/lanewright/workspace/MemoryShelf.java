package dev.lanewright.workspace;

import dev.lanewright.policy.Policy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A shelf that lasts as long as the program: for generated data and trials. Thread-safe. */
public final class MemoryShelf implements PolicyShelf {
  private final InstantSource clock;
  private final List<SavedVersion> all = new ArrayList<>();
  private final Map<String, PastExport> exports = new HashMap<>();
  private @Nullable Draft draft;
  private @Nullable String inHand;

  public MemoryShelf(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<PastExport> exported(String target) {
    return Optional.ofNullable(exports.get(target));
  }

  @Override
  public synchronized void keepExport(String target, Policy policy) {
    exports.put(target, new PastExport(policy, clock.instant()));
  }

  @Override
  public synchronized List<SavedVersion> newest() {
    Map<String, SavedVersion> byName = new LinkedHashMap<>();
    all.forEach(v -> byName.put(v.name(), v));
    return List.copyOf(byName.values());
  }

  @Override
  public synchronized List<SavedVersion> versions(String name) {
    return all.reversed().stream().filter(v -> v.name().equals(name)).toList();
  }

  @Override
  public synchronized SavedVersion save(Policy policy, String note) {
    List<SavedVersion> before = versions(policy.name());
    if (!before.isEmpty() && before.getFirst().policy().equals(policy)) {
      return before.getFirst();
    }
    SavedVersion version = new SavedVersion(before.size() + 1, clock.instant(), note, policy);
    all.add(version);
    return version;
  }

  @Override
  public synchronized Optional<String> inHand() {
    return Optional.ofNullable(inHand);
  }

  @Override
  public synchronized void takeInHand(String name) {
    inHand = name;
  }

  @Override
  public synchronized Optional<Draft> draft() {
    return Optional.ofNullable(draft);
  }

  @Override
  public synchronized void keepDraft(@Nullable Draft newDraft) {
    draft = newDraft;
  }
}
