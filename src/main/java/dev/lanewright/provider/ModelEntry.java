package dev.lanewright.provider;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model that can be called.
 *
 * @param provider who serves it, without a slash, such as {@code anthropic}
 * @param id the provider's own id of the model; may contain slashes
 * @param label shown to people
 * @param kind what it answers
 * @param tier usual rung, or null where nothing is known
 * @param parameters request parameters that it takes beyond the prompt and the output limit; only
 *     these are sent
 * @param contextTokens most input tokens, or null when not known
 * @param aliases other names that mean exactly this model
 */
public record ModelEntry(
    String provider,
    String id,
    String label,
    Kind kind,
    @Nullable TierHint tier,
    Set<String> parameters,
    @Nullable Integer contextTokens,
    List<String> aliases) {

  /** What a model answers. */
  public enum Kind {
    CHAT,
    EMBEDDING
  }

  /** Where a model usually stands on a ladder of three. */
  public enum TierHint {
    SMALL,
    MID,
    LARGE
  }

  public ModelEntry {
    parameters = Set.copyOf(parameters);
    aliases = List.copyOf(aliases);
  }

  /** A chat model of which only the name is known, written {@code provider/id}. */
  public static ModelEntry named(String model) {
    int slash = model.indexOf('/');
    String provider = slash > 0 ? model.substring(0, slash) : "local";
    String id = slash > 0 ? model.substring(slash + 1) : model;
    return new ModelEntry(provider, id, id, Kind.CHAT, null, Set.of(), null, List.of());
  }

  /** {@code provider/id}, as policies and the workspace write it. */
  public String name() {
    return provider + "/" + id;
  }

  /** This entry with another tier hint. */
  public ModelEntry withTier(@Nullable TierHint newTier) {
    return new ModelEntry(provider, id, label, kind, newTier, parameters, contextTokens, aliases);
  }

  /** This entry with another label. */
  public ModelEntry withLabel(String newLabel) {
    return new ModelEntry(provider, id, newLabel, kind, tier, parameters, contextTokens, aliases);
  }
}
