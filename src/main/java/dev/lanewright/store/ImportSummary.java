package dev.lanewright.store;

import dev.lanewright.evalset.reader.Rejected;
import java.util.List;

/**
 * What one file brought.
 *
 * @param evalSet id of the set it went to
 * @param alreadyImported the same file (by hash) was imported into this set before, so nothing was
 *     added
 * @param samples samples added
 * @param answers answers added
 * @param pairs pairs of answers that were not known before
 * @param verdicts verdicts and ratings added
 * @param models models of the file, {@code provider/id}
 * @param categories categories of the file
 * @param rejectedCount rows set aside
 * @param rejected the first of them, at most {@link ImportRun#FIRST_REJECTED}
 * @param warnings for the user
 */
public record ImportSummary(
    long evalSet,
    boolean alreadyImported,
    long samples,
    long answers,
    long pairs,
    long verdicts,
    List<String> models,
    List<String> categories,
    long rejectedCount,
    List<Rejected> rejected,
    List<String> warnings) {
  public ImportSummary {
    models = List.copyOf(models);
    categories = List.copyOf(categories);
    rejected = List.copyOf(rejected);
    warnings = List.copyOf(warnings);
  }
}
