package dev.lanewright.ship;

import dev.lanewright.policy.Policy;
import dev.lanewright.policy.PolicyDiff;
import dev.lanewright.reading.LineDiff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What an export changes since the last one for its target.
 *
 * @param policy name of what was exported then
 * @param hash of it, as {@link Exports#hash}
 * @param made when
 * @param changes of the policy in words, in reading order
 * @param files that change, with their lines
 */
public record ExportDiff(
    String policy, String hash, Instant made, List<String> changes, List<FileChange> files) {

  /**
   * A file that changes.
   *
   * @param diff from what was written then, made anew by this version, to what is written now
   */
  public record FileChange(String file, LineDiff diff) {}

  public ExportDiff {
    changes = List.copyOf(changes);
    files = List.copyOf(files);
  }

  /** Whether it is the same policy. */
  public boolean same() {
    return changes.isEmpty() && files.isEmpty();
  }

  /** From the policy exported then to the one of now. */
  public static ExportDiff of(
      Policy then, Instant made, Policy now, Target target, ModelTexts models) {
    List<String> changes =
        PolicyDiff.between(then, now).stream().map(PolicyDiff.Change::text).toList();
    List<FileChange> files = new ArrayList<>();
    SequencedMap<String, String> before = texts(then, target, models);
    SequencedMap<String, String> after = texts(now, target, models);
    after.forEach(
        (file, text) -> {
          var diff = LineDiff.of(before.getOrDefault(file, ""), text);
          if (!diff.lines().isEmpty()) {
            files.add(new FileChange(file, diff));
          }
        });
    return new ExportDiff(then.name(), Exports.hash(then), made, changes, files);
  }

  /** Nothing where the target cannot be written, or what was read then is no longer there. */
  private static SequencedMap<String, String> texts(
      Policy policy, Target target, ModelTexts models) {
    try {
      return Exports.files(policy, target, models);
    } catch (IllegalArgumentException e) {
      return new LinkedHashMap<>();
    }
  }
}
