package dev.lanewright.workspace;

import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.json.PolicyFormatException;
import dev.lanewright.policy.json.PolicyJson;
import dev.lanewright.ship.Exports;
import dev.lanewright.store.ExportsMade;
import dev.lanewright.store.Looks;
import dev.lanewright.store.Policies;
import dev.lanewright.store.PolicyVersion;
import dev.lanewright.store.Settings;
import dev.lanewright.store.TrainedModel;
import dev.lanewright.store.TrainedModels;
import dev.lanewright.store.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Policies in the workspace file. The working copy is kept per eval set. */
public final class StoreShelf implements PolicyShelf {
  private final Policies policies;
  private final Settings settings;
  private final TrainedModels models;
  private final ExportsMade exports;
  private final Looks looks;
  private final long evalSet;
  private final String draftKey;

  /**
   * @param evalSet whose working copy is kept
   */
  public StoreShelf(Workspace workspace, long evalSet) {
    this.policies = new Policies(workspace);
    this.settings = new Settings(workspace);
    this.models = new TrainedModels(workspace);
    this.exports = new ExportsMade(workspace);
    this.looks = new Looks(workspace);
    this.evalSet = evalSet;
    this.draftKey = "draft." + evalSet + ".";
  }

  @Override
  public @Nullable String model(String name) {
    return models.json(name);
  }

  @Override
  public List<Source> trained() {
    return models.outputs().stream()
        .filter(e -> !e.getValue().equals("label"))
        .map(e -> new Source(kind(e.getKey()), e.getKey().name() + e.getValue()))
        .toList();
  }

  private static Source.Kind kind(TrainedModel model) {
    return Source.Kind.valueOf(model.kind().toUpperCase(Locale.ROOT));
  }

  @Override
  public Optional<String> inHand() {
    return Optional.ofNullable(settings.get(draftKey + "open"));
  }

  @Override
  public void takeInHand(String name) {
    if (!inHand().equals(Optional.of(name))) {
      settings.put(draftKey + "open", name);
    }
  }

  @Override
  public Optional<PastExport> exported(String target) {
    try {
      return exports
          .last(target)
          .map(m -> new PastExport(PolicyJson.readDraft(m.json()).withName(m.policy()), m.made()));
    } catch (PolicyFormatException e) {
      // Written by another version: nothing can be compared with it.
      return Optional.empty();
    }
  }

  @Override
  public void keepExport(String target, Policy policy) {
    exports.add(
        target,
        new ExportsMade.Made(
            policy.name(), Exports.hash(policy), Instant.now(), PolicyJson.write(policy)));
  }

  @Override
  public int looked(Policy policy, String baseline) {
    return looks.look(
        evalSet,
        Split.REPORT.name().toLowerCase(Locale.ROOT),
        Exports.hash(policy),
        policy.name(),
        baseline);
  }

  @Override
  public List<SavedVersion> newest() {
    return policies.list().stream().map(StoreShelf::saved).toList();
  }

  @Override
  public List<SavedVersion> versions(String name) {
    return policies.history(name).stream().map(StoreShelf::saved).toList();
  }

  @Override
  public SavedVersion save(Policy policy, String note) {
    PolicyVersion last = policies.load(policy.name());
    String json = PolicyJson.write(policy);
    return saved(
        last != null && last.json().equals(json) ? last : policies.save(policy.name(), json, note));
  }

  private static SavedVersion saved(PolicyVersion v) {
    Policy policy = PolicyJson.readDraft(v.json()).withName(v.name());
    return new SavedVersion(v.version(), v.saved(), v.comment(), policy);
  }

  /** A working copy that can no longer be read is passed over: the saved policy is still there. */
  @Override
  public Optional<Draft> draft() {
    String name = settings.get(draftKey + "name");
    String number = settings.get(draftKey + "number");
    String json = settings.get(draftKey + "policy");
    if (name == null || number == null || json == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Draft(name, Integer.parseInt(number), PolicyJson.readDraft(json)));
    } catch (PolicyFormatException | NumberFormatException e) {
      System.getLogger(StoreShelf.class.getName())
          .log(System.Logger.Level.WARNING, "the working copy cannot be read", e);
      return Optional.empty();
    }
  }

  @Override
  public void keepDraft(@Nullable Draft draft) {
    settings.put(draftKey + "policy", draft == null ? null : PolicyJson.write(draft.policy()));
    settings.put(draftKey + "name", draft == null ? null : draft.name());
    settings.put(draftKey + "number", draft == null ? null : Integer.toString(draft.number()));
  }
}
