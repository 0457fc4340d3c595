package dev.lanewright.workspace.shipping;

import dev.lanewright.policy.Policy;
import dev.lanewright.ship.ExportDiff;
import dev.lanewright.ship.Exported;
import dev.lanewright.ship.Exports;
import dev.lanewright.ship.ModelTexts;
import dev.lanewright.ship.Target;
import dev.lanewright.ship.gateway.Fit;
import dev.lanewright.workspace.PolicyShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Exports with their history. Calls may read files: not on the screen. */
public final class ExportDesk {
  private final PolicyShelf shelf;
  private final ModelTexts models;

  /** Exports that the shelf remembers, with the trained models that it has. */
  public ExportDesk(PolicyShelf shelf) {
    this.shelf = shelf;
    this.models = shelf::model;
  }

  /**
   * What an export would be.
   *
   * @param fits how well the target says each part of the policy
   * @param files that would be written
   * @param notes what the target needs from its caller, in words
   * @param refused why it cannot be written; empty where it can
   * @param since what changed since the last export for the target; null where there was none
   */
  public record Offer(
      Target target,
      List<Fit> fits,
      List<String> files,
      List<String> notes,
      String refused,
      @Nullable ExportDiff since) {
    public Offer {
      fits = List.copyOf(fits);
      files = List.copyOf(files);
      notes = List.copyOf(notes);
    }
  }

  /** What exporting the policy for the target would write. */
  public Offer offer(Policy policy, Target target) {
    List<Fit> fits = Exports.fits(policy, target);
    try {
      List<String> files = List.copyOf(Exports.files(policy, target, models).keySet());
      List<String> notes = Exports.notes(policy, target, models);
      return new Offer(target, fits, files, notes, "", since(policy, target));
    } catch (IllegalArgumentException e) {
      return new Offer(target, fits, List.of(), List.of(), String.valueOf(e.getMessage()), null);
    }
  }

  /** What changed since the last export for the target; null where there was none. */
  public @Nullable ExportDiff since(Policy policy, Target target) {
    return shelf
        .exported(key(target))
        .map(last -> ExportDiff.of(last.policy(), last.made(), policy, target, models))
        .orElse(null);
  }

  /**
   * Writes the policy for the target, and remembers it.
   *
   * @throws IllegalArgumentException where the target cannot express it
   */
  public Exported write(Policy policy, Target target, Path folder) throws IOException {
    Exported done = Exports.write(policy, target, models, folder);
    shelf.keepExport(key(target), policy);
    return done;
  }

  private static String key(Target target) {
    return target.name().toLowerCase(Locale.ROOT);
  }
}
