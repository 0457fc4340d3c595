package dev.lanewright.store;

import java.time.Instant;
import java.util.List;

/**
 * One eval set of a workspace.
 *
 * @param id the store's id
 * @param name unique within the workspace
 * @param samples number of samples
 * @param answers number of recorded answers, repeats included
 * @param models {@code provider/id}, in the order they were met
 * @param categories names, in the order they were met
 * @param created when the first file was imported
 * @param files names of the imported files, in order
 * @param revision grows with every change of samples or answers
 */
public record EvalSetInfo(
    long id,
    String name,
    long samples,
    long answers,
    List<String> models,
    List<String> categories,
    Instant created,
    List<String> files,
    long revision) {
  public EvalSetInfo {
    models = List.copyOf(models);
    categories = List.copyOf(categories);
    files = List.copyOf(files);
  }
}
